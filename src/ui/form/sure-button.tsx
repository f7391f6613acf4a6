'use client';

import { useEffect, useState } from 'react';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { Button, type ButtonKind } from './button.tsx';

type SureButtonProps = {
  /** What it asks to do. */
  words: string;
  /** The same, said once more, with what it means. */
  sure: string;
  kind?: ButtonKind;
  pending?: string | false;
  onSure: () => void;
};

/** How long a second press may still belong to the first. */
const SAME_PRESS = 1000;

/** An act that is not undone: asked for, and then said once more, by a press of its own and not by a hurried second one. */
export function SureButton({ words, sure, kind = 'primary', pending = false, onSure }: SureButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    setIsReady(false);
    if (!isAsking) return;
    const timer = setTimeout(() => setIsReady(true), SAME_PRESS);
    return () => clearTimeout(timer);
  }, [isAsking]);
  return (
    <>
      <Button kind={isAsking ? 'quiet' : kind} pending={pending} onClick={() => setIsAsking(!isAsking)}>
        {isAsking ? 'Not yet' : words}
      </Button>
      {isAsking ? (
        <Button
          kind={kind}
          aria-disabled={!isReady}
          onClick={() => {
            if (!isReady) return;
            setIsAsking(false);
            onSure();
          }}
        >
          {sure}
        </Button>
      ) : null}
      <span role="status">
        <VisuallyHidden>{isAsking ? `${sure}? Press that to do it, or “Not yet”.` : ''}</VisuallyHidden>
      </span>
    </>
  );
}
