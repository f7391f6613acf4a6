import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { drawChanges } from '../change-set.ts';
import { readFacts } from '../queries/agreed-facts.ts';
import { readProposer } from '../queries/proposer.ts';
import type { EndProposal, TakeUp } from '../schema.ts';
import { decisions } from '../tables.ts';
import { type Decision, loadDecision, requireState } from './load.ts';
import { askAgain } from './open-round.ts';

/** By who made it or, once they have left the agreement, by the lead of their organisation; resting and taking up too. */
export async function withdrawProposal(ctx: ActContext, input: EndProposal) {
  const { decision } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.withdraw', await readProposer(ctx.db, decision));
  requireState(decision, 'open', 'waiting for signatures', 'resting');
  await refuseRepeatedWords(ctx, { reason: input.reason });
  await end(ctx, decision, 'withdrawn', input.reason);
  return record(ctx, {
    event: 'decision.withdrawn',
    subjectKind: 'decision',
    subjectId: decision.id,
    result: { decisionId: decision.id },
  });
}

/** Lets a proposal lie until who made it takes it up again. */
export async function restProposal(ctx: ActContext, input: EndProposal) {
  const { decision } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.rest', await readProposer(ctx.db, decision));
  requireState(decision, 'open', 'waiting for signatures');
  await refuseRepeatedWords(ctx, { reason: input.reason });
  await end(ctx, decision, 'resting', input.reason);
  return record(ctx, {
    event: 'decision.rested',
    subjectKind: 'decision',
    subjectId: decision.id,
    result: { decisionId: decision.id },
  });
}

/** Everybody is asked anew, since time has gone by. */
export async function takeUpProposal(ctx: ActContext, input: TakeUp) {
  const { decision, round } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.rest', await readProposer(ctx.db, decision));
  requireState(decision, 'resting');
  const facts = await readFacts(ctx);
  const { changes, faults } = drawChanges(round.changes, facts);
  if (faults.length > 0)
    throw new AppError(
      'CONFLICT',
      `${faults.map(({ words }) => words).join(' ')} Change its text to take it up again.`,
    );
  const next = { decisionId: decision.id, round: round.round + 1, text: round.text, conditions: round.conditions };
  await askAgain(ctx, { ...next, changes, openedBy: ctx.actor.personId }, facts);
  return record(ctx, {
    event: 'decision.taken up',
    subjectKind: 'decision',
    subjectId: decision.id,
    detail: { round: next.round },
    result: { decisionId: decision.id, round: next.round },
  });
}

async function end(ctx: ActContext, decision: Decision, state: 'withdrawn' | 'resting', endReason: string | null) {
  await ctx.db
    .update(decisions)
    .set({ state, endedAt: ctx.now, endedBy: ctx.actor.personId, endReason, variationHash: null })
    .where(and(eq(decisions.agreementId, ctx.actor.agreementId), eq(decisions.id, decision.id)));
}
