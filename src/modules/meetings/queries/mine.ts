import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { RoomContext } from '#/server/context.ts';
import { cardAuthors, cards, chartReadings, stagesRead, votes } from '../tables.ts';

/** What is one's own in a meeting, and reaches nobody else as long as it is not revealed. */
export async function readMine(ctx: RoomContext, reviewId: string) {
  const { agreementId } = ctx;
  const isMine = sql`access.seats()`;
  const [written, given, readings, read] = await Promise.all([
    ctx.db
      .select({
        id: cards.id,
        stageId: cards.stageId,
        text: cards.text,
        version: cards.version,
        fromPaper: cards.fromPaper,
        /** For whom it was typed; null where nobody knows. */
        forSeatId: cardAuthors.seatId,
        isRevealed: sql<boolean>`${cards.revealedAt} is not null`,
      })
      .from(cards)
      .innerJoin(cardAuthors, eq(cardAuthors.cardId, cards.id))
      .where(
        and(
          eq(cards.agreementId, agreementId),
          eq(cards.reviewId, reviewId),
          isNull(cards.takenBackAt),
          sql`(${cardAuthors.seatId} = any (${isMine}) or ${cardAuthors.typedBySeat} = any (${isMine}))`,
        ),
      )
      .orderBy(asc(cards.id)),
    ctx.db
      .select({ groupId: votes.groupId, stageId: votes.stageId, count: votes.count })
      .from(votes)
      .where(and(eq(votes.agreementId, agreementId), eq(votes.reviewId, reviewId))),
    ctx.db
      .select({
        id: chartReadings.id,
        measureId: chartReadings.measureId,
        side: chartReadings.side,
        text: chartReadings.text,
        version: chartReadings.version,
        isRevealed: sql<boolean>`${chartReadings.revealedAt} is not null`,
      })
      .from(chartReadings)
      .where(
        and(
          eq(chartReadings.agreementId, agreementId),
          eq(chartReadings.reviewId, reviewId),
          sql`${chartReadings.seatId} = any (${isMine})`,
        ),
      ),
    ctx.db
      .select({ stageId: stagesRead.stageId, cards: stagesRead.cards })
      .from(stagesRead)
      .where(and(eq(stagesRead.agreementId, agreementId), eq(stagesRead.reviewId, reviewId))),
  ]);
  return { cards: written, votes: given, readings, read };
}
