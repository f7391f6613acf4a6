import { and, eq, isNull, sql } from 'drizzle-orm';
import { participants, parties } from '#/modules/agreements/tables.ts';
import { queueNotice } from '#/modules/journal/commands/letters.ts';
import { type Db, inScope } from '#/server/database.ts';
import { concerns } from '../need.ts';
import { noticeOf } from '../notice.ts';
import { readNeeds } from '../queries/needs.ts';

/** Puts out to wait, for each person, a letter about what needs them: once an occasion, one agreement at a time. */
export async function queueNotices(now: string): Promise<void> {
  const atWork = await inScope({ now }, (db) =>
    db.execute<{ id: string }>(sql`select id from access.agreements_at_work() as id`),
  );
  for (const { id } of atWork) {
    await inScope({ now, jobAgreementId: id }, async (db) => {
      await queueFor(db, now, id);
      await queueLooks(db, now, id);
    });
  }
}

async function queueFor(db: Db, now: string, agreementId: string): Promise<void> {
  const needs = (await readNeeds(db, now, [agreementId], 'one person')).flatMap((need) => {
    const notice = noticeOf(need);
    return notice ? [{ need, notice }] : [];
  });
  if (needs.length === 0) return;
  for (const place of await readPlaces(db, agreementId)) {
    for (const { need, notice } of needs) {
      if (!concerns(need, place)) continue;
      await queueNotice({ db, now }, { agreementId, personId: place.personId, subjectId: need.subjectId, ...notice });
    }
  }
}

/** Nobody else knows of it, so what waits for all does not hold it. */
async function queueLooks(db: Db, now: string, agreementId: string): Promise<void> {
  const asked = await db.execute<{ evidence_id: string; person_id: string; asked_at: string }>(
    sql`select * from access.looks_asked()`,
  );
  for (const { evidence_id: subjectId, person_id: personId, asked_at } of asked) {
    const occasion = new Date(asked_at).toISOString();
    await queueNotice({ db, now }, { agreementId, personId, kind: 'look asked', subjectId, occasion });
  }
}

async function readPlaces(db: Db, agreementId: string) {
  const rows = await db
    .select({
      personId: participants.personId,
      partyId: participants.partyId,
      side: participants.side,
      role: participants.role,
      partySigns: sql<boolean>`${parties.signsSince} is not null and ${parties.leftAt} is null`,
    })
    .from(participants)
    .leftJoin(parties, eq(parties.id, participants.partyId))
    .where(and(eq(participants.agreementId, agreementId), isNull(participants.leftAt)));
  return rows.map(({ role, partySigns, ...place }) => ({
    ...place,
    contributes: role !== 'reader',
    signs: role === 'signatory' && partySigns,
  }));
}
