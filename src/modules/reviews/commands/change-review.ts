import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { addDays, momentAt } from '#/lib/days.ts';
import { hashOf } from '#/lib/hash.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { ChangeReview } from '../schema.ts';
import { reviews } from '../tables.ts';
import { loadReview, loadRhythm, type Review, refuseStale, sidesOf } from './load.ts';

/** Moves a planned review to another day, or names who chairs, facilitates and takes notes. */
export async function changeReview(ctx: ActContext, input: ChangeReview) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'review.change');
  refuseStale(review, input.version);
  if (review.state !== 'planned') throw new AppError('CONFLICT', 'This review has begun. Its day and chair stay.');
  const named = [input.chairId, input.facilitatorId, input.noteTakerId].filter((id): id is string => Boolean(id));
  const sides = await sidesOf(ctx, named, 'chairId');
  const { packOpensDaysBefore } = await loadRhythm(ctx);
  // A pack that has opened stays open, whatever day the meeting moves to.
  const hasOpened = review.packOpensAt <= ctx.now;
  const packOpensOn = addDays(input.meetsOn, -packOpensDaysBefore);
  const calendar = {
    meetsOn: input.meetsOn,
    meetsAt: input.meetsAt ?? null,
    meetsMinutes: input.meetsMinutes ?? null,
    meetsWhere: input.meetsWhere,
    touchPointOn: input.touchPointOn ?? null,
  };
  const isMoved = hashOf(calendar) !== hashOf(shownInCalendars(review));
  await ctx.db
    .update(reviews)
    .set({
      ...calendar,
      calendarSequence: review.calendarSequence + (isMoved ? 1 : 0),
      packOpensAt: hasOpened ? review.packOpensAt : momentAt(packOpensOn, '09:00', ctx.actor.timeZone),
      chairId: input.chairId,
      chairSide: sides.get(input.chairId) ?? review.chairSide,
      facilitatorId: input.facilitatorId ?? null,
      noteTakerId: input.noteTakerId ?? null,
      recordVersion: review.recordVersion + 1,
    })
    .where(and(eq(reviews.agreementId, ctx.actor.agreementId), eq(reviews.id, review.id)));
  return record(ctx, {
    event: 'review.changed',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { meetsOn: input.meetsOn, chairId: input.chairId },
    result: { reviewId: review.id, version: review.recordVersion + 1 },
  });
}

const shownInCalendars = ({ meetsOn, meetsAt, meetsMinutes, meetsWhere, touchPointOn }: Review) => ({
  meetsOn,
  meetsAt,
  meetsMinutes,
  meetsWhere,
  touchPointOn,
});
