import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Side } from '#/access/sides.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { agreements, participants } from '#/modules/agreements/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { promises, recordAcceptances, reviews } from '../tables.ts';

export async function loadReview(ctx: ActContext, reviewId: string) {
  const [review] = await ctx.db
    .select()
    .from(reviews)
    .where(and(eq(reviews.agreementId, ctx.actor.agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  return review;
}
export type Review = Awaited<ReturnType<typeof loadReview>>;

export async function loadPromise(ctx: ActContext, promiseId: string) {
  const [promise] = await ctx.db
    .select()
    .from(promises)
    .where(and(eq(promises.agreementId, ctx.actor.agreementId), eq(promises.id, promiseId)));
  if (!promise) throw notFound('promise');
  return promise;
}

export async function loadRhythm(ctx: ActContext) {
  const [rhythm] = await ctx.db
    .select({
      everyMonths: agreements.reviewEveryMonths,
      packOpensDaysBefore: agreements.packOpensDaysBefore,
      startsOn: agreements.startsOn,
    })
    .from(agreements)
    .where(eq(agreements.id, ctx.actor.agreementId));
  if (!rhythm) throw notFound('agreement');
  return rhythm;
}

/** The reviews so far, the oldest first. */
export async function loadPast(ctx: ActContext) {
  return ctx.db
    .select({
      id: reviews.id,
      cycle: reviews.cycle,
      periodTo: reviews.periodTo,
      state: reviews.state,
      chairSide: reviews.chairSide,
    })
    .from(reviews)
    .where(eq(reviews.agreementId, ctx.actor.agreementId))
    .orderBy(asc(reviews.cycle));
}

/** The side a person takes part on; refused where somebody named does not take part. */
export async function sidesOf(ctx: ActContext, personIds: string[], field: string): Promise<Map<string, Side>> {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return new Map();
  const found = await ctx.db
    .select({ personId: participants.personId, side: participants.side })
    .from(participants)
    .where(and(eq(participants.agreementId, ctx.actor.agreementId), inArray(participants.personId, wanted)))
    .orderBy(desc(participants.acceptedAt));
  const sides = new Map(found.map(({ personId, side }) => [personId, side]));
  if (sides.size < wanted.length) {
    throw new AppError('INVALID', 'Somebody named here does not take part in this agreement.', {
      fields: { [field]: 'Choose people who take part in this agreement.' },
    });
  }
  return sides;
}

/** The sides that are in the agreement now. */
export async function sidesPresent(ctx: ActContext): Promise<Side[]> {
  const rows = await ctx.db
    .selectDistinct({ side: participants.side })
    .from(participants)
    .where(and(eq(participants.agreementId, ctx.actor.agreementId), isNull(participants.leftAt)));
  return rows.map((row) => row.side);
}

export async function acceptedSides(ctx: ActContext, review: Review): Promise<Side[]> {
  const rows = await ctx.db
    .select({ side: recordAcceptances.side })
    .from(recordAcceptances)
    .where(
      and(
        eq(recordAcceptances.agreementId, ctx.actor.agreementId),
        eq(recordAcceptances.reviewId, review.id),
        eq(recordAcceptances.recordVersion, review.recordVersion),
      ),
    );
  return rows.map((row) => row.side);
}

export function refuseStale(review: Review, version: number) {
  if (review.recordVersion === version) return;
  throw new AppError('STALE', 'This changed while you were writing. Both texts are here.', { current: nowOf(review) });
}

function nowOf(review: Review) {
  const { meetsOn, meetsAt, meetsMinutes, meetsWhere, chairId, recordVersion } = review;
  const { voicesMissing, learningStage, nextChairId, nextMeetsOn } = review;
  return {
    ...{ meetsOn, meetsAt, meetsMinutes, meetsWhere, chairId },
    ...{ voicesMissing, learningStage, nextChairId, nextMeetsOn, version: recordVersion },
  };
}
export type ReviewNow = ReturnType<typeof nowOf>;
