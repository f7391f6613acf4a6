import { and, eq, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { findRoom } from '#/modules/meetings/commands/room.ts';
import { seats } from '#/modules/meetings/tables.ts';
import type { RoomContext } from '#/server/context.ts';
import { pulseGroups, pulseSpreads } from '../spread.ts';
import { pulseAnswers, pulseGiven, pulseResults, pulses } from '../tables.ts';
import { readStatements } from './statements.ts';

/** The pulse of one review: what it asks, one's own answer while it is open, and the spread once it is closed. */
export async function getPulse(ctx: RoomContext, reviewId: string) {
  const here = { agreementId: ctx.agreementId, reviewId };
  const [[pulse], room] = await Promise.all([
    ctx.db
      .select({ statements: pulses.statements, openedAt: pulses.openedAt, closedAt: pulses.closedAt })
      .from(pulses)
      .where(of(pulses, here)),
    findRoom(ctx, reviewId),
  ]);
  const { actor } = ctx;
  const isOn = room !== null && room.meeting.endedAt === null;
  const leads = actor !== null && isOn && can(actor, 'meeting.lead', { leads: room.leads });
  const sits = isOn && room.seat !== null && room.seat.leftAt === null;
  const holds = leads || (actor !== null && room !== null && !isOn && can(actor, 'review.hold'));
  if (!pulse) {
    // A guest reads them once they are asked: what the agreement has made its own is not theirs before.
    const statements = actor ? (await readStatements(ctx.db, ctx.agreementId)).statements : [];
    return { ...NOTHING, statements, state: 'to come' as const, may: { open: leads, answer: false, close: false } };
  }
  if (!pulse.closedAt) {
    const [answered, [own]] = await Promise.all([
      countAnswered(ctx, reviewId),
      room?.seat
        ? ctx.db
            .select({ given: pulseAnswers.given })
            .from(pulseAnswers)
            .where(and(of(pulseAnswers, here), eq(pulseAnswers.seatId, room.seat.id)))
        : [],
    ]);
    const answers = sits && (actor === null || can(actor, 'meeting.take part'));
    return {
      ...NOTHING,
      ...{ statements: pulse.statements, state: 'open' as const, answered, own: own?.given ?? null },
      may: { open: false, answer: answers, close: holds },
    };
  }
  const [told, given] = await Promise.all([
    ctx.db
      .select({
        statement: pulseResults.statement,
        side: pulseResults.side,
        value: pulseResults.value,
        times: pulseResults.times,
      })
      .from(pulseResults)
      .where(of(pulseResults, here)),
    ctx.db
      .select({
        side: seats.side,
        members: sql<number>`count(${seats.personId})::int`,
        guests: sql<number>`(count(*) - count(${seats.personId}))::int`,
      })
      .from(pulseGiven)
      .innerJoin(seats, eq(seats.id, pulseGiven.seatId))
      .where(of(pulseGiven, here))
      .groupBy(seats.side),
  ]);
  return {
    ...NOTHING,
    statements: pulse.statements,
    state: 'closed' as const,
    answered: given.reduce((sum, { members, guests }) => sum + members + guests, 0),
    untold: pulseGroups(Object.fromEntries(given.map(({ side, ...answered }) => [side, answered]))).untold,
    spreads: pulse.statements.map((_, at) => pulseSpreads(told.filter(({ statement }) => statement === at + 1))),
    may: { open: false, answer: false, close: false },
  };
}
export type Pulse = Awaited<ReturnType<typeof getPulse>>;

const NOTHING = {
  answered: 0,
  /** One’s own answer while the pulse is open; null where one gave none. */
  own: null as (number | null)[] | null,
  /** Of how many who answered nothing is told, since they were too few. */
  untold: 0,
  /** By statement. */
  spreads: [] as ReturnType<typeof pulseSpreads>[],
};

type OfReview = typeof pulses | typeof pulseAnswers | typeof pulseResults | typeof pulseGiven;
const of = (table: OfReview, { agreementId, reviewId }: { agreementId: string; reviewId: string }) =>
  and(eq(table.agreementId, agreementId), eq(table.reviewId, reviewId));

async function countAnswered({ db }: RoomContext, reviewId: string): Promise<number> {
  const [row] = await db.execute<{ answered: number }>(
    sql`select access.pulse_answered(${reviewId}::uuid) as answered`,
  );
  return row?.answered ?? 0;
}
