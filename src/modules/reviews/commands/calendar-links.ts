import { and, eq, isNull } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { JournalEvent } from '#/modules/journal/events.ts';
import { calendarTokenHash } from '#/server/calendar-token.ts';
import type { ActContext } from '#/server/context.ts';
import type { CalendarLinkId } from '../schema.ts';
import { calendarLinks } from '../tables.ts';

/** A private address of one's own, under which a calendar finds this agreement's meetings. One at a time. */
export async function makeCalendarLink(ctx: ActContext, { calendarId }: CalendarLinkId) {
  authorize(ctx.actor, 'calendar link.make');
  const { agreementId, personId } = ctx.actor;
  const [open] = await ctx.db
    .select({ id: calendarLinks.id })
    .from(calendarLinks)
    .where(
      and(
        eq(calendarLinks.agreementId, agreementId),
        eq(calendarLinks.personId, personId),
        isNull(calendarLinks.revokedAt),
      ),
    );
  if (open) throw new AppError('CONFLICT', 'You have an address already. Revoke it to get another.');
  await ctx.db
    .insert(calendarLinks)
    .values({ id: calendarId, agreementId, personId, tokenHash: calendarTokenHash(calendarId), madeAt: ctx.now });
  return recordPrivately(ctx, 'calendar link.made', calendarId);
}

/** From now on the address leads nowhere. */
export async function revokeCalendarLink(ctx: ActContext, { calendarId }: CalendarLinkId) {
  authorize(ctx.actor, 'calendar link.revoke');
  const which = and(
    eq(calendarLinks.agreementId, ctx.actor.agreementId),
    eq(calendarLinks.personId, ctx.actor.personId),
    eq(calendarLinks.id, calendarId),
  );
  const [link] = await ctx.db.select({ revokedAt: calendarLinks.revokedAt }).from(calendarLinks).where(which);
  if (!link) throw notFound('calendar address');
  if (link.revokedAt) throw new AppError('CONFLICT', 'This address was revoked already.');
  await ctx.db.update(calendarLinks).set({ revokedAt: ctx.now }).where(which);
  return recordPrivately(ctx, 'calendar link.revoked', calendarId);
}

function recordPrivately(ctx: ActContext, event: JournalEvent, calendarId: string) {
  const onlyPersonId = ctx.actor.personId;
  return record(ctx, {
    event,
    subjectKind: 'calendar link',
    subjectId: calendarId,
    onlyPersonId,
    result: { calendarId },
  });
}
