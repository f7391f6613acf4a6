import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { sha256 } from '#/lib/hash.ts';
import { deviceWords } from '#/modules/people/device-words.ts';
import { persons, sessions } from '#/modules/people/tables.ts';
import { door } from './database.ts';

export const SESSION_DAYS = 30;

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** A session's name towards its owner's browser. The stored hash itself stays in the server. */
export const sessionIdOf = (tokenHash: string): string => sha256(`session ${tokenHash}`).slice(0, 32);

/** A session that begins now, by the real clock, and ends after thirty days. Its token is known to the caller alone. */
export async function startSession(personId: string, userAgent: string | null) {
  const token = newSessionToken();
  const expires = new Date(Date.now() + SESSION_DAYS * 86_400_000).toISOString();
  await door()
    .db.insert(sessions)
    .values({ sessionToken: sha256(token), userId: personId, expires, device: deviceWords(userAgent) });
  return { token, expires };
}

export async function endSessionOf(token: string): Promise<void> {
  await door()
    .db.delete(sessions)
    .where(eq(sessions.sessionToken, sha256(token)));
}

/** A person's sessions that still hold, the newest first. */
export async function sessionsOf(personId: string) {
  const rows = await door()
    .db.select({ hash: sessions.sessionToken, device: sessions.device, startedAt: sessions.startedAt })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expires, new Date().toISOString())))
    .orderBy(desc(sessions.startedAt), sessions.sessionToken)
    .limit(100);
  return rows.map(({ hash, ...session }) => ({ id: sessionIdOf(hash), hash, ...session }));
}

/** Ends those of a person's sessions that are chosen by their name; answers how many that were. */
export async function endSessions(personId: string, chosen: (sessionId: string) => boolean): Promise<number> {
  const hashes = (await sessionsOf(personId)).filter(({ id }) => chosen(id)).map(({ hash }) => hash);
  if (hashes.length === 0) return 0;
  await door()
    .db.delete(sessions)
    .where(and(eq(sessions.userId, personId), inArray(sessions.sessionToken, hashes)));
  return hashes.length;
}

/** The address a person signs in with: for their own page, and for nobody else's eyes. */
export async function addressOfPerson(personId: string): Promise<string | null> {
  const [row] = await door().db.select({ email: persons.email }).from(persons).where(eq(persons.id, personId));
  return row?.email ?? null;
}
