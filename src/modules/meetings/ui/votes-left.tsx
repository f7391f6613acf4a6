'use client';

import { countedWords } from '#/ui/form/counted-words.ts';
import { Small } from '#/ui/text/small.tsx';
import type { StageFact } from '../room-facts.ts';
import { votesLeft } from '../tally.ts';
import { useMeeting } from './meeting-context.tsx';

/** What one may do while votes are open: how many each has, for what, and how many are left. */
export function VotesLeft({ stage }: { stage: StageFact }) {
  const { mine, takesPart } = useMeeting();
  if (stage.votesEach === null || stage.votesRevealedAt !== null) return null;
  const given = new Map(
    mine.votes.filter((vote) => vote.stageId === stage.id).map((vote) => [vote.groupId, vote.count]),
  );
  const left = votesLeft(stage.votesEach, given);
  return (
    <Small soft={false}>
      {countedWords(stage.votesEach)} {stage.votesEach === 1 ? 'vote' : 'votes'} each, for groups. Nobody sees yours.
      {takesPart ? ` You have ${left === 0 ? 'none' : left} left.` : null} A note on its own is voted on once it lies in
      a group.
    </Small>
  );
}
