import { eq } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { RoomActContext } from '#/server/context.ts';
import { fours, pairs } from '../pairing.ts';
import { passedOn, speakingOrder, turnAt } from '../rotation.ts';
import type { NextSpeaker, OneStage, PairUp, SetGroups, StartRound } from '../schema.ts';
import { seats } from '../tables.ts';
import { authorizeIn, changeStage, lead, loadRoom, loadStage, recordIn, seated, touch } from './room.ts';
import { seatsHere } from './seats-here.ts';

type In<T> = T & { reviewId: string };

/** A round in which one speaks at a time, in an order by chance, the chair last. */
export async function startRound(ctx: RoomActContext, { reviewId, stageId, seatIds }: In<StartRound>) {
  const room = await lead(ctx, reviewId);
  await loadStage(ctx, room, stageId);
  // The act's id is the sender's to choose; its hash takes the server's key, so nobody chooses who speaks first.
  const order = speakingOrder(await seatsHere(ctx, room, seatIds), room.meeting.chairSeatId, ctx.act.inputHash);
  if (order.length === 0) throw new AppError('CONFLICT', 'Nobody is in the room.');
  const number = await touch(ctx, room);
  await changeStage(ctx, stageId, { speakingOrder: order, speakingAt: 0, atNumber: number });
  return recordIn(ctx, { event: 'meeting.round begun', reviewId, detail: { stageId }, result: { order } });
}

/** Passes the turn on: said by who leads, or by whose turn it is. Two at once pass it on by one. */
export async function nextSpeaker(ctx: RoomActContext, { reviewId, stageId, speaking }: In<NextSpeaker>) {
  const room = await loadRoom(ctx, reviewId);
  const stage = await loadStage(ctx, room, stageId);
  const order = stage.speakingOrder ?? [];
  const here = new Set((await seatsHere(ctx, room, order)).map(({ id }) => id));
  const isHere = (id: string) => here.has(id);
  const turn = turnAt(order, stage.speakingAt, isHere);
  const isMine = room.seat !== null && turn.speaking === room.seat.id;
  if (!isMine) authorizeIn(ctx, 'meeting.lead', { leads: room.leads });
  seated(room);
  if (stage.speakingAt === null) throw new AppError('CONFLICT', 'There is no round to pass on.');
  const speakingAt = passedOn(order, stage.speakingAt, isHere, speaking);
  if (speakingAt !== stage.speakingAt) {
    const number = await touch(ctx, room);
    await changeStage(ctx, stageId, { speakingAt, atNumber: number });
  }
  return recordIn(ctx, { event: 'meeting.turn passed', reviewId, detail: { stageId }, result: { speakingAt } });
}

export async function endRound(ctx: RoomActContext, { reviewId, stageId }: In<OneStage>) {
  const room = await lead(ctx, reviewId);
  const { speakingOrder: order } = await loadStage(ctx, room, stageId);
  const number = await touch(ctx, room);
  await changeStage(ctx, stageId, { speakingAt: order ? order.length : null, atNumber: number });
  return recordIn(ctx, { event: 'meeting.round ended', reviewId, detail: { stageId }, result: { stageId } });
}

/** Proposes who talks with whom: pairs across the sides, and fours made of the pairs that are. */
export async function pairUp(ctx: RoomActContext, { reviewId, stageId, of, seatIds }: In<PairUp>) {
  const room = await lead(ctx, reviewId);
  const stage = await loadStage(ctx, room, stageId);
  const here = await seatsHere(ctx, room, seatIds);
  const isPaired = stage.groupsOf?.every((group) => group.length <= 3) ?? false;
  const two = of === 4 && isPaired && stage.groupsOf ? stage.groupsOf : pairs(here, ctx.act.inputHash);
  return putTogether(ctx, room, stageId, of === 4 ? fours(two) : two);
}

/** The same by hand; none: everybody is together again. */
export async function setGroups(ctx: RoomActContext, { reviewId, stageId, groups }: In<SetGroups>) {
  const room = await lead(ctx, reviewId);
  await loadStage(ctx, room, stageId);
  const all = groups?.flat() ?? [];
  if (new Set(all).size < all.length) throw new AppError('INVALID', 'Nobody sits in two groups at once.');
  const known = await ctx.db.select({ id: seats.id }).from(seats).where(eq(seats.reviewId, reviewId));
  const ids = new Set(known.map(({ id }) => id));
  if (all.some((id) => !ids.has(id)))
    throw new AppError('INVALID', 'Somebody named here does not sit in this meeting.');
  return putTogether(ctx, room, stageId, groups?.filter((group) => group.length > 0) ?? null);
}

async function putTogether(
  ctx: RoomActContext,
  room: Parameters<typeof touch>[1],
  stageId: string,
  groupsOf: string[][] | null,
) {
  const number = await touch(ctx, room);
  await changeStage(ctx, stageId, { groupsOf, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.people put together',
    reviewId: room.reviewId,
    detail: { stageId },
    result: { groups: groupsOf },
  });
}
