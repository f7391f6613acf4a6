import { sha256 } from '#/lib/hash.ts';
import { askSession } from './database.ts';

export const SESSION_COOKIE = 'accord.session';

/** Who is signed in. */
export interface Signed {
  id: string;
  name: string | null;
  email: string;
  /** The session's end in real time, ISO 8601. */
  expires: string;
}

/** The person a session's token belongs to. Asked of the database every time, so that signing out ends it at once. */
export async function findSession(token: string | undefined): Promise<Signed | null> {
  if (!token || token.length > 500) return null;
  return findSessionByHash(sha256(token));
}

export async function findSessionByHash(hash: string): Promise<Signed | null> {
  const row = await askSession(hash);
  if (!row) return null;
  return { id: row.person_id, name: row.name, email: row.email, expires: new Date(row.expires).toISOString() };
}

/** A header in which a device says for whom it sends what it kept. */
export const SENDER_HEADER = 'accord-person';

/** Who sends. What a device kept for one person is nobody's, where another one is signed in there by now. */
export async function findSender(token: string | undefined, keptFor: string | undefined): Promise<Signed | null> {
  const person = await findSession(token);
  return keptFor === undefined || keptFor === person?.id ? person : null;
}
