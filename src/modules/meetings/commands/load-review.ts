import { and, eq } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { RoomContext } from '#/server/context.ts';

export async function loadReviewOf(ctx: RoomContext, reviewId: string) {
  const [review] = await ctx.db
    .select()
    .from(reviews)
    .where(and(eq(reviews.agreementId, ctx.agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  return review;
}
