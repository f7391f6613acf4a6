import { and, eq, isNull, lte } from 'drizzle-orm';
import { hashOf } from '#/lib/hash.ts';
import type { ActContext } from '#/server/context.ts';
import { drawChanges, signedText } from '../change-set.ts';
import { reasonForVariation } from '../envelope.ts';
import { readFacts } from '../queries/agreed-facts.ts';
import { readStanding } from '../queries/standing.ts';
import { consentRounds, decisions } from '../tables.ts';
import type { DecisionState } from '../vocabulary.ts';
import { adopt } from './adopt.ts';
import type { Decision, Round } from './load.ts';
import { reconsiderOthers } from './reconsider.ts';

/** What an act brought about. It says nothing about a position that is not shown. */
export interface Outcome {
  state: DecisionState;
  /** With this act the commissioning side's positions were shown. */
  shown: boolean;
  version: string | null;
  /** Other proposals that touch the same things, and are put to everybody anew or rest. */
  askedAgain: string[];
  setToRest: string[];
}

/** Draws the consequences of what was just said in a round: positions are shown, the proposal passes, or neither. */
export async function settle(ctx: ActContext, decision: Decision, round: Round): Promise<Outcome> {
  const { agreementId } = ctx.actor;
  const now = await readStanding(ctx.db, {
    agreementId,
    decisionId: decision.id,
    round: round.round,
    changes: round.changes,
  });
  const shown = now.shown && round.revealedAt === null;
  if (shown)
    await ctx.db
      .update(consentRounds)
      .set({ revealedAt: ctx.now })
      .where(
        and(
          eq(consentRounds.decisionId, decision.id),
          lte(consentRounds.round, round.round),
          isNull(consentRounds.revealedAt),
        ),
      );
  if (!now.passes) return { state: decision.state, shown, version: null, askedAgain: [], setToRest: [] };
  return { ...(await pass(ctx, decision, round)), shown };
}

/** Everybody consented. Inside the envelope it is in force at once, outside it waits for signatures under one hash. */
async function pass(ctx: ActContext, decision: Decision, round: Round): Promise<Omit<Outcome, 'shown'>> {
  const facts = await readFacts(ctx);
  const variation = reasonForVariation(round.changes, facts);
  if (variation === null) return complete(ctx, { ...decision, variation }, round);
  await update(ctx, decision, {
    state: 'waiting for signatures',
    variation,
    variationHash: hashOf(signedText(decision.id, round)),
    consentedAt: ctx.now,
  });
  return { state: 'waiting for signatures', version: null, askedAgain: [], setToRest: [] };
}

/**
 * Adopts what has all it needs. Where what it would change has gone meanwhile it rests, and says so, rather than failing
 * the person who happened to come last.
 */
export async function complete(ctx: ActContext, decision: Decision, round: Round): Promise<Omit<Outcome, 'shown'>> {
  const facts = await readFacts(ctx);
  const { changes, faults } = drawChanges(round.changes, facts);
  if (faults.length > 0) {
    await update(ctx, decision, {
      state: 'resting',
      endedAt: ctx.now,
      endReason: `It cannot be made any more as it was put. ${faults.map(({ words }) => words).join(' ')}`,
    });
    return { state: 'resting', version: null, askedAgain: [], setToRest: [] };
  }
  if (decision.variation === null) await update(ctx, decision, { variation: null });
  const { version } = await adopt({ ctx, decision, facts }, round, changes);
  return { state: 'agreed', version, ...(await reconsiderOthers(ctx, decision.id, changes)) };
}

async function update(ctx: ActContext, decision: Decision, set: Partial<Decision>): Promise<void> {
  await ctx.db
    .update(decisions)
    .set(set)
    .where(and(eq(decisions.agreementId, ctx.actor.agreementId), eq(decisions.id, decision.id)));
}
