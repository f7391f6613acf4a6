import { type SQL, sql } from 'drizzle-orm';
import type { AgreementContext } from '#/server/context.ts';

/** The decisions that worded, added or let go a goal, as a subquery of their ids. */
export function decisionsOfGoal({ actor }: AgreementContext, goalId: string): SQL {
  return sql`(select a.decision_id from adaptations a
    where a.agreement_id = ${actor.agreementId} and a.subject_id = ${goalId} and a.kind like 'goal %')`;
}
