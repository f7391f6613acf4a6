'use client';

import { useState } from 'react';
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

/**
 * An act that is not undone: asked for, and then said once more. What leaves it stands where the first press was, so that a
 * second press at the same place, or of the same key, does nothing.
 */
export function SureButton({ words, sure, kind = 'primary', pending = false, onSure }: SureButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button kind={isAsking ? 'quiet' : kind} pending={pending} onClick={() => setIsAsking(!isAsking)}>
        {isAsking ? 'Not yet' : words}
      </Button>
      {isAsking ? (
        <Button
          kind={kind}
          onClick={() => {
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
