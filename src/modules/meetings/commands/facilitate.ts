import { and, eq } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { participants } from '#/modules/agreements/tables.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { LetFacilitate, OneSeat } from '../schema.ts';
import { seats } from '../tables.ts';
import { authorizeIn, loadRoom, type Room, recordIn, seated, touch } from './room.ts';
import { setSeat } from './sit.ts';

type In<T> = T & { reviewId: string };

/** Takes the lead, in one press: where who led is gone, the meeting goes on. */
export async function takeOver(ctx: RoomActContext, { reviewId }: { reviewId: string }) {
  const room = await loadRoom(ctx, reviewId);
  authorizeIn(ctx, 'meeting.take over', { mayFacilitate: Boolean(room.seat?.mayFacilitate) });
  const { seat } = seated(room);
  if (!room.leads) await touch(ctx, room, { facilitatorSeatId: seat.id });
  return recordIn(ctx, {
    event: 'meeting.led by another',
    reviewId,
    detail: { seatId: seat.id },
    result: { seatId: seat.id },
  });
}

/** Passes the lead on: by who has it, or by the chair. */
export async function passOn(ctx: RoomActContext, { reviewId, seatId }: In<OneSeat>) {
  const room = await mayPassOn(ctx, reviewId);
  await requireCapable(ctx, room, seatId);
  const number = await touch(ctx, room, { facilitatorSeatId: seatId });
  await setSeat(ctx, seatId, { mayFacilitate: true, atNumber: number });
  return recordIn(ctx, { event: 'meeting.led by another', reviewId, detail: { seatId }, result: { seatId } });
}

/** Says who else may take over at any time. */
export async function letFacilitate(ctx: RoomActContext, { reviewId, seatId, may }: In<LetFacilitate>) {
  const room = await mayPassOn(ctx, reviewId);
  if (may) await requireCapable(ctx, room, seatId);
  if (!may && seatId === room.meeting.facilitatorSeatId)
    throw new AppError('CONFLICT', 'They lead the meeting now. Pass it on first.');
  const number = await touch(ctx, room);
  await setSeat(ctx, seatId, { mayFacilitate: may, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.facilitator named',
    reviewId,
    detail: { seatId, may },
    result: { seatId, may },
  });
}

async function mayPassOn(ctx: RoomActContext, reviewId: string): Promise<Room> {
  const room = await loadRoom(ctx, reviewId);
  authorizeIn(ctx, 'meeting.pass on', { leads: room.leads, chairs: room.chairs });
  return seated(room);
}

/** Somebody who sits in the room and contributes to the agreement: neither a guest nor a reader leads. */
async function requireCapable(ctx: RoomActContext, { reviewId }: Room, seatId: string): Promise<void> {
  const [seat] = await ctx.db
    .select({ leftAt: seats.leftAt, role: participants.role, gone: participants.leftAt })
    .from(seats)
    .leftJoin(
      participants,
      and(eq(participants.agreementId, seats.agreementId), eq(participants.personId, seats.personId)),
    )
    .where(and(eq(seats.agreementId, ctx.agreementId), eq(seats.reviewId, reviewId), eq(seats.id, seatId)));
  if (!seat) throw notFound('seat');
  if (seat.role === null || seat.role === 'reader' || seat.gone)
    throw new AppError('CONFLICT', 'Only somebody who contributes to this agreement can facilitate.');
  if (seat.leftAt) throw new AppError('CONFLICT', 'They have left the room.');
}
