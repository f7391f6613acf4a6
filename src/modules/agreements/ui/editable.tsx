'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

const Close = createContext<() => void>(() => {});

/** Called by a form within Editable once it is saved, or put aside. */
export const useClose = () => useContext(Close);

type EditableProps = {
  /** "Change", "Add a clause". */
  words: string;
  /** What it is about, for who hears the button alone. */
  about?: string;
  form: ReactNode;
  /** What one reads while the form is closed. */
  children?: ReactNode;
  /** Further buttons beside it. */
  beside?: ReactNode;
};

/** What one reads, and in its place the form to change it. The focus goes into the form and comes back. */
export function Editable({ words, about, form, children, beside }: EditableProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) inside.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    else if (wasOpen.current) opener.current?.querySelector('button')?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) {
    return (
      <div ref={inside} data-leads-in="">
        <Close value={() => setOpen(false)}>{form}</Close>
      </div>
    );
  }
  return (
    <>
      {children}
      <div ref={opener}>
        <ButtonRow>
          <Button kind="quiet" small onClick={() => setOpen(true)}>
            {words}
            {about ? <VisuallyHidden> {about}</VisuallyHidden> : null}
          </Button>
          {beside}
        </ButtonRow>
      </div>
    </>
  );
}
