import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '#/server/database.ts';
import { publicCard } from '../reveal.ts';
import type { RoomMessage } from '../room.ts';
import type { RoomFact } from '../room-facts.ts';
import { type Counted, heldTo } from '../shown-chart.ts';
import {
  cardAuthors,
  cardGroups,
  cards,
  chartReadings,
  meetingStages,
  meetings,
  seats,
  shownCharts,
} from '../tables.ts';

/**
 * What everybody in a room may know and what changed after a number: the same for each reader, so that it can be encoded
 * once for all. Row-level security lets an author see more; that is left out here by name. Null where there is no meeting.
 */
export async function readFacts(
  db: Db,
  { agreementId, reviewId }: { agreementId: string; reviewId: string },
  after = 0,
): Promise<RoomMessage | null> {
  const since = (table: Record<'agreementId' | 'reviewId' | 'atNumber', AnyPgColumn>) =>
    and(eq(table.agreementId, agreementId), eq(table.reviewId, reviewId), gt(table.atNumber, after));
  // Sent together. The meeting's number is read first: what is committed after it is told again with the next.
  const [[meeting], stages, sitting, groups, open, readings, charts, counted] = await Promise.all([
    db
      .select()
      .from(meetings)
      .where(and(eq(meetings.agreementId, agreementId), eq(meetings.reviewId, reviewId))),
    db.select().from(meetingStages).where(since(meetingStages)).orderBy(asc(meetingStages.position)),
    db.select().from(seats).where(since(seats)).orderBy(asc(seats.joinedAt), asc(seats.id)),
    db.select().from(cardGroups).where(since(cardGroups)).orderBy(asc(cardGroups.place)),
    db
      .select({
        id: cards.id,
        at: cards.atNumber,
        stageId: cards.stageId,
        text: cards.text,
        revealedAt: cards.revealedAt,
        shownOrder: cards.shownOrder,
        groupId: cards.groupId,
        place: cards.place,
        takenBackAt: cards.takenBackAt,
        fromPaper: cards.fromPaper,
        authorSeatId: cardAuthors.seatId,
        typedBySeatId: cardAuthors.typedBySeat,
        namesOpenedAt: cardAuthors.openedAt,
      })
      .from(cards)
      .leftJoin(cardAuthors, and(eq(cardAuthors.cardId, cards.id), isNotNull(cardAuthors.openedAt)))
      .where(and(since(cards), isNotNull(cards.revealedAt)))
      .orderBy(asc(cards.shownOrder)),
    db
      .select()
      .from(chartReadings)
      .where(and(since(chartReadings), isNotNull(chartReadings.revealedAt)))
      .orderBy(asc(chartReadings.side)),
    db.select().from(shownCharts).where(since(shownCharts)).orderBy(asc(shownCharts.shownAt), asc(shownCharts.id)),
    db.execute<CountedRow>(sql`select * from access.counted_charts(${reviewId}::uuid)`),
  ]);
  if (!meeting) return null;
  const facts: RoomFact[] = [
    ...(meeting.atNumber > after ? [meetingFact(meeting)] : []),
    ...stages.map(stageFact),
    ...sitting.map(seatFact),
    ...groups.map(groupFact),
    ...open.flatMap((card) => publicCard(card, meeting.authors) ?? []),
    ...readings.map(readingFact),
    ...charts.map((row) =>
      chartFact(
        row,
        counted.find(({ measure_id }) => measure_id === row.measureId),
      ),
    ),
  ];
  return { from: after, number: meeting.number, facts };
}

type CountedRow = Counted & Record<'measure_id', string> & Record<string, unknown>;

const meetingFact = (row: typeof meetings.$inferSelect): RoomFact => ({
  kind: 'meeting',
  id: row.reviewId,
  at: row.atNumber,
  stageId: row.stageId,
  facilitatorSeatId: row.facilitatorSeatId,
  chairSeatId: row.chairSeatId,
  authors: row.authors,
  endsAt: row.timerEndsAt,
  leftMs: row.timerLeftMs,
  shownMeasureId: row.shownMeasureId,
  shownDecisionId: row.shownDecisionId,
  begunAt: row.begunAt,
  endedAt: row.endedAt,
});

const stageFact = (row: typeof meetingStages.$inferSelect): RoomFact => ({
  kind: 'stage',
  id: row.id,
  at: row.atNumber,
  position: row.position,
  stageKind: row.kind,
  title: row.title,
  asks: row.asks,
  minutes: row.minutes,
  laid: row.laid,
  cardsRevealedAt: row.cardsRevealedAt,
  authorsOpenedAt: row.authorsOpenedAt,
  votesEach: row.votesEach,
  voted: row.voted,
  haveRead: row.haveRead,
  votesRevealedAt: row.votesRevealedAt,
  speakingOrder: row.speakingOrder ?? [],
  speakingAt: row.speakingAt,
  groupsOf: row.groupsOf,
});

const seatFact = (row: typeof seats.$inferSelect): RoomFact => ({
  kind: 'seat',
  id: row.id,
  at: row.atNumber,
  name: row.name,
  side: row.side,
  isGuest: row.personId === null,
  mayFacilitate: row.mayFacilitate,
  joinedAt: row.joinedAt,
  leftAt: row.leftAt,
});

const groupFact = (row: typeof cardGroups.$inferSelect): RoomFact => ({
  kind: 'group',
  id: row.id,
  at: row.atNumber,
  stageId: row.stageId,
  name: row.name,
  place: row.place,
  votes: row.votes,
  gone: row.dissolvedAt !== null,
});

const readingFact = (row: typeof chartReadings.$inferSelect): RoomFact => ({
  kind: 'reading',
  id: row.id,
  at: row.atNumber,
  measureId: row.measureId,
  side: row.side,
  text: row.text,
  seatId: row.seatId,
});

const chartFact = (row: typeof shownCharts.$inferSelect, counted?: Counted): RoomFact => ({
  kind: 'chart',
  id: row.id,
  at: row.atNumber,
  measureId: row.measureId,
  stageId: row.stageId,
  shownAt: row.shownAt,
  readBy: row.readBy,
  chart: counted ? heldTo(row.chart, counted) : row.chart,
});
