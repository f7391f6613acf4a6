import { and, eq } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { ActContext } from '#/server/context.ts';
import { consentRounds, decisions } from '../tables.ts';
import type { DecisionState } from '../vocabulary.ts';

export type Decision = typeof decisions.$inferSelect;
export type Round = typeof consentRounds.$inferSelect;

/** A proposal of this agreement with the text that is before the parties now. */
export async function loadDecision(ctx: ActContext, decisionId: string): Promise<{ decision: Decision; round: Round }> {
  const [row] = await ctx.db
    .select({ decision: decisions, round: consentRounds })
    .from(decisions)
    .innerJoin(consentRounds, and(eq(consentRounds.decisionId, decisions.id), eq(consentRounds.round, decisions.round)))
    .where(and(eq(decisions.agreementId, ctx.actor.agreementId), eq(decisions.id, decisionId)))
    .for('update');
  if (!row) throw notFound('proposal');
  return row;
}

const NOT_NOW: Record<DecisionState, string> = {
  open: 'This proposal is still in its consent round.',
  'waiting for signatures': 'Everybody has consented; this proposal waits for signatures.',
  agreed: 'This has been agreed. Propose something new to change it again.',
  resting: 'This proposal rests. Who made it can take it up again.',
  withdrawn: 'This proposal was withdrawn.',
};

export function requireState(decision: Decision, ...allowed: DecisionState[]): void {
  if (!allowed.includes(decision.state)) throw new AppError('CONFLICT', NOT_NOW[decision.state]);
}

/** What one answers to is the text one has read. */
export function requireRound(decision: Decision, round: Round, read: number): void {
  if (read !== decision.round)
    throw new AppError('STALE', 'The text changed while you were reading, and everybody is asked again.', {
      current: { round: round.round, text: round.text, conditions: round.conditions },
    });
}
