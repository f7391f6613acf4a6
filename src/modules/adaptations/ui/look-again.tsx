'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { LOOK_WORDS } from '../stand-words.ts';
import { SECOND_LOOKS, type SecondLook } from '../vocabulary.ts';

const id = (field: string) => `look-${field}`;

/** What we find when a decision comes back: does it stand, and when does it come back once more? */
export function LookAgain({
  agreementId,
  decisionId,
  dueOn,
}: {
  agreementId: string;
  decisionId: string;
  dueOn: string | null;
}) {
  const trpc = useTRPC();
  const look = useAct(trpc.adaptations.lookAgain);
  const lookId = useRef(uuidv7());
  const faults = look.fault?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const text = (field: string) => String(typed.get(field) ?? '');
    const sent = await look.send({
      agreementId,
      decisionId,
      lookId: lookId.current,
      dueOn,
      found: text('found'),
      outcome: text('outcome') as SecondLook,
      nextOn: text('nextOn') || null,
    });
    if (!sent.ok) return;
    lookId.current = uuidv7();
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={look.fault} idOf={id} />
      <TextArea name="found" id={id('found')} label="What do we find?" rows={3} maxLength={2000} fault={faults.found} />
      <Choices
        name="outcome"
        id={id('outcome')}
        label="Does it stand?"
        options={SECOND_LOOKS.map((value) => ({ value, words: LOOK_WORDS[value] }))}
        fault={faults.outcome}
      />
      <DateField
        name="nextOn"
        id={id('nextOn')}
        label="Look at it once more on"
        help="Left empty, it does not come back."
        optional
        fault={faults.nextOn}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={look.pending && 'Saving'}>
          Write down what we find
        </Button>
      </ButtonRow>
    </form>
  );
}
