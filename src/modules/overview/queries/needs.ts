import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#/server/database.ts';
import { prepared } from '#/server/prepared.ts';
import { inOrder, type Need } from '../need.ts';

/** How many days before it ends we ask about a story's consent, and before it is due about a promise. */
const CONSENT_NOTICE_DAYS = 30;
const PROMISE_NOTICE_DAYS = 7;

/** A row of each kind has the same columns, so that all kinds are one statement. */
const need = (
  kind: Need['kind'],
  columns: { subject: SQL; about?: SQL; dueOn?: SQL; side?: SQL; party?: SQL; person?: SQL; occasion?: SQL },
) => sql`select ${kind}::text as kind, m.id as agreement_id, ${columns.subject} as subject_id, ${columns.about ?? sql`null::text`} as about,
  ${columns.dueOn ?? sql`null::date`} as due_on, ${columns.side ?? sql`null::text`} as side,
  ${columns.party ?? sql`null::uuid`} as party_id, ${columns.person ?? sql`null::uuid`} as person_id, ${columns.occasion ?? sql`null::text`} as occasion`;

const SIGNS = sql`p.signs_since is not null and p.left_at is null`;

/** Not the commissioning side's objection before all others have answered, not even to whoever raised it: it would tell. */
const SHOWN = sql`(o.side <> 'commissioning' or exists (select from consent_rounds c
  where c.decision_id = o.decision_id and c.round = o.round and c.revealed_at is not null))`;

/** Whose eyes a list is for: one person's, who sees their own private pieces in it, or everybody's in the agreement. */
type Readers = 'one person' | 'everybody';

const TAKES_PART = (who: SQL) =>
  sql`exists (select from participants t where t.agreement_id = m.id and t.person_id = ${who} and t.left_at is null)`;

/** Who is there for the teller of a piece: its author, or where that one has left the leads of its organisation. */
const THERE_FOR_TELLER = sql`(
  select e.author_id as id where ${TAKES_PART(sql`e.author_id`)}
  union all
  select l.person_id from organisation_members l where l.organisation_id = e.organisation_id and l.role = 'lead' and l.left_at is null
    and ${TAKES_PART(sql`l.person_id`)} and not ${TAKES_PART(sql`e.author_id`)})`;

/** One waits for who reads alone: what somebody asked of them, which nobody else knows of. */
const LOOK_ASKED = sql`${need('look asked', { subject: sql`k.evidence_id`, about: sql`a.name`, person: sql`k.person_id` })}
  from mine m join evidence_looks k on k.agreement_id = m.id and k.person_id = access.person_id() and k.looked_at is null
  join evidence w on w.id = k.evidence_id join persons a on a.id = k.asked_by`;

