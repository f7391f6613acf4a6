import { and, asc, eq } from 'drizzle-orm';
import type { LookIntoRoom } from '#/modules/reviews/queries/in-the-room.ts';
import { meetings, seats, shownCharts } from '../tables.ts';

/** What the record of a review takes from its live meeting. */
export const lookIntoRoom: LookIntoRoom = async (db, { agreementId, reviewId }) => {
  const [[meeting], people, charts] = await Promise.all([
    db
      .select({ endedAt: meetings.endedAt })
      .from(meetings)
      .where(and(eq(meetings.agreementId, agreementId), eq(meetings.reviewId, reviewId))),
    db
      .select({ personId: seats.personId, name: seats.name, side: seats.side })
      .from(seats)
      .where(and(eq(seats.agreementId, agreementId), eq(seats.reviewId, reviewId)))
      .orderBy(asc(seats.joinedAt), asc(seats.id)),
    db
      .select({ id: shownCharts.id })
      .from(shownCharts)
      .where(and(eq(shownCharts.agreementId, agreementId), eq(shownCharts.reviewId, reviewId)))
      .orderBy(asc(shownCharts.shownAt), asc(shownCharts.id)),
  ]);
  if (!meeting) return null;
  return { hasEnded: meeting.endedAt !== null, people, chartIds: charts.map(({ id }) => id) };
};
