import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { hashOf } from '#/lib/hash.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { cameSince } from '../queries/came-since.ts';
import type { LookIntoRoom } from '../queries/in-the-room.ts';
import { composeRecord } from '../queries/record.ts';
import { getReview } from '../queries/review.ts';
import type { AcceptRecord, OneReview } from '../schema.ts';
import { type CameSince, sinceInWords } from '../since-in-words.ts';
import { recordAcceptances, reviewRecords, reviews } from '../tables.ts';
import { acceptedSides, loadReview, type Review, refuseStale } from './load.ts';
import { insertNextReview } from './plan-review.ts';

/** Puts the record to both sides, as it stands at this moment: what is accepted is this text. */
export async function proposeRecord(ctx: ActContext, input: OneReview, lookIntoRoom: LookIntoRoom) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'review.propose record');
  if (review.state !== 'held')
    throw new AppError('CONFLICT', 'The record is put to both sides once the meeting has ended.');
  const isOvertaken = (await whatIsNotInIt(ctx, review)) !== null;
  if (review.recordProposedAt && !isOvertaken)
    throw new AppError('CONFLICT', 'This record is already with both sides.');
  // Put anew it is another text, to which neither side has said yes.
  const recordVersion = review.recordVersion + (isOvertaken ? 1 : 0);
  const { agreementId, personId } = ctx.actor;
  const room = await lookIntoRoom(ctx.db, { agreementId, reviewId: review.id });
  await set(ctx, review, { recordVersion, recordProposedAt: ctx.now, recordProposedBy: personId });
  const body = await composeRecord(ctx, await getReview(ctx, review.id), room);
  await ctx.db.insert(reviewRecords).values({
    agreementId,
    reviewId: review.id,
    recordVersion,
    body,
    hash: hashOf(body),
    proposedBy: personId,
    proposedAt: ctx.now,
  });
  return record(ctx, {
    event: 'review.record proposed',
    subjectKind: 'review',
    subjectId: review.id,
    result: { reviewId: review.id },
  });
}

/** One side's yes. With both, the record stands for good and the next review follows from the rhythm. */
export async function acceptRecord(ctx: ActContext, input: AcceptRecord) {
  const review = await loadReview(ctx, input.reviewId);
  const accepted = await acceptedSides(ctx, review);
  authorize(ctx.actor, 'review.accept record', { acceptedSides: accepted });
  refuseStale(review, input.version);
  if (!review.recordProposedAt) throw new AppError('CONFLICT', 'This record has not been put to the sides yet.');
  const since = await whatIsNotInIt(ctx, review);
  if (since)
    throw new AppError('CONFLICT', `Since it was put, ${sinceInWords(since)} came that it does not hold. Put it anew.`);
  await ctx.db.insert(recordAcceptances).values({
    agreementId: ctx.actor.agreementId,
    reviewId: review.id,
    side: ctx.actor.side,
    recordVersion: review.recordVersion,
    personId: ctx.actor.personId,
    at: ctx.now,
  });
  const both = new Set([...accepted, ctx.actor.side]);
  const stands = both.has('commissioning') && both.has('providing');
  const nextReviewId = stands ? derivedUuid('review after', review.id) : null;
  if (nextReviewId) {
    await set(ctx, review, { state: 'recorded' });
    await insertNextReview(ctx, {
      reviewId: nextReviewId,
      chairId: review.nextChairId,
      meetsOn: review.nextMeetsOn,
    });
  }
  return record(ctx, {
    event: 'review.record accepted',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { side: ctx.actor.side, stands, nextReviewId },
    result: { reviewId: review.id, stands, nextReviewId },
  });
}

/** What was written in the review since its record was put; null where nothing was, or it was not put yet. */
async function whatIsNotInIt(ctx: ActContext, review: Review): Promise<CameSince | null> {
  if (!review.recordProposedAt) return null;
  const [put] = await ctx.db
    .select({ body: reviewRecords.body })
    .from(reviewRecords)
    .where(
      and(
        eq(reviewRecords.agreementId, ctx.actor.agreementId),
        eq(reviewRecords.reviewId, review.id),
        eq(reviewRecords.recordVersion, review.recordVersion),
      ),
    );
  return put ? cameSince(ctx, review.id, put.body) : null;
}

async function set(ctx: ActContext, review: Review, to: Partial<typeof reviews.$inferInsert>) {
  await ctx.db
    .update(reviews)
    .set(to)
    .where(and(eq(reviews.agreementId, ctx.actor.agreementId), eq(reviews.id, review.id)));
}
