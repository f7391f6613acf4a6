import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#/server/database.ts';

// The three ways in which the words of a piece go. Each ends in the database's `access.erase_words`, the one place that
// names whatever holds words; what is kept outside of the database has to go from here.

/** Taken back through somebody who is there for the teller. False where nothing was left. */
export function eraseTakenBack(db: Db, evidenceId: string, through: string): Promise<boolean> {
  return erased(db, sql`access.erase_evidence(${evidenceId}::uuid, true, ${through}::uuid)`);
}

/** Taken back by the teller's own link. */
export function eraseByLink(db: Db, hash: string): Promise<boolean> {
  return erased(db, sql`access.teller_withdraws(${hash})`);
}

/** Ended, and sealed for thirty days since. */
export function eraseEnded(db: Db, evidenceId: string): Promise<boolean> {
  return erased(db, sql`access.erase_evidence(${evidenceId}::uuid, false, null)`);
}

async function erased(db: Db, how: SQL): Promise<boolean> {
  const [row] = await db.execute<{ done: boolean }>(sql`select ${how} as done`);
  return row?.done === true;
}
