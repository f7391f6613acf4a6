'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { PulseForm } from './pulse-form.tsx';
import { PulseResult } from './pulse-result.tsx';
import { StatementList } from './statement-list.tsx';

type PulseStageProps = {
  agreementId: string;
  reviewId: string;
  /** How far the meeting has come: the pulse is asked for again when it moves. */
  number: number;
};

/** The pulse in the meeting: opened by who leads, answered by each alone, and closed into what all see. */
export function PulseStage({ agreementId, reviewId, number }: PulseStageProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const here = { agreementId, reviewId };
  const asked = trpc.pulse.get.queryOptions(here);
  const { data: pulse } = useQuery(asked);
  const open = useAct(trpc.pulse.open);
  const close = useAct(trpc.pulse.close);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the number that says to ask again
  useEffect(() => void queries.invalidateQueries({ queryKey: asked.queryKey }), [number]);
  if (!pulse) return <p>Fetching the pulse…</p>;
  const answered =
    pulse.answered === 0
      ? 'Nobody has answered yet.'
      : pulse.answered === 1
        ? 'One has answered.'
        : `${pulse.answered} have answered.`;
  return (
    <Stack>
      <ActFaults fault={open.fault ?? close.fault} />
      {pulse.state === 'to come' ? (
        <>
          <StatementList statements={pulse.statements} />
          {pulse.may.open ? (
            <ButtonRow>
              <Button onClick={() => open.send(here)} pending={open.pending && 'Opening'}>
                Ask everybody now
              </Button>
            </ButtonRow>
          ) : (
            <p>The pulse opens when whoever holds the time asks it.</p>
          )}
        </>
      ) : null}
      {pulse.state === 'open' ? (
        <Stack>
          {pulse.own ? <Notice title="Your answers are in">You can change them until the pulse closes.</Notice> : null}
          {pulse.may.answer ? (
            <PulseForm key={JSON.stringify(pulse.own)} {...here} pulse={pulse} />
          ) : (
            <p>Those who take part answer now, each alone.</p>
          )}
          <p role="status">{answered}</p>
          {pulse.may.close ? (
            <ButtonRow>
              <Button kind="quiet" onClick={() => close.send(here)} pending={close.pending && 'Closing'}>
                Close the pulse and show the spread
              </Button>
            </ButtonRow>
          ) : null}
        </Stack>
      ) : null}
      {pulse.state === 'closed' ? <PulseResult pulse={pulse} /> : null}
    </Stack>
  );
}
