import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { clauses } from '#/modules/agreements/tables.ts';
import { goals, questions } from '#/modules/goals/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { ActContext } from '#/server/context.ts';
import type { AgreedFacts } from '../agreed-facts.ts';
import { drawChanges, fieldOf } from '../change-set.ts';
import type { Change, ProposedChange } from '../changes.ts';
import { adaptations, consentRounds } from '../tables.ts';

/** Both wordings of each change, or a refusal that names the field of the change to put right. */
export function requireChanges(proposed: readonly ProposedChange[], facts: AgreedFacts): Change[] {
  const { changes, faults } = drawChanges(proposed, facts);
  if (faults.length === 0) return changes;
  const fields = Object.fromEntries(faults.map((fault) => [fieldOf(fault), fault.words]));
  throw new AppError('INVALID', 'One of the changes cannot be made as it is written.', { fields });
}

const SENT_TWICE = 'Each change has an id of its own, and one of these is in use already. Load the page again.';

/**
 * A change is kept under its own id once it is in force, and so is the new thing that it adds. One that is in use is
 * refused here, since otherwise it would fail whoever consents last.
 */
export async function requireOwnIds(
  { db, actor }: ActContext,
  decisionId: string,
  proposed: readonly ProposedChange[],
): Promise<void> {
  const ids = proposed.map(({ id }) => id);
  if (ids.length === 0) return;
  if (new Set(ids).size < ids.length) throw new AppError('CONFLICT', SENT_TWICE);
  const { agreementId } = actor;
  const inUse = await Promise.all([
    ...[adaptations, goals, questions, measures, clauses].map((table) =>
      db
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.agreementId, agreementId), inArray(table.id, ids)))
        .limit(1),
    ),
    db
      .select({ id: consentRounds.decisionId })
      .from(consentRounds)
      .where(
        and(
          eq(consentRounds.agreementId, agreementId),
          ne(consentRounds.decisionId, decisionId),
          sql`exists (select from jsonb_array_elements(${consentRounds.changes}) each
            where each ->> 'id' in (${sql.join(
              ids.map((id) => sql`${id}`),
              sql`, `,
            )}))`,
        ),
      )
      .limit(1),
  ]);
  if (inUse.some((found) => found.length > 0)) throw new AppError('CONFLICT', SENT_TWICE);
}
