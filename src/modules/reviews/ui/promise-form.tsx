'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { closeFold } from '#/ui/form/close-fold.ts';
import { DateField } from '#/ui/form/date-field.tsx';
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

  return (
    <ActForm
      act={make}
      prefix="promise"
      words="Make this promise"
      pending="Promising"
      timeZone={timeZone}
      input={({ one }) => ({
        agreementId,
        promiseId: promiseId.current,
        text: one('text'),
        ownerId: one('ownerId'),
        dueOn: one('dueOn'),
        reviewId: review.id,
      })}
      onDone={(form) => {
        promiseId.current = uuidv7();
        closeFold(form);
      }}
    >
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
    </ActForm>
  );
}
