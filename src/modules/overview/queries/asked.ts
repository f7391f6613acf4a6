import { type SQL, sql } from 'drizzle-orm';
import type { AgreementContext, PersonContext } from '#/server/context.ts';
import { type AskedQuestion, lyingInWords } from '../asked.ts';
import type { AskedInput } from '../schema.ts';

const PAGE = 25;
/** One agreement’s questions stand on one page. */
const OF_ONE = 200;

/**
 * The questions asked in this person's agreements, by their own side or by the others: why each was asked, what came in
 * answer, and who used that for what. Every side sees the same of every question: who asked sees what they owe as well as
 * what they are owed.
 */
export const askedEverywhere = (ctx: PersonContext, input: AskedInput) => asked(ctx, input, null);

/** The same of one agreement, all on one page. */
export const askedHere = ({ actor, ...ctx }: AgreementContext) =>
  asked({ ...ctx, personId: actor.personId }, {}, actor.agreementId);

async function asked(ctx: PersonContext, { by, cursor }: AskedInput, agreementId: string | null) {
  const size = agreementId ? OF_ONE : PAGE;
  const side =
    by === 'us' ? sql`and h.side = w.side` : by === 'others' ? sql`and h.side is distinct from w.side` : sql``;
  const rows = await ctx.db.execute<AskedQuestion & Record<string, unknown>>(sql`
    with page as materialized (
      select q.id, q.agreement_id, q.text, q.why, q.posed_by, q.posed_at, q.answered_at, q.retired_at, h.organisation_id
      from questions q
      join participants w on w.agreement_id = q.agreement_id and w.person_id = ${ctx.personId} and w.left_at is null
      left join lateral (${lastPart(sql`q.agreement_id`, sql`q.posed_by`)}) h on true
      where ${agreementId ? sql`q.agreement_id = ${agreementId}` : sql`true`} ${side}
        ${cursor ? sql`and (q.posed_at, q.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``}
      order by q.posed_at desc, q.id desc limit ${size + 1}::int
    ), told as materialized (
      select l.question_id, l.agreement_id, l.evidence_id, min(l.at) as at, max(l.pointed_by::text)::uuid as pointed_by, e.title, p.author_id
      from (
        select g.question_id, g.agreement_id, g.evidence_id, null::timestamptz as at, null::uuid as pointed_by from evidence_questions g
        union all select n.question_id, n.agreement_id, n.evidence_id, n.at, n.by from evidence_answers n
      ) l join page q on q.id = l.question_id
      join evidence_placements p on p.agreement_id = l.agreement_id and p.evidence_id = l.evidence_id join evidence e on e.id = l.evidence_id
      group by 1, 2, 3, 6, 7
    ), used as (
      select t.question_id, 'insight' as what, i.id, i.text, i.written_by as by, i.review_id, i.written_at as at
      from told t join insight_evidence l on l.agreement_id = t.agreement_id and l.evidence_id = t.evidence_id join insights i on i.id = l.insight_id
      union
      select t.question_id, case when exists (select from adaptations c where c.decision_id = d.id and c.adopted_at is not null) then 'change' else 'decision' end,
        d.id, d.text, d.proposed_by, null, d.agreed_at
      from told t cross join lateral (
        select decision_id from decision_evidence x where x.agreement_id = t.agreement_id and x.evidence_id = t.evidence_id
        union select y.decision_id from insight_evidence l join decision_insights y on y.insight_id = l.insight_id
          where l.agreement_id = t.agreement_id and l.evidence_id = t.evidence_id
      ) r join decisions d on d.id = r.decision_id and d.state = 'agreed'
      union
      select u.question_id, 'said', u.id, u.text, u.by, null, u.at from question_uses u join page q on q.id = u.question_id
    )
    select q.id, q.text, q.why, ${iso(sql`q.posed_at`)} as "posedAt", ${iso(sql`q.answered_at`)} as "answeredAt", ${iso(sql`q.retired_at`)} as "retiredAt",
      n.name as "posedBy", o.name as "askedFor", json_build_object('id', a.id, 'title', a.title, 'isActive', a.status = 'active') as agreement, a.time_zone as "timeZone",
      coalesce((select json_agg(json_build_object('text', w.text, 'by', m.name, 'at', ${iso(sql`w.at`)}) order by w.at desc)
        from question_answers w left join persons m on m.id = w.by where w.question_id = q.id), '[]') as answers,
      coalesce((select json_agg(json_build_object('evidenceId', t.evidence_id, 'title', t.title, 'at', ${iso(sql`coalesce(t.at, p.posted_at)`)}, 'pointedBy', m.name,
          'mayTakeAway', t.pointed_by is not null and ${ctx.personId}::uuid in (t.pointed_by, t.author_id)) order by p.posted_at desc)
        from told t join evidence_placements p on p.agreement_id = t.agreement_id and p.evidence_id = t.evidence_id left join persons m on m.id = t.pointed_by
        where t.question_id = q.id), '[]') as pieces,
      coalesce((select json_agg(json_build_object('what', u.what, 'id', u.id, 'text', u.text, 'by', m.name, 'reviewId', u.review_id, 'at', ${iso(sql`u.at`)},
          'organisation', (select g.name from (${lastPart(sql`q.agreement_id`, sql`u.by`)}) f join organisations g on g.id = f.organisation_id)) order by u.at desc)
        from used u left join persons m on m.id = u.by where u.question_id = q.id), '[]') as uses
    from page q join agreements a on a.id = q.agreement_id left join persons n on n.id = q.posed_by left join organisations o on o.id = q.organisation_id
    order by q.posed_at desc, q.id desc`);
  const items = Array.from(rows)
    .slice(0, size)
    .map((question) => ({ ...question, lying: lyingInWords(question, ctx.now) }));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? { at: last.posedAt, id: last.id } : null };
}
export type Asked = Awaited<ReturnType<typeof askedEverywhere>>;
export type AskedAndUsed = Asked['items'][number];

/** The part a person has, or last had, in an agreement. */
function lastPart(agreement: SQL, person: SQL): SQL {
  return sql`select t.side, t.organisation_id from participants t where t.agreement_id = ${agreement} and t.person_id = ${person}
    order by t.accepted_at desc limit 1`;
}

function iso(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
