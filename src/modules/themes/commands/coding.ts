import { and, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { participantHere } from '#/modules/agreements/queries/participant.ts';
import { citable } from '#/modules/evidence/commands/cite.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { BeginCoding, OneRound, SayReady } from '../schema.ts';
import { codingCoders, codingPieces, codingRounds } from '../tables.ts';

/** Two people agree to code the same pieces, each alone, and to compare. */
export async function beginCoding(ctx: ActContext, input: BeginCoding) {
  const { agreementId, personId } = ctx.actor;
  const { roundId } = input;
  authorize(ctx.actor, 'coding.begin');
  if (input.withPersonId === personId)
    throw new AppError('INVALID', 'Two people mark, each alone.', {
      fields: { withPersonId: 'Choose somebody else.' },
    });
  await requireContributor(ctx, input.withPersonId);
  const evidenceIds = await citable(ctx, input.evidenceIds);
  await ctx.db.insert(codingRounds).values({ id: roundId, agreementId, begunBy: personId, begunAt: ctx.now });
  const row = { agreementId, roundId };
  await ctx.db
    .insert(codingCoders)
    .values([personId, input.withPersonId].map((coder) => ({ ...row, personId: coder })));
  await ctx.db.insert(codingPieces).values(evidenceIds.map((evidenceId) => ({ ...row, evidenceId })));
  return record(ctx, {
    event: 'coding.begun',
    subjectKind: 'coding',
    subjectId: roundId,
    detail: { withPersonId: input.withPersonId, evidenceIds },
    result: { roundId },
  });
}

/** One of the two has coded all they want to. With the second both, and everybody, see what both marked. */
export async function sayReady(ctx: ActContext, { roundId, ready }: SayReady) {
  const { agreementId, personId } = ctx.actor;
  const { round, coders } = await loadRound(ctx, roundId);
  const own = coders.find((coder) => coder.personId === personId);
  authorize(ctx.actor, 'coding.say ready', { isCoder: own !== undefined });
  requireUnended(round);
  if ((own?.readyAt !== null) === ready)
    throw new AppError(
      'CONFLICT',
      ready ? 'You said already that you are ready.' : 'You have not said that you are ready.',
    );
  await ctx.db
    .update(codingCoders)
    .set({ readyAt: ready ? ctx.now : null })
    .where(
      and(
        eq(codingCoders.agreementId, agreementId),
        eq(codingCoders.roundId, roundId),
        eq(codingCoders.personId, personId),
      ),
    );
  const revealed = ready && coders.every((coder) => coder === own || coder.readyAt !== null);
  if (revealed)
    await ctx.db
      .update(codingRounds)
      .set({ revealedAt: ctx.now })
      .where(and(eq(codingRounds.agreementId, agreementId), eq(codingRounds.id, roundId)));
  return record(ctx, {
    event: revealed ? 'coding.revealed' : ready ? 'coding.ready' : 'coding.not ready',
    subjectKind: 'coding',
    subjectId: roundId,
    result: { roundId, revealed },
  });
}

/** One of the two stops. What each marked stays theirs alone, for good: nobody agreed to show it. */
export async function giveUpCoding(ctx: ActContext, { roundId }: OneRound) {
  const { agreementId, personId } = ctx.actor;
  const { round, coders } = await loadRound(ctx, roundId);
  authorize(ctx.actor, 'coding.give up', { isCoder: coders.some((coder) => coder.personId === personId) });
  requireUnended(round);
  await ctx.db
    .update(codingRounds)
    .set({ givenUpAt: ctx.now, givenUpBy: personId })
    .where(and(eq(codingRounds.agreementId, agreementId), eq(codingRounds.id, roundId)));
  return record(ctx, { event: 'coding.given up', subjectKind: 'coding', subjectId: roundId, result: { roundId } });
}

function requireUnended({ revealedAt, givenUpAt }: Awaited<ReturnType<typeof loadRound>>['round']): void {
  if (revealedAt) throw new AppError('CONFLICT', 'Both were ready, and everybody sees what you marked.');
  if (givenUpAt) throw new AppError('CONFLICT', 'This was given up. What each of you marked stays yours alone.');
}

/**
 * Makes sure that this person marks this piece now: in the round, which has not ended, and not ready yet. Of a round that was
 * given up one takes one's own marks back whenever one likes.
 */
export async function requireCoding(
  ctx: ActContext,
  roundId: string,
  evidenceId: string,
  act: 'mark' | 'take back',
): Promise<void> {
  const { round, coders } = await loadRound(ctx, roundId);
  const own = coders.find((coder) => coder.personId === ctx.actor.personId);
  authorize(ctx.actor, 'coding.say ready', { isCoder: own !== undefined });
  if (round.givenUpAt && act === 'take back') return;
  if (round.givenUpAt) throw new AppError('CONFLICT', 'This was given up. Mark it for everybody.');
  if (round.revealedAt) throw new AppError('CONFLICT', 'This was compared already. Mark it for everybody.');
  if (own?.readyAt) throw new AppError('CONFLICT', 'You said that you are ready. Say that you are not, and go on.');
  const [piece] = await ctx.db
    .select({ one: sql`1` })
    .from(codingPieces)
    .where(
      and(
        eq(codingPieces.agreementId, ctx.actor.agreementId),
        eq(codingPieces.roundId, roundId),
        eq(codingPieces.evidenceId, evidenceId),
      ),
    );
  if (!piece) throw notFound('story');
}

async function loadRound(ctx: ActContext, roundId: string) {
  const { agreementId } = ctx.actor;
  const [round] = await ctx.db
    .select({ revealedAt: codingRounds.revealedAt, givenUpAt: codingRounds.givenUpAt })
    .from(codingRounds)
    .where(and(eq(codingRounds.agreementId, agreementId), eq(codingRounds.id, roundId)));
  if (!round) throw notFound('round of coding');
  const coders = await ctx.db
    .select({ personId: codingCoders.personId, readyAt: codingCoders.readyAt })
    .from(codingCoders)
    .where(and(eq(codingCoders.agreementId, agreementId), eq(codingCoders.roundId, roundId)));
  return { round, coders };
}

async function requireContributor(ctx: ActContext, personId: string): Promise<void> {
  const { role } = await participantHere(ctx, personId);
  if (role === 'reader')
    throw new AppError('INVALID', 'A reader marks nothing.', {
      fields: { withPersonId: 'Choose somebody who contributes.' },
    });
}
