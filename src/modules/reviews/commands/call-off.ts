import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { CallOffReview } from '../schema.ts';
import { reviews } from '../tables.ts';
import { loadReview, refuseStale } from './load.ts';

/** A review that will not be held. Its months are looked at by the next one. */
export async function callOffReview(ctx: ActContext, input: CallOffReview) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'review.change');
  refuseStale(review, input.version);
  if (review.state === 'called off') throw new AppError('CONFLICT', 'This review was called off already.');
  if (review.state !== 'planned') throw new AppError('CONFLICT', 'This review has begun. It can only be ended.');
  await ctx.db
    .update(reviews)
    .set({
      state: 'called off',
      calledOffAt: ctx.now,
      calendarSequence: review.calendarSequence + 1,
      recordVersion: review.recordVersion + 1,
    })
    .where(and(eq(reviews.agreementId, ctx.actor.agreementId), eq(reviews.id, review.id)));
  return record(ctx, {
    event: 'review.called off',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { meetsOn: review.meetsOn },
    result: { reviewId: review.id },
  });
}
