import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { authorizeIn, lead, loadRoom, recordIn, takePart, touch } from '#/modules/meetings/commands/room.ts';
import type { RoomActContext } from '#/server/context.ts';
import { readStatements } from '../queries/statements.ts';
import type { AnswerPulse } from '../schema.ts';
import { pulseAnswers, pulses } from '../tables.ts';

interface InReview {
  reviewId: string;
}

/** From now on everybody in the room can answer. */
export async function openPulse(ctx: RoomActContext, { reviewId }: InReview) {
  const room = await lead(ctx, reviewId);
  if (await findPulse(ctx, reviewId)) throw new AppError('CONFLICT', 'The pulse of this review was opened already.');
  const { agreementId } = ctx;
  const { statements } = await readStatements(ctx.db, agreementId);
  await ctx.db.insert(pulses).values({ reviewId, agreementId, statements, openedAt: ctx.now });
  await touch(ctx, room);
  return recordIn(ctx, { event: 'pulse.opened', reviewId, result: { reviewId } });
}

/** One’s own answer, which nobody else reads; given again it takes the place of the one before. */
export async function answerPulse(ctx: RoomActContext, { reviewId, given }: AnswerPulse & InReview) {
  const room = await takePart(ctx, reviewId);
  const pulse = await findPulse(ctx, reviewId);
  if (!pulse) throw new AppError('CONFLICT', 'The pulse has not been opened yet.');
  if (pulse.closedAt) throw new AppError('CONFLICT', 'The pulse is closed. What was answered is counted.');
  if (given.length !== pulse.statements.length) {
    throw new AppError('INVALID', 'There is an answer to each statement, or none.', {
      fields: { given: `There are ${pulse.statements.length} statements.` },
    });
  }
  const { agreementId } = ctx;
  await ctx.db
    .insert(pulseAnswers)
    .values({ reviewId, agreementId, seatId: room.seat.id, given: given as number[] })
    .onConflictDoUpdate({ target: [pulseAnswers.reviewId, pulseAnswers.seatId], set: { given: given as number[] } });
  await touch(ctx, room);
  // What was answered stands in no entry, and the answer to the sender says only that it was.
  return recordIn(ctx, { event: 'pulse.answered', reviewId, isPrivate: true, result: { reviewId } });
}

/** Answers become counts, without a key to whose they were, and are gone. */
export async function closePulse(ctx: RoomActContext, { reviewId }: InReview) {
  const room = await loadRoom(ctx, reviewId);
  if (room.meeting.endedAt) authorizeIn(ctx, 'review.hold');
  else authorizeIn(ctx, 'meeting.lead', { leads: room.leads });
  const pulse = await findPulse(ctx, reviewId);
  if (!pulse || pulse.closedAt) throw new AppError('CONFLICT', 'There is no open pulse to close.');
  const [row] = await ctx.db.execute<{ answered: number | null }>(
    sql`select access.close_pulse(${reviewId}::uuid) as answered`,
  );
  const answered = row?.answered ?? 0;
  await touch(ctx, room);
  return recordIn(ctx, { event: 'pulse.closed', reviewId, detail: { answered }, result: { answered } });
}

async function findPulse(ctx: RoomActContext, reviewId: string) {
  const [pulse] = await ctx.db
    .select({ statements: pulses.statements, closedAt: pulses.closedAt })
    .from(pulses)
    .where(and(eq(pulses.agreementId, ctx.agreementId), eq(pulses.reviewId, reviewId)));
  return pulse ?? null;
}
