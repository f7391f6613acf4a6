'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { ProposedChange } from '../changes.ts';
import type { Composing } from '../queries/composing.ts';
import { ChangesFields } from './changes-fields.tsx';
import { fieldsOf } from './fields-of.ts';
import { useChanges } from './use-changes.ts';

type ChangeTextFormProps = {
  agreementId: string;
  decisionId: string;
  round: { round: number; text: string; conditions: string[]; changes: ProposedChange[] };
  /** Worked in by their authors and not in the text yet. */
  offered: string[];
  composing: Composing;
};

/** Another text of the same proposal: everybody is asked again, and the text before stays readable. */
export function ChangeTextForm({ agreementId, decisionId, round, offered, composing }: ChangeTextFormProps) {
  const trpc = useTRPC();
  const change = useAct(trpc.adaptations.changeText);
  const of = useChanges(round.changes);
  const [typedFault, setTypedFault] = useState<Fault | null>(null);
  const [conditions, setConditions] = useState(() =>
    [...round.conditions, ...offered].map((text, key) => ({ key, text })),
  );
  const fault = typedFault ?? change.fault;
  const faults = fault?.fields ?? {};
  const idOf = (field: string) => (field === 'text' ? 'another-text-text' : field);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { text, all } = fieldsOf(event.currentTarget);
    const { proposed, faults: unread } = of.read();
    const isRead = Object.keys(unread).length === 0;
    setTypedFault(isRead ? null : { code: 'INVALID', message: 'Some of this cannot be read.', fields: unread });
    if (!isRead) return;
    await change.send({
      agreementId,
      decisionId,
      round: round.round,
      text: text('proposal'),
      conditions: all('condition').filter(Boolean),
      changes: proposed,
    });
  }

  return (
    <form ref={of.form} method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} idOf={idOf} />
      <TextArea
        name="proposal"
        id={idOf('text')}
        label="The proposal"
        rows={2}
        maxLength={500}
        defaultValue={round.text}
        fault={faults.text}
      />
      {conditions.map(({ key, text }, at) => (
        <TextArea
          key={key}
          name="condition"
          id={`conditions.${at}`}
          label={`Condition ${at + 1}`}
          help="Left empty, it is taken out."
          rows={2}
          maxLength={500}
          defaultValue={text}
          fault={faults[`conditions.${at}`]}
        />
      ))}
      <ButtonRow>
        <Button kind="quiet" small onClick={() => setConditions([...conditions, { key: conditions.length, text: '' }])}>
          Add a condition
        </Button>
      </ButtonRow>
      <ChangesFields of={of} composing={composing} faults={faults} />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={change.pending && 'Saving'}>
          Put this text to everybody
        </Button>
      </ButtonRow>
    </form>
  );
}
