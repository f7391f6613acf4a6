'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import type { PersonThere } from '../queries/people.ts';
import { RoleFields } from './role-fields.tsx';
import { WhenAndWhere, whenAndWhereOf } from './when-and-where.tsx';

type PlanReviewProps = {
  agreementId: string;
  people: PersonThere[];
  next: { cycle: number; meetsOn: string; chairSide: string | null };
};

/** Sets up the next review: its day as the rhythm gives it, or another. */
export function PlanReview({ agreementId, people, next }: PlanReviewProps) {
  const plan = useAct(useTRPC().reviews.plan);
  const reviewId = useRef(uuidv7());
  const faults = plan.fault?.fields ?? {};
  const idOf = (field: string) => `plan-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const value = (field: string) => String(typed.get(field) ?? '') || null;
    await plan.send({
      agreementId,
      reviewId: reviewId.current,
      meetsOn: value('meetsOn'),
      ...whenAndWhereOf(typed),
      chairId: value('chairId'),
      facilitatorId: value('facilitatorId'),
      noteTakerId: value('noteTakerId'),
    });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={plan.fault} idOf={idOf} />
      <DateField
        name="meetsOn"
        id={idOf('meetsOn')}
        label="When do we meet?"
        help="The day that our rhythm gives. Choose another if it does not suit."
        defaultValue={next.meetsOn}
        fault={faults.meetsOn}
      />
      <WhenAndWhere review={{ meetsAt: null, meetsMinutes: null, meetsWhere: null }} faults={faults} idOf={idOf} />
      <RoleFields
        people={people}
        roles={{ chairId: null, facilitatorId: null, noteTakerId: null }}
        chairHelp={next.chairSide ? `It is the ${next.chairSide} side’s turn.` : 'Any side may chair first.'}
        faults={faults}
        idOf={idOf}
      />
      <ButtonRow>
        <Button type="submit" pending={plan.pending && 'Setting up'}>
          Set up review {next.cycle}
        </Button>
      </ButtonRow>
    </form>
  );
}
