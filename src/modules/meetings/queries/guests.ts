import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import type { Side } from '#/access/sides.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import type { RoomContext } from '#/server/context.ts';
import { inScope } from '#/server/database.ts';
import { WRONG_TOKENS, withinLimit } from '#/server/limits.ts';
import { guestToken } from '#/server/seat-key.ts';
import { loadRoom } from '../commands/room.ts';
import { seatLinks } from '../tables.ts';

/** Links that wait for their guest, for those who may hand them out. */
export async function listGuestLinks(ctx: RoomContext, reviewId: string) {
  const room = await loadRoom(ctx, reviewId);
  if (!ctx.actor) throw new AppError('FORBIDDEN', 'You are here as a guest.');
  authorize(ctx.actor, 'meeting.run', { runs: room.runs });
  const links = await ctx.db
    .select({ linkId: seatLinks.id, side: seatLinks.side, expiresAt: seatLinks.expiresAt })
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
  return links.map((link) => ({ ...link, path: `/join/${guestToken(link.linkId)}` }));
}

/** What a guest's link says. Whatever is wrong with it, the answer is one and the same. */
export async function openDoor({ address, now }: { address: string; now: string }, token: string) {
  const [row] = await inScope({ now }, (db) =>
    db.execute<{ agreement_title: string; cycle: number; meets_on: string; side: Side; invited_by: string }>(
      sql`select * from access.seat_link(${sha256(token)})`,
    ),
  );
  if (!row) {
    if (!(await withinLimit(WRONG_TOKENS, address)))
      throw new AppError('LIMIT', 'Too many links were tried from here that lead nowhere. Wait an hour.');
    throw notFound('link');
  }
  return {
    agreementTitle: row.agreement_title,
    cycle: row.cycle,
    meetsOn: row.meets_on,
    side: row.side,
    invitedBy: row.invited_by,
  };
}
