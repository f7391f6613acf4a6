import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { hashOf } from '#/lib/hash.ts';
import { append, beginAct } from '#/modules/journal/commands.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { type Db, inScope } from '#/server/database.ts';
import { reviews } from '../tables.ts';

/**
 * Tells everybody that a pack has opened, once. The pack itself opens by its moment, to all sides in the same second,
 * whether or not this job has run.
 */
export async function openPacks(now: string): Promise<void> {
  const atWork = await inScope({ now }, (db) =>
    db.execute<{ id: string }>(sql`select id from access.agreements_at_work() as id`),
  );
  for (const { id } of atWork) await inScope({ now, jobAgreementId: id }, (db) => openIn(db, id, now));
}

async function openIn(db: Db, agreementId: string, now: string): Promise<void> {
  const opened = await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        sql`${reviews.agreementId} = ${agreementId}`,
        inArray(reviews.state, ['planned', 'in meeting']),
        lte(reviews.packOpensAt, now),
        sql`not exists (select from ${journalEntries} j where j.agreement_id = ${agreementId}
          and j.subject_id = ${reviews.id} and j.event = 'review.pack opened')`,
      ),
    )
    .orderBy(asc(reviews.cycle));
  for (const { id } of opened) {
    const act = { id: derivedUuid('review.pack opened', id), inputHash: hashOf([id]) };
    if (await beginAct(db, agreementId, act)) continue;
    await append(
      { db, act, now, agreementId, personId: null, side: null },
      { event: 'review.pack opened', subjectKind: 'review', subjectId: id, result: null },
    );
  }
}
