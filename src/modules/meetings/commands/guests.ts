import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import type { RoomActContext } from '#/server/context.ts';
import { guestToken } from '#/server/seat-key.ts';
import type { InviteGuest, OneLink, OneSeat } from '../schema.ts';
import { seatLinks, seats } from '../tables.ts';
import { MOST_OPEN_LINKS } from '../vocabulary.ts';
import { authorizeIn, loadRoom, recordIn, type Seated, seated, touch } from './room.ts';
import { setSeat } from './sit.ts';

type In<T> = T & { reviewId: string };

const LASTS_MS = 24 * 60 * 60 * 1000;

/** Makes a link for one guest without an account: it opens the door once. */
export async function inviteGuest(ctx: RoomActContext, { reviewId, linkId, side }: In<InviteGuest>) {
  const room = await run(ctx, reviewId);
  const { agreementId, now } = ctx;
  await refuseTooMany(ctx, reviewId);
  await ctx.db.insert(seatLinks).values({
    id: linkId,
    agreementId,
    reviewId,
    tokenHash: sha256(guestToken(linkId)),
    side,
    invitedBy: room.seat.id,
    expiresAt: new Date(Date.parse(now) + LASTS_MS).toISOString(),
  });
  return recordIn(ctx, { event: 'meeting.guest invited', reviewId, detail: { side }, result: { linkId } });
}

/** A link that nobody has used yet leads nowhere from now on. */
export async function withdrawGuest(ctx: RoomActContext, { reviewId, linkId }: In<OneLink>) {
  await run(ctx, reviewId);
  const [link] = await ctx.db
    .update(seatLinks)
    .set({ withdrawnAt: ctx.now })
    .where(
      and(
        eq(seatLinks.agreementId, ctx.agreementId),
        eq(seatLinks.reviewId, reviewId),
        eq(seatLinks.id, linkId),
        isNull(seatLinks.usedAt),
      ),
    )
    .returning({ id: seatLinks.id });
  if (!link) throw notFound('link');
  return recordIn(ctx, { event: 'meeting.guest withdrawn', reviewId, result: { linkId } });
}

/** Sees a guest out: their key opens nothing from now on. */
export async function seeOut(ctx: RoomActContext, { reviewId, seatId }: In<OneSeat>) {
  const room = await run(ctx, reviewId);
  const [seat] = await ctx.db
    .select({ personId: seats.personId, leftAt: seats.leftAt })
    .from(seats)
    .where(and(eq(seats.agreementId, ctx.agreementId), eq(seats.reviewId, reviewId), eq(seats.id, seatId)));
  if (!seat) throw notFound('seat');
  if (seat.personId) throw new AppError('CONFLICT', 'They take part in the agreement. Only a guest is seen out.');
  if (!seat.leftAt) await setSeat(ctx, seatId, { leftAt: ctx.now, atNumber: await touch(ctx, room) });
  return recordIn(ctx, { event: 'meeting.guest seen out', reviewId, detail: { seatId }, result: { seatId } });
}

async function refuseTooMany(ctx: RoomActContext, reviewId: string) {
  const [waiting] = await ctx.db
    .select({ links: count() })
    .from(seatLinks)
    .where(
      and(
        eq(seatLinks.agreementId, ctx.agreementId),
        eq(seatLinks.reviewId, reviewId),
        isNull(seatLinks.usedAt),
        isNull(seatLinks.withdrawnAt),
        gt(seatLinks.expiresAt, ctx.now),
      ),
    );
  if ((waiting?.links ?? 0) >= MOST_OPEN_LINKS)
    throw new AppError('LIMIT', `${MOST_OPEN_LINKS} links wait for their guests already. Withdraw one first.`);
}

async function run(ctx: RoomActContext, reviewId: string): Promise<Seated> {
  const room = await loadRoom(ctx, reviewId);
  authorizeIn(ctx, 'meeting.run', { runs: room.runs });
  return seated(room);
}
