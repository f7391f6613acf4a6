import { and, eq } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import type { PersonActContext } from '#/server/context.ts';
import { endSessions, sessionsOf } from '#/server/sessions.ts';
import type { EndOtherSessions, EndSession, Notice, Rename, SetLanguage } from './schema.ts';
import { persons, silencedNotices } from './tables.ts';

// What a person sets for themselves holds the last word, so doing it twice is doing it once, and no log keeps it.

export async function rename(ctx: PersonActContext, { name }: Rename) {
  await ctx.db.update(persons).set({ name }).where(eq(persons.id, ctx.personId));
  return { name };
}

export async function setLanguage(ctx: PersonActContext, { language }: SetLanguage) {
  await ctx.db.update(persons).set({ language }).where(eq(persons.id, ctx.personId));
  return { language };
}

export async function silence(ctx: PersonActContext, { kind }: Notice) {
  await ctx.db
    .insert(silencedNotices)
    .values({ personId: ctx.personId, kind, silencedAt: ctx.now })
    .onConflictDoNothing();
  return { kind, silenced: true };
}

export async function unsilence(ctx: PersonActContext, { kind }: Notice) {
  await ctx.db
    .delete(silencedNotices)
    .where(and(eq(silencedNotices.personId, ctx.personId), eq(silencedNotices.kind, kind)));
  return { kind, silenced: false };
}

/** Signs the person out of one device. One that is already signed out stays so. */
export async function endSession(ctx: PersonActContext, { sessionId }: EndSession) {
  const ended = await endSessions(ctx.personId, (id) => id === sessionId);
  return { ended };
}

/** Signs the person out everywhere but here. */
export async function endOtherSessions(ctx: PersonActContext, { keepSessionId }: EndOtherSessions) {
  const here = (await sessionsOf(ctx.personId)).some(({ id }) => id === keepSessionId);
  if (!here) throw notFound('session');
  return { ended: await endSessions(ctx.personId, (id) => id !== keepSessionId) };
}