function kinds(now: string, ids: SQL, of: Readers): SQL[] {
  const seen = of === 'everybody' ? sql`and e.visibility in ('agreement', 'wider')` : sql``;
  return [
    ...(of === 'one person' ? [LOOK_ASKED] : []),
    sql`${need('signature asked', { subject: sql`m.id`, about: sql`m.title`, side: sql`p.side`, party: sql`p.id`, occasion: sql`left(m.proposed_hash, 12)` })}
      from mine m join parties p on p.agreement_id = m.id and ${SIGNS}
      where m.status = 'proposed' and not exists (select from signatures s where s.agreement_id = m.id and s.document_id = m.id
        and s.hash = m.proposed_hash and s.kind = 'signature' and s.party_id = p.id)`,
    sql`${need('signature asked', { subject: sql`d.id`, about: sql`d.text`, side: sql`p.side`, party: sql`p.id`, occasion: sql`left(d.variation_hash, 12)` })}
      from mine m join decisions d on d.agreement_id = m.id and d.state = 'waiting for signatures'
      join parties p on p.agreement_id = m.id and ${SIGNS}
      where not exists (select from signatures s where s.agreement_id = m.id and s.document_id = d.id
        and s.hash = d.variation_hash and s.kind = 'signature' and s.party_id = p.id)`,
    sql`${need('consent asked', { subject: sql`d.id`, about: sql`d.text`, side: sql`p.side`, party: sql`p.id`, occasion: sql`'round ' || d.round` })}
      from mine m join decisions d on d.agreement_id = m.id and d.state = 'open'
      join parties p on p.agreement_id = m.id and ${SIGNS}
      where p.id <> all (access.answered_parties(d.id, d.round))`,
    sql`${need('objection raised', { subject: sql`d.id`, about: sql`d.text`, person: sql`d.proposed_by` })}
      from mine m join decisions d on d.agreement_id = m.id and d.state = 'open'
      where exists (select from objections o where o.decision_id = d.id and o.closed_at is null and ${SHOWN})`,
    sql`${need('meeting today', { subject: sql`r.id`, about: sql`'review ' || r.cycle`, occasion: sql`r.state` })}
      from mine m join reviews r on r.agreement_id = m.id
        and (r.state = 'in meeting' or (r.state = 'planned' and r.meets_on = m.today)) where m.status = 'active'`,
    sql`${need('record to accept', { subject: sql`r.id`, about: sql`'review ' || r.cycle`, side: sql`s.side` })}
      from mine m join reviews r on r.agreement_id = m.id and r.state = 'held' and r.record_proposed_at is not null
      cross join (values ('commissioning'), ('providing')) s (side)
      where not exists (select from record_acceptances a where a.review_id = r.id and a.record_version = r.record_version and a.side = s.side)`,
    sql`${need('decision due', { subject: sql`d.id`, about: sql`d.text`, dueOn: sql`d.look_again_on` })}
      from mine m join decisions d on d.agreement_id = m.id and d.state = 'agreed' and d.look_again_on <= m.today`,
    sql`${need('promise due', { subject: sql`t.id`, about: sql`t.text`, dueOn: sql`t.due_on`, side: sql`t.side`, person: sql`t.owner_id` })}
      from mine m join promises t on t.agreement_id = m.id and t.status = 'open' and t.due_on <= m.today + ${PROMISE_NOTICE_DAYS}::int`,
    sql`${need('story consent ending', { subject: sql`e.evidence_id`, about: sql`w.title`, dueOn: sql`w.consent_ends_on`, person: sql`k.id` })}
      from mine m join evidence_placements e on e.agreement_id = m.id and e.withdrawn_at is null ${seen}
        and e.consent_ends_at > ${now}::timestamptz and e.consent_ends_at <= ${now}::timestamptz + make_interval(days => ${CONSENT_NOTICE_DAYS}::int)
      join evidence w on w.id = e.evidence_id cross join lateral ${THERE_FOR_TELLER} k`,
    // Until it is looked at again; where several of its stories went, once.
    sql`${need('ground gone', { subject: sql`d.id`, about: sql`d.text`, occasion: sql`to_char(g.at, 'YYYY-MM-DD')` })}
      from (select decision_id, max(at) as at from access.lost_grounds(${ids}) group by decision_id) g
      join decisions d on d.id = g.decision_id and d.state = 'agreed' join mine m on m.id = d.agreement_id
      where not exists (select from second_looks k where k.decision_id = d.id and k.at >= g.at)`,
    // The last three months that are over, from the first definition on, where no reading was posted.
    sql`${need('reading due', { subject: sql`u.id`, about: sql`u.name`, dueOn: sql`(t.month + interval '1 month' + make_interval(days => u.due_day - 1))::date`, person: sql`u.owner_id` })}
      from mine m join measures u on u.agreement_id = m.id and u.retired_at is null
      cross join (values (1), (2), (3)) b (back)
      cross join lateral (select date_trunc('month', m.today::timestamp) - make_interval(months => b.back) as month) t
      where m.status = 'active' and to_char(t.month, 'YYYY-MM') >= (select min(f.from_month) from measure_definitions f where f.measure_id = u.id)
        and not exists (select from readings r where r.measure_id = u.id and r.month = to_char(t.month, 'YYYY-MM'))`,
  ];
}

/** Everything that waits in these agreements, in one statement. */
export async function readNeeds(db: Db, now: string, agreementIds: readonly string[], of: Readers): Promise<Need[]> {
  if (agreementIds.length === 0) return [];
  // One text for any number of agreements, so that its plan is kept.
  const ids = sql`${`{${agreementIds.join()}}`}::uuid[]`;
  const needs = await prepared<Need>(
    db,
    sql`
    with mine as materialized (
      select id, title, status, proposed_hash, (${now}::timestamptz at time zone time_zone)::date as today
      from agreements where id = any (${ids}) and status in ('proposed', 'active')
    ), waiting as materialized (${sql.join(kinds(now, ids, of), sql` union all `)})
    select n.kind, n.agreement_id as "agreementId", m.title as agreement, n.subject_id as "subjectId", n.about,
      to_char(n.due_on, 'YYYY-MM-DD') as "dueOn", coalesce(n.side, y.side) as side, n.party_id as "partyId", o.name as party,
      n.person_id as "personId", h.name as person, n.occasion
    from waiting n
    join mine m on m.id = n.agreement_id
    left join parties p on p.id = n.party_id
    left join organisations o on o.id = p.organisation_id
    left join persons h on h.id = n.person_id
    left join participants y on y.agreement_id = n.agreement_id and y.person_id = n.person_id and y.left_at is null
    limit 1000`,
  );
  return inOrder(needs);
}
