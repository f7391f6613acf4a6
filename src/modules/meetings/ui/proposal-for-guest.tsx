'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTRPC } from '#/client/trpc.ts';
import { STATE_WORDS } from '#/modules/adaptations/stand-words.ts';
import { Question } from '#/ui/page/question.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { useMeeting } from './meeting-context.tsx';

/** Answers are told by the journal, which a guest does not hear: their screen asks. */
const ASK_EVERY = 5_000;

/** The proposal that lies before everybody, for a guest: heard with the others, and decided by the parties. */
export function ProposalForGuest() {
  const { agreementId, reviewId, meeting } = useMeeting();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asked = useMemo(
    () => trpc.meetings.proposalForGuest.queryOptions({ agreementId, reviewId }),
    [trpc, agreementId, reviewId],
  );
  const { queryKey } = asked;
  const { data: proposal } = useQuery({ ...asked, refetchInterval: ASK_EVERY });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another proposal lies there, so it is asked for at once
  useEffect(() => void queries.invalidateQueries({ queryKey }), [queries, queryKey, meeting.shownDecisionId]);
  if (!proposal) return <p>A proposal stands here as soon as it is put before everybody.</p>;
  return (
    <Question title={proposal.text} lead={leadOf(proposal)}>
      {proposal.conditions.length > 0 ? (
        <Rows label="On condition that">
          {proposal.conditions.map((condition) => (
            <Row key={condition} title={condition} />
          ))}
        </Rows>
      ) : null}
      <Rows ordered label="The order in which parties are asked">
        {proposal.parties.map(({ id, name, side, hasAnswered }) => (
          <Row
            key={id}
            title={<SideMark side={side}>{name}</SideMark>}
            state={hasAnswered ? 'Has answered' : name === proposal.asking ? 'Is asked now' : 'Not yet'}
            quiet={!hasAnswered && name !== proposal.asking}
          />
        ))}
      </Rows>
    </Question>
  );
}

type Proposal = { state: keyof typeof STATE_WORDS; asking: string | null; next: string | null };

function leadOf({ state, asking, next }: Proposal): string {
  if (state !== 'open') return `${STATE_WORDS[state]}.`;
  if (!asking) return 'Every party that signs has answered.';
  return `Any objection? ${asking} is asked now${next ? `, then ${next}` : ''}. The parties decide; what you think is heard in the room.`;
}
