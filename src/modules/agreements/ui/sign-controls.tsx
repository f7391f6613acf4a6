'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { TermsPage } from '../queries/terms.ts';

type SignControlsProps = {
  agreementId: string;
  hash: string;
  mine: 'signature' | 'witness' | 'declined' | null;
  may: TermsPage['may'];
};

/** Sign the text that is out, witness it, say no with the reason, or take it back to draft. */
export function SignControls({ agreementId, hash, mine, may }: SignControlsProps) {
  const trpc = useTRPC();
  const sign = useAct(trpc.agreements.sign);
  const witness = useAct(trpc.agreements.witness);
  const takeBack = useAct(trpc.agreements.takeBack);
  const [declining, setDeclining] = useState(false);
  const signed = mine === 'signature';
  const fault = sign.fault ?? witness.fault ?? takeBack.fault;
  if (!may.sign && !may.witness) return may.whyNotSign ? <Small>{may.whyNotSign}</Small> : null;
  return (
    <div>
      <ActFaults fault={fault} />
      {signed ? <p>Your party has signed this text.</p> : null}
      {mine === 'witness' ? <p>Your party has witnessed this text.</p> : null}
      <ButtonRow>
        {may.sign && !signed ? (
          <Button pending={sign.pending && 'Signing'} onClick={() => sign.send({ agreementId, hash })}>
            Sign this text
          </Button>
        ) : null}
        {may.witness && mine === null ? (
          <Button pending={witness.pending && 'Witnessing'} onClick={() => witness.send({ agreementId, hash })}>
            Witness this text
          </Button>
        ) : null}
        {may.decline && !signed ? (
          <Button kind="quiet" aria-expanded={declining} onClick={() => setDeclining(!declining)}>
            Decline, and say why
          </Button>
        ) : null}
        {may.takeBack ? (
          <Button
            kind="quiet"
            pending={takeBack.pending && 'Taking it back'}
            onClick={() => takeBack.send({ agreementId })}
          >
            Take it back to draft
          </Button>
        ) : null}
      </ButtonRow>
      {may.takeBack ? <Small>Taken back, it can be changed again, and everybody signs the new text.</Small> : null}
      {declining && !signed ? (
        <Decline agreementId={agreementId} hash={hash} onDone={() => setDeclining(false)} />
      ) : null}
      <FormStatus>{sign.savedAt ? 'Signed.' : witness.savedAt ? 'Witnessed.' : undefined}</FormStatus>
    </div>
  );
}

function Decline({ agreementId, hash, onDone }: { agreementId: string; hash: string; onDone: () => void }) {
  const decline = useAct(useTRPC().agreements.decline);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    if ((await decline.send({ agreementId, hash, reason })).ok) onDone();
  }
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={decline.fault} />
      <TextArea
        name="reason"
        label="What stands in the way?"
        help="Everybody in the agreement reads it. You can sign later all the same."
        fault={decline.fault?.fields.reason}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={decline.pending && 'Sending'}>
          Decline to sign
        </Button>
      </ButtonRow>
    </form>
  );
}
