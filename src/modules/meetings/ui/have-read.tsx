'use client';

import { Button } from '#/ui/form/button.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import styles from './have-read.module.css';
import { useMeeting } from './meeting-context.tsx';

/** How many have read what lies open, told to all; each says it for themself. */
export function HaveRead({ stage, what }: { stage: StageFact; what: string }) {
  const { room, seats, me, mine, doOwn } = useMeeting();
  const cards = factsOf(room, 'card').filter((card) => card.stageId === stage.id).length;
  const isRead = mine.read.some((read) => read.stageId === stage.id && read.cards >= cards);
  return (
    <div className={styles.read}>
      <p>
        <b>
          {Math.min(stage.haveRead, seats.length)} of {seats.length}
        </b>{' '}
        {seats.length === 1 ? 'has' : 'have'} read {what}.
      </p>
      {me && !isRead ? (
        <Button kind="quiet" small onClick={() => doOwn({ name: 'sayRead', input: { stageId: stage.id, cards } })}>
          I have read {what}
        </Button>
      ) : null}
      {me && isRead ? <p role="status">You have.</p> : null}
    </div>
  );
}
