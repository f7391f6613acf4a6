import { eq, sql } from 'drizzle-orm';
import { participants } from '#/modules/agreements/tables.ts';
import { inScope } from '#/server/database.ts';

export interface Membership {
  /** The last journal entry that the person may know of, by agreement. */
  numbers: Map<string, number>;
  organisations: Set<string>;
  /** Those of the person's sessions that still hold. */
  sessions: Set<string>;
}

/** What a person may hear of, through their own eyes, and which of these sessions are still theirs. */
export function loadMembership(personId: string, sessionHashes: string[]): Promise<Membership> {
  return inScope({ now: new Date().toISOString(), personId }, async (db) => {
    const rows = await db.execute<{ id: string; number: number }>(sql`
      select a.id, coalesce((select e.number from journal_entries e where e.agreement_id = a.id order by e.number desc limit 1), 0) as number
      from agreements a`);
    const [mine] = await db.execute<{ organisations: string[]; sessions: string[] }>(sql`
      select access.organisations()::text[] as organisations, array(
        select given.hash from unnest(${sql.param(sessionHashes)}::text[]) as given (hash), access.session(given.hash) as found
        where found.person_id = ${personId}) as sessions`);
    return {
      numbers: new Map(rows.map(({ id, number }) => [id, number])),
      organisations: new Set(mine?.organisations),
      sessions: new Set(mine?.sessions),
    };
  });
}

/** Everybody who is or was in an agreement: whom a change of its people may concern. */
export function loadEverInAgreement(agreementId: string): Promise<string[]> {
  return inScope({ now: new Date().toISOString(), jobAgreementId: agreementId }, async (db) => {
    const rows = await db
      .select({ personId: participants.personId })
      .from(participants)
      .where(eq(participants.agreementId, agreementId));
    return rows.map(({ personId }) => personId);
  });
}
