import { and, eq, inArray, ne } from 'drizzle-orm';
import type { ActContext } from '#/server/context.ts';
import { drawChanges, touchTheSame } from '../change-set.ts';
import type { Change } from '../changes.ts';
import { readFacts } from '../queries/agreed-facts.ts';
import { consentRounds, decisions } from '../tables.ts';
import { askAgain } from './open-round.ts';

/**
 * After an adoption: other proposals that touch none of the same things are carried over as they are, with their
 * consents and signatures. Those that do are put to everybody anew, beside what is agreed now; where they cannot be made
 * any more they rest.
 */
export async function reconsiderOthers(
  ctx: ActContext,
  adoptedId: string,
  adopted: Change[],
): Promise<{ askedAgain: string[]; setToRest: string[] }> {
  const { agreementId } = ctx.actor;
  const pending = await ctx.db
    .select({ decision: decisions, round: consentRounds })
    .from(decisions)
    .innerJoin(consentRounds, and(eq(consentRounds.decisionId, decisions.id), eq(consentRounds.round, decisions.round)))
    .where(
      and(
        eq(decisions.agreementId, agreementId),
        inArray(decisions.state, ['open', 'waiting for signatures']),
        ne(decisions.id, adoptedId),
      ),
    );
  const touched = pending.filter(({ round }) => touchTheSame(round.changes, adopted));
  const askedAgain: string[] = [];
  const setToRest: string[] = [];
  if (touched.length === 0) return { askedAgain, setToRest };
  const facts = await readFacts(ctx);
  for (const { decision, round } of touched) {
    const { changes, faults } = drawChanges(round.changes, facts);
    if (faults.length === 0) {
      const { text, conditions } = round;
      const next = { decisionId: decision.id, round: round.round + 1, text, conditions, changes };
      await askAgain(ctx, { ...next, openedBy: decision.proposedBy }, facts);
      askedAgain.push(decision.id);
    } else {
      const endReason = `Another decision changed what this is about. ${faults.map(({ words }) => words).join(' ')}`;
      await ctx.db
        .update(decisions)
        .set({ state: 'resting', endedAt: ctx.now, endReason, variationHash: null })
        .where(and(eq(decisions.agreementId, agreementId), eq(decisions.id, decision.id)));
      setToRest.push(decision.id);
    }
  }
  return { askedAgain, setToRest };
}
