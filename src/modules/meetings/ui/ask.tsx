'use client';

import type { StageFact } from '../room-facts.ts';
import { clockFace, leftOf } from '../timer.ts';
import styles from './ask.module.css';
import { useMeeting } from './meeting-context.tsx';
import { useServerNow } from './use-server-now.ts';

type AskProps = { stage: StageFact; rule?: string; isLarge?: boolean };

/** The one question on the screen, how it is done, and at its right the time. */
export function Ask({ stage, rule = stage.asks, isLarge = false }: AskProps) {
  const { meeting } = useMeeting();
  return (
    <div className={styles.ask} data-large={isLarge ? '' : undefined}>
      <div>
        <h1 id="asks" tabIndex={-1}>
          {stage.title}
        </h1>
        <p className={styles.rule}>{rule}</p>
      </div>
      {meeting.stageId === stage.id && !meeting.endedAt ? <Clock minutes={stage.minutes} /> : null}
    </div>
  );
}

function Clock({ minutes }: { minutes: number }) {
  const { meeting } = useMeeting();
  const now = useServerNow();
  const left = leftOf(meeting, now);
  if (left === null) return null;
  const words =
    meeting.leftMs !== null
      ? 'left, and the time stands still'
      : `left of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return (
    <p className={styles.clock} role="timer" aria-live="off" aria-label="Time for this stage">
      <b>{clockFace(left)}</b>
      <span>{left <= 0 ? 'The time is over' : words}</span>
    </p>
  );
}
