'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';

type CloseObjectionProps = {
  agreementId: string;
  objectionId: string;
  /** Whether the text it was raised against is still the one before everybody. */
  isOfThisText: boolean;
};

/** Who objected says what became of it; nobody else can. */
export function CloseObjection({ agreementId, objectionId, isOfThisText }: CloseObjectionProps) {
  const trpc = useTRPC();
  const close = useAct(trpc.adaptations.closeObjection);
  const [how, setHow] = useState('worked in');
  const id = (field: string) => `close-${field}-${objectionId}`;
  const faults = close.fault?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const workedIn = String(new FormData(event.currentTarget).get('workedIn') ?? '');
    await close.send({ agreementId, objectionId, how: how as 'worked in' | 'withdrawn', workedIn });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={close.fault} idOf={id} />
      <Choices
        name="how"
        id={id('how')}
        label="What became of your objection?"
        value={how}
        onChoose={setHow}
        options={[
          {
            value: 'worked in',
            words: 'It is worked in',
            help: isOfThisText ? 'The text that holds it is then put to everybody.' : 'The text before us holds it.',
          },
          { value: 'withdrawn', words: 'I withdraw it', help: 'Your party is asked again.' },
        ]}
        fault={faults.how}
      />
      {how === 'worked in' ? (
        <TextArea
          name="workedIn"
          id={id('workedIn')}
          label="How is it worked in?"
          help="In a sentence, as the condition or wording says it."
          rows={2}
          maxLength={500}
          fault={faults.workedIn}
        />
      ) : null}
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={close.pending && 'Saving'}>
          Close my objection
        </Button>
      </ButtonRow>
    </form>
  );
}
