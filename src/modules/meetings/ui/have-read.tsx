'use client';

import { Button } from '#/ui/form/button.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import styles from './have-read.module.css';
import { useMeeting } from './meeting-context.tsx';

type HaveReadProps = { stage: StageFact; what: string };

/** How many have read what lies open, told to all, and never who. */
export function ReadCount({ stage, what }: HaveReadProps) {
  const { seats } = useMeeting();
  return (
    <p className={styles.count}>
      <b>
        {Math.min(stage.haveRead, seats.length)} of {seats.length}
      </b>{' '}
      {seats.length === 1 ? 'has' : 'have'} read {what}.
    </p>
  );
}

/** Each says it for themself, once there is nothing left to read. */
export function HaveRead({ stage, what }: HaveReadProps) {
  const { room, me, mine, doOwn } = useMeeting();
  const cards = factsOf(room, 'card').filter((card) => card.stageId === stage.id).length;
  const isRead = mine.read.some((read) => read.stageId === stage.id && read.cards >= cards);
  return (
    <div className={styles.read}>
      <ReadCount stage={stage} what={what} />
      {me && !isRead ? (
        <Button kind="quiet" small onClick={() => doOwn({ name: 'sayRead', input: { stageId: stage.id, cards } })}>
          I have read {what}
        </Button>
      ) : null}
      <p role="status">{me && isRead ? 'You have.' : null}</p>
    </div>
  );
}
