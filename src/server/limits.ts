import { createHmac } from 'node:crypto';
import { and, count, eq, gt, lt, sql } from 'drizzle-orm';
import { uuidv7 } from '#/lib/uuid.ts';
import { linkRequests } from '#/modules/people/tables.ts';
import { door } from './database.ts';
import { env } from './env.ts';

/** How many times within how many minutes. */
export interface Limit {
  what: string;
  times: number;
  minutes: number;
}

export const LINKS_PER_ADDRESS: Limit = { what: 'link to', times: 4, minutes: 15 };
/** A whole office may share one network address. */
export const LINKS_PER_NETWORK: Limit = { what: 'link from', times: 30, minutes: 15 };
export const INVITATION_LETTERS: Limit = { what: 'invitation letter by', times: 60, minutes: 24 * 60 };
/** Calendars ask every few minutes at most, and a person may have several. */
export const CALENDAR_READS: Limit = { what: 'calendar read of', times: 120, minutes: 60 };
export const WRONG_TOKENS: Limit = { what: 'wrong token from', times: 30, minutes: 60 };
export const ACTS_BY_LINK: Limit = { what: 'act by link', times: 30, minutes: 60 };

export const FILES_PER_PERSON: Limit = { what: 'file by', times: 100, minutes: 24 * 60 };

const KEPT_MINUTES = 24 * 60;

/** Who asks is kept as a keyed hash: the table tells nobody who asked for a link. */
const askerOf = (limit: Limit, who: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`${limit.what} ${who}`).digest('hex');

const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Counts this time in, by the real clock, unless it is one too many; answers whether it was let through. */
export async function withinLimit(limit: Limit, who: string, id: string = uuidv7()): Promise<boolean> {
  const asker = askerOf(limit, who);
  return door().transaction(async (db) => {
    // One after the other, so that many at once do not all see room for themselves.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${asker}, 0))`);
    await db.delete(linkRequests).where(lt(linkRequests.askedAt, before(KEPT_MINUTES)));
    const [asked] = await db
      .select({ times: count() })
      .from(linkRequests)
      .where(and(eq(linkRequests.asker, asker), gt(linkRequests.askedAt, before(limit.minutes))));
    if ((asked?.times ?? 0) >= limit.times) return false;
    await db.insert(linkRequests).values({ id, asker, askedAt: new Date().toISOString() });
    return true;
  });
}

/** Whether this very time was counted already. */
export async function wasCounted(id: string): Promise<boolean> {
  const rows = await door().db.select({ id: linkRequests.id }).from(linkRequests).where(eq(linkRequests.id, id));
  return rows.length > 0;
}

/** Takes a time back that came to nothing. */
export async function uncount(id: string): Promise<void> {
  await door().db.delete(linkRequests).where(eq(linkRequests.id, id));
}
