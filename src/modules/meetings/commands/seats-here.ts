import { and, eq } from 'drizzle-orm';
import type { RoomActContext } from '#/server/context.ts';
import { seats } from '../tables.ts';
import type { Room } from './room.ts';

/** Those of a meeting who are in the room, of those named; all where nobody is named. */
export async function seatsHere(ctx: RoomActContext, { reviewId }: Pick<Room, 'reviewId'>, named?: string[] | null) {
  const all = await ctx.db
    .select({ id: seats.id, side: seats.side, leftAt: seats.leftAt })
    .from(seats)
    .where(and(eq(seats.agreementId, ctx.agreementId), eq(seats.reviewId, reviewId)));
  const wanted = named ? new Set(named) : null;
  return all.filter(({ id, leftAt }) => leftAt === null && (wanted === null || wanted.has(id)));
}
