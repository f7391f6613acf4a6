'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { closeFold } from '#/ui/form/close-fold.ts';
import { DateField } from '#/ui/form/date-field.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { ReviewDetail } from '../queries/review.ts';
import { peopleOptions } from './people-options.ts';

type MakePromiseProps = {
  agreementId: string;
  timeZone: string;
  /** Where it is made: without an id, between reviews. */
  review: Pick<ReviewDetail, 'people' | 'mySide' | 'me' | 'today'> & { id?: string };
};

/** A promise by a person of one’s own side. */
export function PromiseForm({ agreementId, timeZone, review }: MakePromiseProps) {
  const make = useAct(useTRPC().reviews.makePromise);
  const promiseId = useRef(uuidv7());
  const faults = make.fault?.fields ?? {};
  const idOf = (field: string) => `promise-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const sent = await make.send({
      agreementId,
      promiseId: promiseId.current,
      text: String(typed.get('text') ?? ''),
      ownerId: String(typed.get('ownerId') ?? ''),
      dueOn: String(typed.get('dueOn') ?? ''),
      reviewId: review.id,
    });
    if (!sent.ok) return;
    promiseId.current = uuidv7();
    form.reset();
    closeFold(form);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={make.fault} idOf={idOf} />
      <TextArea
        name="text"
        id={idOf('text')}
        label="What do we promise?"
        rows={2}
        maxLength={500}
        fault={faults.text}
      />
      <SelectField
        name="ownerId"
        id={idOf('ownerId')}
        label="Who will do it?"
        help={`Somebody of the ${review.mySide} side: a promise is made for one’s own side.`}
        empty="Choose a person"
        defaultValue={review.me}
        options={peopleOptions(review.people.filter((person) => person.side === review.mySide))}
        fault={faults.ownerId}
      />
      <DateField name="dueOn" id={idOf('dueOn')} label="By when?" min={review.today} fault={faults.dueOn} />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={make.pending && 'Promising'}>
          Make this promise
        </Button>
        <FormStatus savedAt={make.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
