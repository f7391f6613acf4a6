import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { calendarToken } from '#/server/calendar-token.ts';
import type { AgreementContext } from '#/server/context.ts';
import { type Db, inScope } from '#/server/database.ts';
import { CALENDAR_READS, WRONG_TOKENS, withinLimit } from '#/server/limits.ts';
import { knownOrigin } from '#/server/own-address.ts';
import { type CalendarReview, feed } from '../calendar.ts';
import { calendarLinks, reviews } from '../tables.ts';

/** One's own calendar address, if there is one. Nobody else can look it up. */
export async function getCalendarLink(ctx: AgreementContext) {
  const [link] = await ctx.db
    .select({ id: calendarLinks.id, madeAt: calendarLinks.madeAt })
    .from(calendarLinks)
    .where(
      and(
        eq(calendarLinks.agreementId, ctx.actor.agreementId),
        eq(calendarLinks.personId, ctx.actor.personId),
        isNull(calendarLinks.revokedAt),
      ),
    );
  return {
    link: link ? { ...link, origin: knownOrigin(), path: `/calendar/${calendarToken(link.id)}.ics` } : null,
    may: { make: can(ctx.actor, 'calendar link.make') },
  };
}
export type CalendarLink = Awaited<ReturnType<typeof getCalendarLink>>;

/**
 * The meetings of the agreement that an address leads to, as a calendar. A wrong, an unreadable and a revoked address
 * are answered alike; too many wrong ones from one place are not answered.
 */
export async function getCalendarFeed(ctx: { now: string; address: string }, token: string): Promise<string> {
  const many = () => new AppError('LIMIT', 'This was asked for too often. Wait an hour.');
  const hash = sha256(token);
  const [held] = await inScope({ now: ctx.now }, (db) =>
    db.execute<{ agreement_id: string; person_id: string }>(sql`select * from access.calendar_link(${hash})`),
  );
  if (!held) {
    if (!(await withinLimit(WRONG_TOKENS, ctx.address))) throw many();
    throw notFound('calendar');
  }
  if (!(await withinLimit(CALENDAR_READS, hash))) throw many();
  return inScope({ now: ctx.now, personId: held.person_id }, async (db) => {
    const agreement = await readCalendarAgreement(db, held.agreement_id);
    return feed(agreement, await readCalendarReviews(db, held.agreement_id), ctx.now);
  });
}

export async function readCalendarAgreement(db: Db, agreementId: string) {
  const [agreement] = await db
    .select({ id: agreements.id, title: agreements.title, timeZone: agreements.timeZone })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  if (!agreement) throw notFound('calendar');
  return { ...agreement, origin: knownOrigin() };
}

export async function readCalendarReviews(db: Db, agreementId: string, reviewId?: string): Promise<CalendarReview[]> {
  return db
    .select({
      id: reviews.id,
      cycle: reviews.cycle,
      meetsOn: reviews.meetsOn,
      meetsAt: reviews.meetsAt,
      meetsMinutes: reviews.meetsMinutes,
      meetsWhere: reviews.meetsWhere,
      touchPointOn: reviews.touchPointOn,
      sequence: reviews.calendarSequence,
      isCalledOff: sql<boolean>`${reviews.state} = 'called off'`,
    })
    .from(reviews)
    .where(and(eq(reviews.agreementId, agreementId), reviewId ? eq(reviews.id, reviewId) : undefined))
    .orderBy(asc(reviews.cycle));
}
