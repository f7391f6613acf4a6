import { notFound } from 'next/navigation';
import { apply, EMPTY_ROOM, factOf, factsOf, type RoomMessage } from '#/modules/meetings/room.ts';
import type { StageFact } from '#/modules/meetings/room-facts.ts';

/** The stage a page is about: the one asked for, else where the meeting is. */
export function stageShown(whole: RoomMessage, asked: string | undefined): StageFact {
  const room = apply(EMPTY_ROOM, whole) ?? EMPTY_ROOM;
  const [meeting] = factsOf(room, 'meeting');
  return factOf(room, 'stage', asked ?? null) ?? factOf(room, 'stage', meeting?.stageId ?? null) ?? notFound();
}
