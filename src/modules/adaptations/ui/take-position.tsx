'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { Position } from '../vocabulary.ts';

type TakePositionProps = {
  agreementId: string;
  decisionId: string;
  round: number;
  /** What this person said in this round already. */
  position: Position | null;
  timeZone: string;
};

const OPTIONS = [
  { value: 'consent', words: 'We consent', help: 'Good enough for now, safe enough to try.' },
  { value: 'stand aside', words: 'We stand aside', help: 'We would do it otherwise, and do not stand in its way.' },
  { value: 'objection', words: 'We object', help: 'It would harm what we are here for. Say how.' },
];

const id = (field: string) => `position-${field}`;

/** A party’s position, by one of its people. Asked is not whether one likes it, but whether it would do harm. */
export function TakePosition({ agreementId, decisionId, round, position, timeZone }: TakePositionProps) {
  const trpc = useTRPC();
  const take = useAct(trpc.adaptations.takePosition);
  const positionId = useRef(uuidv7());
  const faults = take.fault?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const sent = await take.send({
      agreementId,
      decisionId,
      positionId: positionId.current,
      round,
      position: String(typed.get('position') ?? '') as Position,
      reason: String(typed.get('reason') ?? ''),
    });
    if (sent.ok) positionId.current = uuidv7();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={take.fault} idOf={id} />
      <Choices
        name="position"
        id={id('position')}
        label={position ? 'Does your party say something else now?' : 'What does your party say?'}
        options={OPTIONS}
        defaultValue={position ?? undefined}
        fault={faults.position}
      />
      <TextArea
        name="reason"
        id={id('reason')}
        label="In your words"
        help="For an objection: how it would harm our purpose. Otherwise if you like."
        rows={2}
        maxLength={2000}
        fault={faults.reason}
      />
      <ButtonRow>
        <Button type="submit" pending={take.pending && 'Saving'}>
          Give our position
        </Button>
        <FormStatus savedAt={take.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
