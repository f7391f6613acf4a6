import { and, eq } from 'drizzle-orm';
import type { ActContext } from '#/server/context.ts';
import type { AgreedFacts } from '../agreed-facts.ts';
import type { Change } from '../changes.ts';
import { reasonForVariation } from '../envelope.ts';
import { readAsked } from '../queries/standing.ts';
import { consentRounds, decisions } from '../tables.ts';

interface NewRound {
  decisionId: string;
  round: number;
  text: string;
  conditions: string[];
  changes: Change[];
  openedBy: string;
}

/** Puts a text before all parties. */
export async function openRound(ctx: ActContext, round: NewRound): Promise<void> {
  const asked = await readAsked(ctx.db, ctx.actor.agreementId, round.changes);
  const isSideToWaitFor = asked.some(({ side }) => side !== 'commissioning');
  await ctx.db.insert(consentRounds).values({
    ...round,
    agreementId: ctx.actor.agreementId,
    openedAt: ctx.now,
    revealedAt: isSideToWaitFor ? null : ctx.now,
  });
}

/** A changed text: every party is asked again, and signatures under the text before count no more. */
export async function askAgain(ctx: ActContext, round: NewRound, facts: AgreedFacts): Promise<void> {
  await openRound(ctx, round);
  await ctx.db
    .update(decisions)
    .set({
      state: 'open',
      round: round.round,
      text: round.text,
      variation: reasonForVariation(round.changes, facts),
      variationHash: null,
      consentedAt: null,
      endedAt: null,
      endedBy: null,
      endReason: null,
    })
    .where(and(eq(decisions.agreementId, ctx.actor.agreementId), eq(decisions.id, round.decisionId)));
}
