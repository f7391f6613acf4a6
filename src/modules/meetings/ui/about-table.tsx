'use client';

import { Button } from '#/ui/form/button.tsx';
import type { StageFact } from '../room-facts.ts';
import { Choose } from './choose.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './more-to-lead.module.css';
import type { useRoomAct } from './use-room-act.ts';

type AboutTableProps = { table: StageFact; act: ReturnType<typeof useRoomAct>['act'] };

const VOTES = ['1', '2', '3', '4', '5'];

/** What whoever leads does with notes that lie open: shows whose they are, lets all vote, counts. */
export function AboutTable({ table, act }: AboutTableProps) {
  const { meeting } = useMeeting();
  const stageId = table.id;
  return (
    <>
      <ul className={styles.acts}>
        {meeting.authors !== 'never' && !table.authorsOpenedAt ? (
          <li>
            <Button kind="plain" onClick={() => act('openAuthors', { stageId })}>
              Show who wrote which note
            </Button>
          </li>
        ) : null}
        {table.votesEach !== null && table.votesRevealedAt === null ? (
          <li>
            <Button kind="plain" onClick={() => act('revealVotes', { stageId })}>
              Count the votes ({table.voted === 1 ? 'one has' : `${table.voted} have`} voted)
            </Button>
          </li>
        ) : null}
      </ul>
      {table.votesEach === null ? (
        <Choose
          label="Votes for each"
          button="Open the vote"
          usual="3"
          options={VOTES.map((value) => ({ value, words: value }))}
          onChoose={(votes) => act('openVotes', { stageId, votesEach: Number(votes) })}
        />
      ) : null}
    </>
  );
}
