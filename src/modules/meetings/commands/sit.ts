import { and, count, eq } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { SitDown } from '../schema.ts';
import { seats } from '../tables.ts';
import { MOST_SEATS } from '../vocabulary.ts';
import { seatOf } from './begin.ts';
import { joinRound } from './join-round.ts';
import { loadReviewOf } from './load-review.ts';
import { authorizeIn, loadRoom, type Room, recordIn, recount, seated, touch } from './room.ts';

/** Takes a seat, or one's own again. The review's named facilitator takes the lead, and its chair the chair. */
export async function sitDown(ctx: RoomActContext, input: SitDown & { reviewId: string }) {
  const room = await loadRoom(ctx, input.reviewId);
  authorizeIn(ctx, 'meeting.sit');
  if (room.meeting.endedAt) throw new AppError('CONFLICT', 'This meeting has ended.');
  const seatId = room.seat ? await sitAgain(ctx, room, room.seat) : await sitFirst(ctx, room, input.seatId);
  return recordIn(ctx, {
    event: 'meeting.joined',
    reviewId: room.reviewId,
    detail: { again: room.seat !== null },
    result: { seatId },
  });
}

async function sitAgain(ctx: RoomActContext, room: Room, seat: NonNullable<Room['seat']>): Promise<string> {
  if (seat.leftAt) {
    const number = await touch(ctx, room);
    await setSeat(ctx, seat.id, { leftAt: null, atNumber: number });
    await joinRound(ctx, room, { seatId: seat.id, number });
  }
  return seat.id;
}

async function sitFirst(ctx: RoomActContext, room: Room, seatId: string): Promise<string> {
  const { reviewId } = room;
  const [there] = await ctx.db.select({ seats: count() }).from(seats).where(eq(seats.reviewId, reviewId));
  if ((there?.seats ?? 0) >= MOST_SEATS) throw new AppError('LIMIT', 'Every seat of this meeting is taken.');
  const seat = await seatOf(ctx);
  const review = await loadReviewOf(ctx, reviewId);
  const facilitates = review.facilitatorId === seat.personId;
  const chairs = review.chairId === seat.personId;
  const contributes = ctx.actor?.role !== 'reader';
  const number = await touch(ctx, room, {
    ...(facilitates && contributes ? { facilitatorSeatId: seatId } : {}),
    ...(chairs ? { chairSeatId: seatId } : {}),
  });
  const mayFacilitate = contributes && (facilitates || chairs || review.noteTakerId === seat.personId);
  await ctx.db.insert(seats).values({ ...seat, id: seatId, reviewId, mayFacilitate, atNumber: number });
  await joinRound(ctx, room, { seatId, number });
  return seatId;
}

/** Leaves the room. Who led it leaves it to those who may take over. */
export async function standUp(ctx: RoomActContext, { reviewId }: { reviewId: string }) {
  const room = seated(await loadRoom(ctx, reviewId));
  const number = await touch(ctx, room);
  await setSeat(ctx, room.seat.id, { leftAt: ctx.now, atNumber: number });
  // Of those who are here, one fewer has read.
  await recount(ctx, room, room.meeting.stageId, number);
  return recordIn(ctx, { event: 'meeting.left', reviewId, result: { seatId: room.seat.id } });
}

export async function setSeat(ctx: RoomActContext, seatId: string, to: Partial<typeof seats.$inferInsert>) {
  await ctx.db
    .update(seats)
    .set(to)
    .where(and(eq(seats.agreementId, ctx.agreementId), eq(seats.id, seatId)));
}
