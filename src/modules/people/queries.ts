import { asc, eq } from 'drizzle-orm';
import type { PersonContext } from '#/server/context.ts';
import { addressOfPerson, sessionsOf } from '#/server/sessions.ts';
import { persons, silencedNotices } from './tables.ts';

/** What a person may know and change about themselves. */
export async function getMe(ctx: PersonContext) {
  const [[person], silenced, email] = await Promise.all([
    ctx.db
      .select({ id: persons.id, name: persons.name, language: persons.language })
      .from(persons)
      .where(eq(persons.id, ctx.personId)),
    ctx.db
      .select({ kind: silencedNotices.kind })
      .from(silencedNotices)
      .where(eq(silencedNotices.personId, ctx.personId))
      .orderBy(asc(silencedNotices.kind)),
    addressOfPerson(ctx.personId),
  ]);
  return {
    id: ctx.personId,
    name: person?.name ?? null,
    email,
    language: person?.language ?? 'en',
    silenced: silenced.map(({ kind }) => kind),
  };
}

/** Where a person is signed in, the newest first. */
export async function listSessions(ctx: PersonContext) {
  const sessions = await sessionsOf(ctx.personId);
  return sessions.map(({ id, device, startedAt }) => ({ id, device, startedAt }));
}
