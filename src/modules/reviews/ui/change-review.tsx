'use client';

import type { FormEvent } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import type { ReviewDetail } from '../queries/review.ts';
import { RoleFields } from './role-fields.tsx';
import { WhenAndWhere, whenAndWhereOf } from './when-and-where.tsx';

type ChangeReviewProps = { agreementId: string; timeZone: string; review: ReviewDetail };

/** Another day, or other people to hold it, while the review has not begun. */
export function ChangeReview({ agreementId, timeZone, review }: ChangeReviewProps) {
  const change = useAct(useTRPC().reviews.change);
  const faults = change.fault?.fields ?? {};
  const idOf = (field: string) => `change-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const value = (field: string) => String(typed.get(field) ?? '') || null;
    await change.send({
      agreementId,
      reviewId: review.id,
      version: review.version,
      meetsOn: value('meetsOn') ?? '',
      touchPointOn: value('touchPointOn'),
      ...whenAndWhereOf(typed),
      chairId: value('chairId') ?? '',
      facilitatorId: value('facilitatorId'),
      noteTakerId: value('noteTakerId'),
    });
  }

  return (
    <form method="post" noValidate onSubmit={submit} key={review.version}>
      <ActFaults fault={change.fault} idOf={idOf} />
      <DateField
        name="meetsOn"
        id={idOf('meetsOn')}
        label="When do we meet?"
        defaultValue={review.meetsOn}
        fault={faults.meetsOn}
      />
      <WhenAndWhere review={review} faults={faults} idOf={idOf} />
      <DateField
        name="touchPointOn"
        id={idOf('touchPointOn')}
        label="A lighter meeting on the way"
        optional
        defaultValue={review.touchPointOn ?? ''}
        fault={faults.touchPointOn}
      />
      <RoleFields
        people={review.people}
        roles={review}
        chairHelp="Never the side that chaired last time, unless the meeting wants it so."
        faults={faults}
        idOf={idOf}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={change.pending && 'Saving'}>
          Save day and people
        </Button>
        <FormStatus savedAt={change.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
