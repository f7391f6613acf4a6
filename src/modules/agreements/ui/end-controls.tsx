'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { TermsPage } from '../queries/terms.ts';

type EndControlsProps = { agreementId: string; end: TermsPage['end'] };

/** Propose that the agreement ends, or answer such a proposal. */
export function EndControls({ agreementId, end }: EndControlsProps) {
  const trpc = useTRPC();
  const agree = useAct(trpc.agreements.agreeEnd);
  const decline = useAct(trpc.agreements.declineEnd);
  if (!end) return <ProposeEnd agreementId={agreementId} />;
  return (
    <div>
      <ActFaults fault={agree.fault ?? decline.fault} />
      <ButtonRow>
        {end.mine ? null : (
          <Button
            kind="quiet"
            pending={agree.pending && 'Agreeing'}
            onClick={() => agree.send({ agreementId, hash: end.hash })}
          >
            Agree that it ends
          </Button>
        )}
        <Button
          kind="quiet"
          pending={decline.pending && 'Saying so'}
          onClick={() => decline.send({ agreementId, hash: end.hash })}
        >
          {end.mine ? 'Take this back: it goes on' : 'Say no: it goes on'}
        </Button>
      </ButtonRow>
    </div>
  );
}

function ProposeEnd({ agreementId }: { agreementId: string }) {
  const propose = useAct(useTRPC().agreements.proposeEnd);
  const [open, setOpen] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    if ((await propose.send({ agreementId, reason })).ok) setOpen(false);
  }
  if (!open) {
    return (
      <ButtonRow>
        <Button kind="quiet" small onClick={() => setOpen(true)}>
          Propose that it ends
        </Button>
      </ButtonRow>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={propose.fault} />
      <TextArea
        name="reason"
        label="Why should the agreement end?"
        help="It ends when every signing party has agreed. What it holds stays readable."
        fault={propose.fault?.fields.reason}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={propose.pending && 'Proposing'}>
          Propose that it ends
        </Button>
        <Button kind="plain" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </ButtonRow>
    </form>
  );
}
