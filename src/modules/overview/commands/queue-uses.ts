import { sql } from 'drizzle-orm';
import { queueNotice } from '#/modules/journal/commands/letters.ts';
import { type Db, inScope } from '#/server/database.ts';

/** Older uses stand on Home; a letter about them would only surprise. */
const FRESH_DAYS = 2;

/**
 * Puts out to wait, for whoever posted a piece, a letter that something came of it: once for each insight and each
 * decision, however many of their pieces it rests on, and not for what they wrote themselves.
 */
export async function queueUses(now: string): Promise<void> {
  const atWork = await inScope({ now }, (db) =>
    db.execute<{ id: string }>(sql`select id from access.agreements_at_work() as id`),
  );
  for (const { id: agreementId } of atWork) {
    await inScope({ now, jobAgreementId: agreementId }, async (db) => {
      for (const use of await freshUses(db, agreementId, now))
        await queueNotice({ db, now }, { agreementId, kind: 'story used', ...use });
    });
  }
}

async function freshUses(db: Db, agreementId: string, now: string) {
  const fresh = sql`> ${now}::timestamptz - make_interval(days => ${FRESH_DAYS}::int)`;
  return db.execute<{ personId: string; subjectId: string; occasion: string }>(sql`
    with learnt as (
      select l.evidence_id, i.id, i.written_by as by, 'learnt' as occasion from insights i join insight_evidence l on l.insight_id = i.id
      where i.agreement_id = ${agreementId} and i.written_at ${fresh}
    ), decided as (
      select x.evidence_id, d.id, d.proposed_by as by, 'decided' as occasion from decisions d cross join lateral (
        select r.evidence_id from decision_evidence r where r.decision_id = d.id
        union select l.evidence_id from decision_insights y join insight_evidence l on l.insight_id = y.insight_id where y.decision_id = d.id
      ) x where d.agreement_id = ${agreementId} and d.state = 'agreed' and d.agreed_at ${fresh}
    )
    select distinct p.author_id as "personId", u.id as "subjectId", u.occasion
    from (select * from learnt union all select * from decided) u
    join evidence_placements p on p.agreement_id = ${agreementId} and p.evidence_id = u.evidence_id and p.author_id <> u.by
      and p.withdrawn_at is null and (p.consent_ends_at is null or p.consent_ends_at > ${now}::timestamptz)
    where exists (select from participants t where t.agreement_id = ${agreementId} and t.person_id = p.author_id and t.left_at is null)`);
}
