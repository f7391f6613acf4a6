import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { SayRead } from '../schema.ts';
import { cards, stagesRead } from '../tables.ts';
import { loadRoom, loadStage, recordIn, recount, seated, touch } from './room.ts';

/** Somebody has read what lies open in a stage. All learn how many have; who has not, only who leads. */
export async function sayRead(ctx: RoomActContext, input: SayRead & { reviewId: string }) {
  const { reviewId, stageId } = input;
  const room = seated(await loadRoom(ctx, reviewId));
  if (ctx.actor) authorize(ctx.actor, 'meeting.sit');
  const stage = await loadStage(ctx, room, stageId);
  const [open] = await ctx.db
    .select({ cards: count() })
    .from(cards)
    .where(and(eq(cards.agreementId, ctx.agreementId), eq(cards.stageId, stage.id), isNotNull(cards.revealedAt)));
  // Nobody has read what was turned over while they said so.
  const read = Math.min(input.cards, open?.cards ?? 0);
  const { agreementId } = ctx;
  await ctx.db
    .insert(stagesRead)
    .values({ seatId: room.seat.id, stageId: stage.id, agreementId, reviewId, cards: read })
    .onConflictDoUpdate({
      target: [stagesRead.seatId, stagesRead.stageId],
      set: { cards: sql`greatest(${stagesRead.cards}, excluded.cards)` },
    });
  await recount(ctx, room, stage.id, await touch(ctx, room));
  return recordIn(ctx, { event: 'meeting.read', reviewId, isPrivate: true, result: { cards: read } });
}
