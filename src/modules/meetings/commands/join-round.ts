import type { RoomActContext } from '#/server/context.ts';
import { turnAt, withLatecomers } from '../rotation.ts';
import { changeStage, loadStage, type Room } from './room.ts';
import { seatsHere } from './seats-here.ts';

/** Whoever sits down while a round runs is heard in it. The database does the same for a guest, who sits down by a link. */
export async function joinRound(
  ctx: RoomActContext,
  room: Room,
  { seatId, number }: { seatId: string; number: number },
) {
  const { speakingOrder, speakingAt } = await loadStage(ctx, room, room.meeting.stageId);
  if (!speakingOrder || speakingAt === null) return;
  const here = new Set((await seatsHere(ctx, room, speakingOrder)).map(({ id }) => id));
  const { speaking, isOver } = turnAt(speakingOrder, speakingAt, (id) => here.has(id));
  if (isOver || speakingOrder.includes(seatId)) return;
  // A chair who speaks by now is not cut short.
  const chairToCome = speaking === room.meeting.chairSeatId ? null : room.meeting.chairSeatId;
  const order = withLatecomers(speakingOrder, [{ id: seatId }], chairToCome);
  await changeStage(ctx, room.meeting.stageId, { speakingOrder: order, atNumber: number });
}
