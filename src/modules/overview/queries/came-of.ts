import { sql } from 'drizzle-orm';
import type { PersonContext } from '#/server/context.ts';
import { prepared } from '#/server/prepared.ts';
import type { CameOf } from '../came-of.ts';
import type { CameOfInput } from '../schema.ts';

const PAGE = 50;
/** On Home, beside what waits: a few of the newest. */
const FEW = 5;

interface Row extends Omit<CameOf, 'at' | 'agreement' | 'timeZone' | 'isNew'>, Record<string, unknown> {
  at: string;
  agreementId: string | null;
  agreement: string | null;
  timeZone: string;
  isNew: boolean;
}

/**
 * What came of what this person posted, in every agreement, the newest first: what was learnt from it, decided and changed.
 * It is read afresh, so that what rests on a piece that was taken back, or a decision that was, is not in it. Of an agreement
 * they have left they are told that their piece was used, and by whom, and nothing that is said there.
 */
export async function cameOf(ctx: PersonContext, { cursor, onlyNew }: CameOfInput) {
  const size = onlyNew ? FEW : PAGE;
  const [at, id] = [cursor?.at ?? null, cursor?.id ?? null];
  const rows = await prepared<Row>(
    ctx.db,
    sql`
    with mine as materialized (
      select p.agreement_id, p.evidence_id, p.posted_at, e.title from evidence_placements p join evidence e on e.id = p.evidence_id
      where p.author_id = ${ctx.personId}::uuid and p.used_at is not null
    ), used as (
      select 'insight' as what, i.id, i.text, i.written_at as at, i.review_id, '{}'::uuid[] as goal_ids, null::text as time_zone, m.*
      from mine m join insight_evidence l on l.agreement_id = m.agreement_id and l.evidence_id = m.evidence_id
        join insights i on i.id = l.insight_id
      union all
      select case when g.changes > 0 then 'change' else 'decision' end, d.id, d.text, d.agreed_at, null, g.goal_ids, null, m.*
      from mine m join lateral (
        select decision_id from decision_evidence x where x.agreement_id = m.agreement_id and x.evidence_id = m.evidence_id
        union
        select y.decision_id from insight_evidence l join decision_insights y on y.insight_id = l.insight_id
          where l.agreement_id = m.agreement_id and l.evidence_id = m.evidence_id
      ) r on true join decisions d on d.id = r.decision_id and d.agreement_id = m.agreement_id and d.state = 'agreed'
      cross join lateral (
        select count(*)::int as changes, coalesce(array_agg(distinct v.goal_id) filter (where v.goal_id is not null), '{}') as goal_ids
        from adaptations c left join goal_versions v on v.adaptation_id = c.id where c.decision_id = d.id and c.adopted_at is not null
      ) g
      union all
      select 'elsewhere', u.evidence_id, coalesce(u.used_by, ''), u.used_at, null, '{}', u.time_zone, null, u.evidence_id, u.posted_at, e.title
      from access.used_out_of_sight() u left join evidence e on e.id = u.evidence_id
    ), grouped as (
      select u.what, u.id, u.text, u.at, u.review_id, u.agreement_id, u.goal_ids, u.time_zone,
        json_agg(json_build_object('evidenceId', u.evidence_id, 'title', u.title, 'postedAt',
          to_char(u.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by u.posted_at desc) as pieces
      from used u group by 1, 2, 3, 4, 5, 6, 7, 8
    ), newer as (
      select g.*, g.at > coalesce((select seen_until from uses_seen), '-infinity'::timestamptz) as is_new from grouped g
    )
    select n.what, n.id, n.text, to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, n.review_id as "reviewId",
      n.goal_ids as "goalIds", n.pieces, n.is_new as "isNew", a.id as "agreementId", a.title as agreement,
      coalesce(a.time_zone, n.time_zone) as "timeZone"
    from newer n left join agreements a on a.id = n.agreement_id
    where (n.is_new or not ${onlyNew}::boolean) and (${at}::timestamptz is null or (n.at, n.id) < (${at}::timestamptz, ${id}::uuid))
    order by n.at desc, n.id desc limit ${size + 1}::int`,
  );
  const items = rows.slice(0, size).map(
    ({ agreementId, agreement, ...row }): CameOf => ({
      ...row,
      agreement: agreementId ? { id: agreementId, title: agreement ?? '' } : null,
    }),
  );
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? { at: last.at, id: last.id } : null };
}
