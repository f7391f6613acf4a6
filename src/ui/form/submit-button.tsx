'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonKind } from './button.tsx';

type SubmitButtonProps = {
  /** What is said while the form is on its way: "Saving". */
  pendingWords: string;
  kind?: ButtonKind;
  small?: boolean;
  /** Sent with the form where there are several buttons. */
  name?: string;
  value?: string;
  children: ReactNode;
};

/** Sends the form it stands in; a second press while it is on its way does nothing. */
export function SubmitButton({ pendingWords, children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button {...rest} type="submit" pending={pending && pendingWords}>
      {children}
    </Button>
  );
}
