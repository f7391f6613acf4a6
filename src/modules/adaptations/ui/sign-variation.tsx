'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choice } from '#/ui/form/choice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';

type SignVariationProps = {
  agreementId: string;
  decisionId: string;
  /** Names the text that is read here: a signature counts under this text and no other. */
  hash: string;
  party: string;
  /** The party has declined already, and may still sign. */
  hasDeclined: boolean;
};

/** A party’s name under the variation, or why it does not sign. */
export function SignVariation({ agreementId, decisionId, hash, party, hasDeclined }: SignVariationProps) {
  const trpc = useTRPC();
  const sign = useAct(trpc.adaptations.signVariation);
  const decline = useAct(trpc.adaptations.declineVariation);
  const signatureId = useRef(uuidv7());
  const [isDeclining, setDeclining] = useState(false);
  const act = isDeclining ? decline : sign;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    const input = { agreementId, decisionId, signatureId: signatureId.current, hash };
    const sent = await (isDeclining ? decline.send({ ...input, reason }) : sign.send(input));
    if (sent.ok) signatureId.current = uuidv7();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={act.fault} idOf={() => 'sign-reason'} />
      {hasDeclined ? null : (
        <Choice
          name="declining"
          words={`${party} does not sign`}
          checked={isDeclining}
          onChoose={(_, chosen) => setDeclining(chosen)}
        />
      )}
      {isDeclining ? (
        <TextArea
          name="reason"
          id="sign-reason"
          label="Why not?"
          help="Everybody reads it. Who made the proposal may change the text, and you may still sign."
          rows={2}
          maxLength={1000}
          fault={decline.fault?.fields.reason}
        />
      ) : null}
      <ButtonRow>
        <Button type="submit" pending={act.pending && 'Saving'}>
          {isDeclining ? 'Say why we do not sign' : `Sign for ${party}`}
        </Button>
      </ButtonRow>
    </form>
  );
}
