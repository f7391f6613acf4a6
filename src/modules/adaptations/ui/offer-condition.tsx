'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { ProposedChange } from '../changes.ts';

type OfferConditionProps = {
  agreementId: string;
  decisionId: string;
  round: { round: number; text: string; conditions: string[]; changes: ProposedChange[] };
  objectionId: string;
  /** Who is asked whether it answers the objection. */
  person: string;
};

const WAYS = [
  {
    value: 'condition',
    words: 'Keep the wording, add a condition',
    help: 'Something that must be true for this to be safe to try.',
  },
  { value: 'wording', words: 'Change the wording', help: 'The round starts again, with both wordings kept.' },
  { value: 'talk', words: 'Talk first', help: 'The round waits until you have met.' },
];

/** How an objection could be worked in: a way beside it, for who made the proposal. */
export function OfferCondition({ agreementId, decisionId, round, objectionId, person }: OfferConditionProps) {
  const trpc = useTRPC();
  const change = useAct(trpc.adaptations.changeText);
  const [way, setWay] = useState('condition');
  const id = (field: string) =>
    `offer-${field.replace(`conditions.${round.conditions.length}`, 'condition')}-${objectionId}`;
  const field = `conditions.${round.conditions.length}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const condition = String(new FormData(event.currentTarget).get('condition') ?? '');
    const conditions = [...round.conditions, condition];
    const { text, changes } = round;
    await change.send({ agreementId, decisionId, round: round.round, text, conditions, changes });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={change.fault} idOf={id} />
      <Choices
        name="way"
        id={id('way')}
        label="How could it be worked in?"
        value={way}
        onChoose={setWay}
        options={WAYS}
      />
      {way === 'condition' ? (
        <>
          <TextArea
            name="condition"
            id={id('condition')}
            label="The condition"
            help={`Everybody is asked again, and ${person} whether it answers the objection. Nobody else can close it.`}
            rows={3}
            maxLength={500}
            fault={change.fault?.fields[field]}
          />
          <ButtonRow>
            <Button type="submit" kind="quiet" pending={change.pending && 'Saving'}>
              Offer this to {person}
            </Button>
          </ButtonRow>
        </>
      ) : null}
      {way === 'wording' ? (
        <ButtonRow>
          <ButtonLink href="#another-text" kind="quiet">
            Write another text
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </form>
  );
}
