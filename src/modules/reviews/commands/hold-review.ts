import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { canStart } from '../can-start.ts';
import type { LookIntoRoom } from '../queries/in-the-room.ts';
import type { OneReview } from '../schema.ts';
import { reviews } from '../tables.ts';
import { loadReview, type Review } from './load.ts';

/** The meeting begins. */
export async function openReview(ctx: ActContext, input: OneReview) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'review.hold');
  if (review.state !== 'planned') throw new AppError('CONFLICT', 'This review has already begun.');
  await startReview(ctx, review);
  return record(ctx, {
    event: 'review.opened',
    subjectKind: 'review',
    subjectId: review.id,
    result: { reviewId: review.id },
  });
}

/** The meeting ends; its record is written up and put to both sides. */
export async function closeReview(ctx: ActContext, input: OneReview, lookIntoRoom: LookIntoRoom) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'review.hold');
  const room = await lookIntoRoom(ctx.db, { agreementId: ctx.actor.agreementId, reviewId: review.id });
  if (room && !room.hasEnded) throw new AppError('CONFLICT', 'People are in the meeting. It is ended there.');
  await endReview(ctx, review);
  return record(ctx, {
    event: 'review.closed',
    subjectKind: 'review',
    subjectId: review.id,
    result: { reviewId: review.id },
  });
}

/** Where a review is met live, its meeting begins and ends it. One that was opened already goes on. */
export async function startReview(ctx: InTime, review: Review): Promise<void> {
  if (review.state === 'in meeting') return;
  if (review.state !== 'planned') throw new AppError('CONFLICT', 'This review was held already.');
  if (!canStart(review, ctx.now)) {
    throw new AppError(
      'CONFLICT',
      'The pack has not opened yet. Everybody reads before we meet; move the day if we meet sooner.',
    );
  }
  await move(ctx, review, { state: 'in meeting', startedAt: ctx.now });
}

export async function endReview(ctx: InTime, review: Review): Promise<void> {
  if (review.state !== 'in meeting') throw new AppError('CONFLICT', 'This review is not in meeting.');
  await move(ctx, review, { state: 'held', endedAt: ctx.now });
}

type InTime = Pick<ActContext, 'db' | 'now'>;

async function move(ctx: InTime, review: Review, to: Partial<typeof reviews.$inferInsert>) {
  await ctx.db
    .update(reviews)
    .set(to)
    .where(and(eq(reviews.agreementId, review.agreementId), eq(reviews.id, review.id)));
}
