'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';

/** Who made a proposal lets it rest, withdraws it, or takes it up again. */
export function ProposerActs({
  agreementId,
  decisionId,
  isResting,
}: {
  agreementId: string;
  decisionId: string;
  isResting: boolean;
}) {
  const trpc = useTRPC();
  const rest = useAct(trpc.adaptations.rest);
  const withdraw = useAct(trpc.adaptations.withdraw);
  const takeUp = useAct(trpc.adaptations.takeUp);
  const [reason, setReason] = useState('');
  const fault = rest.fault ?? withdraw.fault ?? takeUp.fault;
  const input = { agreementId, decisionId };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void (isResting ? takeUp.send(input) : rest.send({ ...input, reason }));
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} idOf={() => 'end-reason'} />
      <TextArea
        name="reason"
        id="end-reason"
        label={isResting ? 'Why it should not come back' : 'Why it should not go on now'}
        optional
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        fault={fault?.fields.reason}
      />
      <ButtonRow>
        {isResting ? (
          <Button type="submit" kind="quiet" pending={takeUp.pending && 'Saving'}>
            Take it up again and ask everybody
          </Button>
        ) : (
          <Button type="submit" kind="quiet" pending={rest.pending && 'Saving'}>
            Let the proposal rest
          </Button>
        )}
        <Button
          kind="plain"
          pending={withdraw.pending && 'Saving'}
          onClick={() => void withdraw.send({ ...input, reason })}
        >
          Withdraw it
        </Button>
      </ButtonRow>
    </form>
  );
}
