'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Notice } from '#/ui/state/notice.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import styles from './stale-choice.module.css';
import { TextArea } from './text-area.tsx';

export type StaleAnswer = { keep: 'theirs' | 'mine' | 'joined'; text: string };

type StaleChoiceProps = {
  theirs: string;
  mine: string;
  /** Who changed it and when; see PersonLine. */
  who?: ReactNode;
  onChoose: (answer: StaleAnswer) => void;
  /** What is happening after the choice: "Saving". */
  pending?: string | false;
};

/** Two people changed the same words: both texts side by side, and three ways on. Takes the focus when it appears. */
export function StaleChoice({ theirs, mine, who, onChoose, pending = false }: StaleChoiceProps) {
  const [joined, setJoined] = useState<string | null>(null);
  const here = useRef<HTMLElement>(null);
  const heading = useId();
  const area = useId();
  useEffect(() => here.current?.focus(), []);
  return (
    <section ref={here} tabIndex={-1} aria-labelledby={heading} className={styles.stale}>
      <Notice kind="concern" title="This changed while you were writing" titleId={heading}>
        <p>Both texts are here. Say which shall stand.</p>
      </Notice>
      <div className={styles.texts}>
        <div>
          <Label as="h3">What it says now{who ? <>: {who}</> : null}</Label>
          <p className={styles.text}>{theirs}</p>
        </div>
        <div>
          <Label as="h3">What you wrote</Label>
          <p className={styles.text}>{mine}</p>
        </div>
      </div>
      {joined === null ? null : (
        <TextArea
          id={area}
          name="joined"
          label="Both, joined by you"
          ownWords
          rows={6}
          value={joined}
          onChange={(event) => setJoined(event.target.value)}
        />
      )}
      <ButtonRow>
        {joined === null ? (
          <>
            <Button kind="quiet" pending={pending} onClick={() => onChoose({ keep: 'theirs', text: theirs })}>
              Keep theirs
            </Button>
            <Button kind="quiet" pending={pending} onClick={() => onChoose({ keep: 'mine', text: mine })}>
              Keep mine
            </Button>
            <Button kind="quiet" onClick={() => setJoined(`${theirs}\n\n${mine}`)}>
              Join them
            </Button>
          </>
        ) : (
          <>
            <Button pending={pending} onClick={() => onChoose({ keep: 'joined', text: joined })}>
              Keep the joined text
            </Button>
            <Button kind="quiet" onClick={() => setJoined(null)}>
              Back to both texts
            </Button>
          </>
        )}
      </ButtonRow>
    </section>
  );
}
