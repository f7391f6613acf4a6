import { and, eq, isNull } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { readLostGrounds, since } from '../queries/lost-grounds.ts';
import type { LookAgain, LookBack } from '../schema.ts';
import { adaptations, decisions, secondLooks } from '../tables.ts';
import { requireDayToCome } from './day-to-come.ts';
import { loadDecision, requireState } from './load.ts';

/** What was found when a decision came back, and whether it comes back once more. */
export async function lookAgain(ctx: ActContext, input: LookAgain) {
  const { decision } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.look again');
  requireState(decision, 'agreed');
  if (decision.lookAgainOn !== input.dueOn)
    throw new AppError('STALE', 'Somebody has looked at this again in the meantime.', {
      current: { lookAgainOn: decision.lookAgainOn },
    });
  if (input.dueOn === null) await requireLostGrounds(ctx, decision.id);
  if (input.nextOn) requireDayToCome(ctx, input.nextOn, 'nextOn');
  await refuseRepeatedWords(ctx, { found: input.found });
  const { agreementId, personId } = ctx.actor;
  const nextOn = input.nextOn ?? null;
  await ctx.db.insert(secondLooks).values({
    id: input.lookId,
    agreementId,
    decisionId: decision.id,
    reviewId: input.reviewId ?? null,
    found: input.found,
    outcome: input.outcome,
    nextOn,
    by: personId,
    at: ctx.now,
  });
  await ctx.db
    .update(decisions)
    .set({ lookAgainOn: nextOn })
    .where(and(eq(decisions.agreementId, agreementId), eq(decisions.id, decision.id)));
  return record(ctx, {
    event: 'decision.looked at again',
    subjectKind: 'decision',
    subjectId: decision.id,
    detail: { outcome: input.outcome, nextOn, reviewId: input.reviewId ?? null },
    result: { decisionId: decision.id, nextOn },
  });
}

/** One that is done with is looked at once more where a story that it rests on went since. */
async function requireLostGrounds(ctx: ActContext, decisionId: string) {
  const looks = await ctx.db
    .select({ at: secondLooks.at })
    .from(secondLooks)
    .where(and(eq(secondLooks.agreementId, ctx.actor.agreementId), eq(secondLooks.decisionId, decisionId)));
  if (since(await readLostGrounds(ctx, decisionId), looks).length === 0)
    throw new AppError('CONFLICT', 'It has been looked at for the last time.');
}

/** What came of a change, said once, beside what was expected of it. */
export async function lookBack(
  ctx: ActContext,
  input: LookBack,
): Promise<OrOvertaken<{ adaptationId: string }, { happened: string; happenedAt: string | null }>> {
  const { agreementId, personId } = ctx.actor;
  const isThis = and(eq(adaptations.agreementId, agreementId), eq(adaptations.id, input.adaptationId));
  const [adaptation] = await ctx.db.select().from(adaptations).where(isThis).for('update');
  if (!adaptation) throw notFound('change');
  authorize(ctx.actor, 'adaptation.look back');
  if (adaptation.happened !== null)
    throw new AppError('STALE', 'Somebody has said what came of it while you were writing.', {
      current: { happened: adaptation.happened, happenedAt: adaptation.happenedAt },
    });
  await refuseRepeatedWords(ctx, { happened: input.happened });
  await ctx.db
    .update(adaptations)
    .set({ happened: input.happened, happenedBy: personId, happenedAt: ctx.now })
    .where(and(isThis, isNull(adaptations.happened)));
  return record(ctx, {
    event: 'adaptation.looked back on',
    subjectKind: 'adaptation',
    subjectId: adaptation.id,
    detail: { decisionId: adaptation.decisionId },
    result: { adaptationId: adaptation.id },
  });
}
