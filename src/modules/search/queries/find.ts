import { type SQL, sql } from 'drizzle-orm';
import type { EvidenceKind } from '#/modules/evidence/vocabulary.ts';
import type { PersonContext } from '#/server/context.ts';
import { prepared } from '#/server/prepared.ts';
import { countsInOrder, type Found, type FoundPage } from '../found.ts';
import { holdsMark, MARK_BEGINS, MARK_ENDS, stretchesOf } from '../marked.ts';
import type { Search } from '../schema.ts';
import type { FoundKind } from '../vocabulary.ts';
import { didYouMean } from './did-you-mean.ts';

const PAGE = 20;

export type Searching = Pick<PersonContext, 'db' | 'now'>;

/**
 * What holds the words, in one agreement or in all that are the person's: first what says them in its heading or is the
 * sentence itself, then what holds them further in, the newest first. Where nothing does: what may have been meant.
 */
export async function find(ctx: Searching, input: Search, agreementId: string | null): Promise<FoundPage> {
  const { words: _, ...chosen } = input;
  const query = statement(input, agreementId);
  // Chosen from, the statement is one of many, and not worth keeping in each connection.
  const rows = Object.values(chosen).some(Boolean)
    ? Array.from(await ctx.db.execute<Row>(query))
    : await prepared<Row>(ctx.db, query);
  const found = rows.flatMap((row) => asFound(row) ?? []);
  const items = found.slice(0, PAGE);
  const last = items.at(-1);
  const counts = countsInOrder(rows[0]?.counts ?? {});
  return {
    items,
    counts,
    areCommon: rows[0]?.are_common ?? false,
    next: found.length > PAGE && last ? { isInTitle: last.isInTitle, at: last.at, id: last.id } : null,
    meant: counts.length === 0 ? await didYouMean(ctx, input.words, agreementId) : null,
  };
}

