'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Label } from '#/ui/text/label.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import styles from './stale-notice.module.css';

type StaleNoticeProps = {
  /** Where the two differ, in words. */
  differences: { label: string; theirs: string; mine: string }[];
  onKeepTheirs: () => void;
  onKeepMine: () => void;
  pending: boolean;
};

/** Two people changed several things at once: where they differ, and the ways on. To join them one goes on in the form. */
export function StaleNotice({ differences, onKeepTheirs, onKeepMine, pending }: StaleNoticeProps) {
  const here = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => here.current?.focus(), []);
  return (
    <section ref={here} tabIndex={-1} aria-labelledby={heading} className={styles.stale}>
      <Notice kind="concern" title="This changed while you were writing" titleId={heading}>
        <p>Both texts are here. Keep one, or join them in the form below and save it as yours.</p>
      </Notice>
      {differences.map(({ label, theirs, mine }) => (
        <div key={label} className={styles.texts}>
          <Text label={`${label}: what it says now`} words={theirs} />
          <Text label={`${label}: what you wrote`} words={mine} />
        </div>
      ))}
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

function Text({ label, words }: { label: string; words: string }) {
  return (
    <div>
      <Label as="h4">{label}</Label>
      {words === '' ? <p>Nothing.</p> : paragraphsOf(words).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
    </div>
  );
}
