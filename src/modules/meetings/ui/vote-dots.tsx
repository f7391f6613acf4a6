'use client';

import { Button } from '#/ui/form/button.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { GroupFact, StageFact } from '../room-facts.ts';
import { mayGive, votesLeft } from '../tally.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './vote-dots.module.css';

/** One’s own votes for a group: nobody else sees them, before or after the count. */
export function VoteDots({ group, stage }: { group: GroupFact; stage: StageFact }) {
  const { mine, doOwn } = useMeeting();
  const each = stage.votesEach ?? 0;
  const given = new Map(
    mine.votes.filter((vote) => vote.stageId === stage.id).map((vote) => [vote.groupId, vote.count]),
  );
  const here = given.get(group.id) ?? 0;
  const give = (count: number) => {
    if (mayGive(each, given, group.id, count)) doOwn({ name: 'vote', input: { groupId: group.id, count } });
  };
  return (
    <p className={styles.votes}>
      <Button kind="quiet" small aria-disabled={here === 0} onClick={() => give(here - 1)}>
        <span aria-hidden="true">−</span>
        <VisuallyHidden>Take one vote from {group.name}</VisuallyHidden>
      </Button>
      <span>
        <span aria-hidden="true" className={styles.dots}>
          {'●'.repeat(here)}
          {'○'.repeat(votesLeft(each, given))}
        </span>
        <VisuallyHidden>
          {here} of your votes, {votesLeft(each, given)} left
        </VisuallyHidden>
      </span>
      <Button kind="quiet" small aria-disabled={votesLeft(each, given) === 0} onClick={() => give(here + 1)}>
        <span aria-hidden="true">+</span>
        <VisuallyHidden>Give one vote to {group.name}</VisuallyHidden>
      </Button>
    </p>
  );
}
