import { sql } from 'drizzle-orm';
import type { JournalDetail, JournalEvent } from '#/modules/journal/events.ts';
import type { Done } from './actor.ts';
import type { Act, Guest, RoomActContext } from './context.ts';
import { type Db, entering, inScope } from './database.ts';

interface Entry<Result> {
  event: JournalEvent;
  detail?: JournalDetail;
  isPrivate: boolean;
  result: Result;
}

/** The journal row of a guest's act: it names no person, and what a guest does alone is told to nobody. */
export async function recordForGuest<Result>(ctx: RoomActContext, entry: Entry<Result>): Promise<Result> {
  await ctx.db.execute(sql`select access.record_for_seat(${ctx.act.id}::uuid, ${ctx.act.inputHash}, ${entry.event},
    ${JSON.stringify(entry.detail ?? {})}::jsonb, ${JSON.stringify(entry.result ?? null)}::jsonb, ${entry.isPrivate}, ${ctx.now}::timestamptz)`);
  return entry.result;
}

/** Somebody who asks with the key to a guest's seat. */
interface Knocking {
  /** The hash of the key. */
  seatKey: string;
  reviewId: string;
  now: string;
}

/** Gives the transaction a guest's eyes; null where the key opens no seat in this meeting. */
async function enter(db: Db, { seatKey, reviewId, now }: Knocking): Promise<Guest | null> {
  const [row] = await db.execute<{ seat_id: string; agreement_id: string; side: Guest['side'] }>(
    sql`select * from access.enter_seat(${seatKey}, ${now}, ${reviewId}::uuid)`,
  );
  return row ? { seatId: row.seat_id, reviewId, agreementId: row.agreement_id, side: row.side } : null;
}

/** A guest's read in their meeting. */
export function inSeat<T>(who: Knocking, work: (db: Db, guest: Guest | null) => Promise<T>): Promise<T> {
  return entering((db) => enter(db, who), work, { reading: true });
}

/** The same for an act: after those of everybody else in the agreement, and once. */
export function inSeatAct<T>(
  who: Knocking & { act: Act },
  work: (db: Db, found: { guest: Guest | null; done: Done | null }) => Promise<T>,
): Promise<T> {
  return entering(async (db) => {
    const guest = await enter(db, who);
    if (!guest) return { guest, done: null };
    await db.execute(sql`select access.take_turn_for_seat()`);
    const [row] = await db.execute<{ done_hash: string; done_result: unknown }>(
      sql`select * from access.done_by_seat(${who.act.id}::uuid)`,
    );
    return { guest, done: row ? { inputHash: row.done_hash, result: row.done_result } : null };
  }, work);
}

/** What somebody at a guest's door has in hand, as hashes. */
interface InHand {
  link: string;
  seatKey: string;
}

/** The meeting in which this link took the very seat that this key opens; null for every other link, and every other key. */
export function meetingLedBackTo({ link, seatKey }: InHand): Promise<{ agreementId: string; reviewId: string } | null> {
  return inScope({ now: new Date().toISOString() }, async (db) => {
    const [row] = await db.execute<{ agreement_id: string; review_id: string }>(
      sql`select agreement_id, review_id from access.seat_by_link(${link}, ${seatKey})`,
    );
    return row ? { agreementId: row.agreement_id, reviewId: row.review_id } : null;
  });
}