/** Ids come from the index, past the policies; everything that is read of them comes through the policies. */
function statement(
  { words, kind, evidenceKind, perspective, from, until, cursor }: Search,
  agreementId: string | null,
): SQL {
  return sql`
    with asked as materialized (
      select websearch_to_tsquery('access.words_en', ${words}) as english, websearch_to_tsquery('access.words_plain', ${words}) as plain
    ), found as materialized (
      select f.*, a.title as agreement, a.time_zone
      from access.holding(${words}, ${agreementId ? sql`array[${agreementId}::uuid]` : sql`null`}) f join agreements a on a.id = f.agreement_id
      where ${unless(evidenceKind, sql`f.evidence_kind = ${evidenceKind ?? null}`)} and ${unless(perspective, sql`lower(f.perspective) = lower(${perspective ?? null})`)}
        and ${unless(from, sql`(f.at at time zone a.time_zone)::date >= ${from ?? null}::date`)}
        and ${unless(until, sql`(f.at at time zone a.time_zone)::date <= ${until ?? null}::date`)}
    ), page as materialized (
      select * from found where ${unless(kind, sql`kind = ${kind ?? null}`)}
        and ${unless(cursor, sql`(is_in_title, at, id) < (${cursor?.isInTitle ?? null}::boolean, ${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::uuid)`)}
      order by is_in_title desc, at desc, id desc limit ${sql.raw(String(PAGE + 1))}
    ), counted as (
      select jsonb_object_agg(kind, n) as counts from (select kind, count(*) as n from found group by kind) each
    )
    select c.counts, numnode(q.english) = 0 as are_common, p.kind, p.id, p.agreement_id, p.agreement, p.time_zone, p.is_in_title, p.at, p.evidence_kind, p.perspective,
      t.review_id, t.is_earlier, t.language, ${marked(sql`t.title`)} as title, ${marked(sql`t.body`)} as passage
    from counted c cross join asked q left join page p on true left join lateral (${read()}) t on true
    order by p.is_in_title desc, p.at desc, p.id desc`;
}

const unless = (given: unknown, condition: SQL): SQL => (given === null || given === undefined ? sql`true` : condition);

const AROUND = `StartSel=${MARK_BEGINS}, StopSel=${MARK_ENDS}`;
const WHOLE = `${AROUND}, HighlightAll=true`;
const PASSAGES = `${AROUND}, MaxFragments=2, MaxWords=32, MinWords=16, FragmentDelimiter=" … "`;
/** So many characters are shown whole, with what is marked in them. */
const SHORT = 280;

function marked(text: SQL): SQL {
  const clean = sql`translate(${text}, ${MARK_BEGINS + MARK_ENDS}, '')`;
  const headline = (how: string) => sql`case when t.language is null or access.is_english(t.language)
    then ts_headline('access.words_en', ${clean}, q.english, ${how}) else ts_headline('access.words_plain', ${clean}, q.plain, ${how}) end`;
  return sql`case when length(${text}) <= ${sql.raw(String(SHORT))} then ${headline(WHOLE)} else '… ' || ${headline(PASSAGES)} || ' …' end`;
}

/** What is shown of each kind: its heading or the sentence it is, and what else it says. */
function read(): SQL {
  return sql`
    select e.title, concat_ws(E'\n', e.text, e.what_changed, e.significance, e.according_to, e.context, e.contribution, e.challenges_assumption,
        e.kind_note, e.called, (select string_agg(n.text, E'\n' order by n.at, n.id) from evidence_additions n where n.evidence_id = e.id)) as body,
      e.language, null::uuid as review_id, false as is_earlier from evidence e where p.kind = 'evidence' and e.id = p.id
    union all
    select i.text, i.dissent, null, i.review_id, false from insights i where p.kind = 'insight' and i.id = p.id
    union all
    select d.text, concat_ws(E'\n', d.because, d.hunch, d.expected, d.note), null, null, false from decisions d where p.kind = 'decision' and d.id = p.id
    union all
    (select g.text, g.why, null, null, g.version < (select max(v.version) from goal_versions v where v.goal_id = g.goal_id)
      from goal_versions g where p.kind = 'goal' and g.goal_id = p.id and access.words_of(g.text, g.why) @@ q.english order by g.version desc limit 1)
    union all
    select u.text, (select string_agg(concat_ws(E'\n', w.text, w.next_test), E'\n' order by w.at desc) from question_answers w where w.question_id = u.id),
      null, null, false from questions u where p.kind = 'question' and u.id = p.id
    union all
    select c.heading, c.text, null, null, false from clauses c where p.kind = 'clause' and c.id = p.id`;
}

interface Row extends Record<string, unknown> {
  are_common: boolean;
  counts: Partial<Record<FoundKind, number>> | null;
  kind: FoundKind | null;
  id: string;
  agreement_id: string;
  agreement: string;
  time_zone: string;
  is_in_title: boolean;
  at: string;
  evidence_kind: EvidenceKind | null;
  perspective: string | null;
  review_id: string | null;
  is_earlier: boolean;
  language: string | null;
  title: string | null;
  passage: string | null;
}

function asFound(row: Row): Found | null {
  // What the policies do not show is not told of, whatever an index holds.
  if (row.kind === null || row.title === null) return null;
  const passage = stretchesOf(row.passage ?? '');
  return {
    kind: row.kind,
    id: row.id,
    agreement: { id: row.agreement_id, title: row.agreement },
    title: stretchesOf(row.title),
    passage: row.kind === 'evidence' || row.kind === 'clause' || holdsMark(passage) ? passage : [],
    language: row.language,
    at: new Date(row.at).toISOString(),
    timeZone: row.time_zone,
    evidence: row.evidence_kind && { kind: row.evidence_kind, perspective: row.perspective ?? '' },
    isEarlier: row.is_earlier,
    reviewId: row.review_id,
    isInTitle: row.is_in_title,
  };
}
