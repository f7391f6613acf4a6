import { type SQL, sql } from 'drizzle-orm';
import type { Side } from '#/access/sides.ts';
import { dayIn } from '#/lib/days.ts';
import type { AgreementContext } from '#/server/context.ts';
import { prepared } from '#/server/prepared.ts';
import type { FileCounts } from '../file-kinds.ts';
import type { ListEvidence, StreamCursor, StreamFilter } from '../schema.ts';
import { gapOf } from '../standing.ts';
import type { StoryView } from '../story-view.ts';

const PAGE = 50;
/** Longer pieces are told in full on their own page. */
const SHOWN = 1500;

/** The agreement's stream, the newest first, fifty at a time. What is gone stays as a gap with its date. */
export async function listEvidence(ctx: AgreementContext, input: ListEvidence) {
  const query = stream(ctx, input);
  // With a filter the statement is one of many, and not worth keeping in each connection.
  const rows = hasFilter(input.filter)
    ? Array.from(await ctx.db.execute<Row>(query))
    : await prepared<Row>(ctx.db, query);
  const page = rows.slice(0, PAGE).map((row) => asView(ctx, row));
  const last = page.at(-1);
  const next: StreamCursor | null =
    rows.length > PAGE && last ? { postedAt: last.postedAt, evidenceId: last.evidenceId } : null;
  return { items: page, next, today: dayIn(ctx.now, ctx.actor.timeZone), timeZone: ctx.actor.timeZone };
}
export type StreamPage = Awaited<ReturnType<typeof listEvidence>>;

const fileCounts = sql`(select jsonb_object_agg(c.kind, c.files) from (
  select f.kind, count(*) as files from evidence_files f where f.evidence_id = e.id group by f.kind) c) as files`;

/**
 * The page is cut first, in the order of its index and with nothing joined to it; words, and names once an author, are
 * looked up for its fifty rows alone. So a million pieces are as quick as a hundred.
 */
function stream(ctx: AgreementContext, { cursor, filter }: ListEvidence): SQL {
  const { agreementId } = ctx.actor;
  const after = cursor
    ? sql`and (p.posted_at, p.evidence_id) < (${cursor.postedAt}::timestamptz, ${cursor.evidenceId}::uuid)`
    : sql``;
  return sql`
    with page as materialized (
      select p.* from evidence_placements p where p.agreement_id = ${agreementId} ${after} ${conditions(ctx, filter)}
      order by p.posted_at desc, p.evidence_id desc limit ${sql.raw(String(PAGE + 1))}
    ), authors as materialized (
      select a.author_id, a.organisation_id, h.name as author, o.name as organisation, s.side
      from (select distinct author_id, organisation_id from page) a
      left join persons h on h.id = a.author_id left join organisations o on o.id = a.organisation_id
      left join parties s on s.agreement_id = ${agreementId} and s.organisation_id = a.organisation_id
    )
    select p.evidence_id, p.posted_at, p.kind, p.perspective, p.visibility, p.surprising, p.harm, p.consent_ends_at,
      p.withdrawn_at, p.used_at, p.author_id, a.author, a.organisation, a.side, e.title,
      left(e.text, ${sql.raw(String(SHOWN))}) as text, length(e.text) > ${sql.raw(String(SHOWN))} as cut, e.significance, e.language,
      e.consent_status, e.consent_scope, e.consent_scope_note, e.consent_ends_on, e.named_as, e.called, ${fileCounts}
    from page p left join evidence e on e.id = p.evidence_id
      left join authors a on a.author_id = p.author_id and a.organisation_id = p.organisation_id
    order by p.posted_at desc, p.evidence_id desc`;
}

function hasFilter(filter: ListEvidence['filter']): boolean {
  return Object.values(filter ?? {}).some(Boolean);
}

function conditions(ctx: AgreementContext, filter: ListEvidence['filter']): SQL {
  const { kind, perspective, goalId, measureId, surprising, harm, mine, neverUsed }: Partial<StreamFilter> =
    filter ?? {};
  const isOpen = sql`p.withdrawn_at is null and (p.consent_ends_at is null or p.consent_ends_at > ${ctx.now}::timestamptz)`;
  const all = [
    // A gap does not tell what the piece was like or what it was about, so it is in no list that is chosen by it.
    (kind || perspective || goalId || measureId || surprising || harm || neverUsed) && isOpen,
    kind && sql`p.kind = ${kind}`,
    perspective && sql`p.perspective = ${perspective}`,
    goalId && sql`exists (select from evidence_goals l where l.evidence_id = p.evidence_id and l.goal_id = ${goalId})`,
    measureId &&
      sql`exists (select from evidence_measures l where l.evidence_id = p.evidence_id and l.measure_id = ${measureId})`,
    surprising && sql`p.surprising`,
    harm && sql`p.harm`,
    mine && sql`p.author_id = ${ctx.actor.personId}`,
    neverUsed && sql`p.used_at is null`,
  ].filter((condition) => condition !== null && condition !== undefined && condition !== false && condition !== '');
  return sql.join(all.map((condition) => sql` and ${condition}`));
}

interface Row extends Record<string, unknown> {
  evidence_id: string;
  posted_at: string;
  kind: StoryView['kind'];
  perspective: string;
  visibility: StoryView['visibility'];
  surprising: boolean;
  harm: boolean;
  consent_ends_at: string | null;
  withdrawn_at: string | null;
  used_at: string | null;
  author_id: string;
  author: string | null;
  organisation: string | null;
  side: Side | null;
  title: string | null;
  text: string | null;
  cut: boolean | null;
  significance: string | null;
  language: string | null;
  consent_status: NonNullable<StoryView['words']>['consentStatus'] | null;
  consent_scope: NonNullable<StoryView['words']>['consentScope'] | null;
  consent_scope_note: string | null;
  consent_ends_on: string | null;
  named_as: NonNullable<StoryView['words']>['namedAs'] | null;
  called: string | null;
  files: FileCounts | null;
}

const iso = (moment: string) => new Date(moment).toISOString();

function asView(ctx: AgreementContext, row: Row): StoryView {
  const ends = { withdrawnAt: row.withdrawn_at, consentEndsAt: row.consent_ends_at };
  const gap = gapOf(
    {
      withdrawnAt: ends.withdrawnAt && iso(ends.withdrawnAt),
      consentEndsAt: ends.consentEndsAt && iso(ends.consentEndsAt),
    },
    ctx.now,
    ctx.actor.timeZone,
  );
  const view = {
    evidenceId: row.evidence_id,
    postedAt: iso(row.posted_at),
    visibility: row.visibility,
    isMine: row.author_id === ctx.actor.personId,
    isUsed: row.used_at !== null && gap === null,
    gap,
  };
  if (gap || row.text === null || row.consent_status === null)
    return {
      ...view,
      kind: null,
      perspective: null,
      surprising: false,
      harm: false,
      author: null,
      words: null,
      files: {},
    };
  return {
    ...view,
    kind: row.kind,
    perspective: row.perspective,
    surprising: row.surprising,
    harm: row.harm,
    author: { name: row.author ?? '', organisation: row.organisation ?? '', side: row.side ?? 'partner' },
    words: {
      title: row.title ?? '',
      text: row.text,
      isCut: row.cut === true,
      significance: row.significance,
      language: row.language ?? 'en',
      consentStatus: row.consent_status,
      consentScope: row.consent_scope ?? [],
      consentScopeNote: row.consent_scope_note,
      consentEndsOn: row.consent_ends_on,
      namedAs: row.named_as ?? 'none',
      called: row.called,
    },
    files: row.files ?? {},
  };
}
