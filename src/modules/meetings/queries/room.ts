import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { canStart } from '#/modules/reviews/can-start.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { RoomContext } from '#/server/context.ts';
import { findRoom, type Room } from '../commands/room.ts';
import { readFacts } from './facts.ts';
import { readForGuest } from './for-guest.ts';
import { readMine } from './mine.ts';

const chair = alias(persons, 'chair');
const facilitator = alias(persons, 'facilitator');
const noteTaker = alias(persons, 'note_taker');

/** Everything a screen of the room begins with: what everybody knows, what is one's own, and what one may do. */
export async function getRoom(ctx: RoomContext, reviewId: string) {
  const [review, room, facts] = await Promise.all([
    readReview(ctx, reviewId),
    findRoom(ctx, reviewId),
    readFacts(ctx.db, { agreementId: ctx.agreementId, reviewId }),
  ]);
  return {
    review,
    room: facts,
    mine: await readMine(ctx, reviewId),
    mySeatId: room?.seat?.id ?? null,
    /** Null for a guest. */
    myPersonId: ctx.actor?.personId ?? null,
    may: mayIn(ctx, room, review),
    now: ctx.now,
  };
}
export type MeetingRoom = Awaited<ReturnType<typeof getRoom>>;

async function readReview(ctx: RoomContext, reviewId: string) {
  if (ctx.guest) return readForGuest(ctx);
  const [row] = await ctx.db
    .select({
      agreementId: reviews.agreementId,
      agreementTitle: agreements.title,
      timeZone: agreements.timeZone,
      cycle: reviews.cycle,
      meetsOn: reviews.meetsOn,
      state: reviews.state,
      packOpensAt: reviews.packOpensAt,
      chairId: reviews.chairId,
      chair: chair.name,
      chairSide: reviews.chairSide,
      facilitatorId: reviews.facilitatorId,
      facilitator: facilitator.name,
      noteTakerId: reviews.noteTakerId,
      noteTaker: noteTaker.name,
    })
    .from(reviews)
    .innerJoin(agreements, eq(agreements.id, reviews.agreementId))
    .leftJoin(chair, eq(chair.id, reviews.chairId))
    .leftJoin(facilitator, eq(facilitator.id, reviews.facilitatorId))
    .leftJoin(noteTaker, eq(noteTaker.id, reviews.noteTakerId))
    .where(eq(reviews.id, reviewId));
  if (!row || row.agreementId !== ctx.agreementId) throw notFound('review');
  return row;
}

function mayIn({ actor, now }: RoomContext, room: Room | null, review: Awaited<ReturnType<typeof readReview>>) {
  const isOpen = room !== null && room.meeting.endedAt === null;
  const sits = isOpen && room.seat !== null && room.seat.leftAt === null;
  const leads = sits && room.leads;
  const of = { leads, chairs: sits && room.chairs };
  return {
    begin: actor !== null && room === null && canStart(review, now) && can(actor, 'meeting.begin'),
    /** Also of whoever sits already: they may leave, and come back. */
    sit: actor !== null && isOpen && can(actor, 'meeting.sit'),
    takePart: sits && (actor === null || can(actor, 'meeting.take part')),
    lead: actor !== null && can(actor, 'meeting.lead', of),
    takeOver:
      actor !== null &&
      sits &&
      !leads &&
      can(actor, 'meeting.take over', { mayFacilitate: room.seat?.mayFacilitate ?? false }),
    passOn: actor !== null && can(actor, 'meeting.pass on', of),
    changeTemplate: actor !== null && can(actor, 'meeting.change template'),
  };
}
