'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Notice } from '#/ui/state/notice.tsx';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import styles from './stale-notice.module.css';

type StaleNoticeProps = {
  onKeepTheirs: () => void;
  onKeepMine: () => void;
  pending: boolean;
  /** What it says now and what was written, where the two differ. */
  children: ReactNode;
};

/**
 * Two people changed more than one text at once: what differs, and the ways on. To join them one goes on in the form
 * below; a single text has StaleChoice. Takes the focus when it appears.
 */
export function StaleNotice({ onKeepTheirs, onKeepMine, pending, children }: StaleNoticeProps) {
  const here = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => here.current?.focus(), []);
  return (
    <section ref={here} tabIndex={-1} aria-labelledby={heading} className={styles.stale}>
      <Notice kind="concern" title="This changed while you were writing" titleId={heading}>
        <p>Both texts are here. Keep one, or join them in the form below and save it as yours.</p>
      </Notice>
      {children}
      <ButtonRow>
        <Button kind="quiet" onClick={onKeepTheirs}>
          Keep theirs
        </Button>
        <Button kind="quiet" pending={pending && 'Saving'} onClick={onKeepMine}>
          Keep mine
        </Button>
      </ButtonRow>
    </section>
  );
}
