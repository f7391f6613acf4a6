import { sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { TakenRows } from '../schema.ts';
import { type StoredRow, takenRow } from '../taken-row.ts';

const PAGE = 500;

/** For how long after it was said in the journal a table may be taken out. */
const OPEN_FOR = '1 hour';

/**
 * The next rows of a table that is taken out, the oldest first: what this person may read of the agreement at this moment,
 * without what only a look was asked for. Each page is read by itself, so that what is taken back meanwhile is a gap in it.
 */
export async function takenRows(ctx: AgreementContext, { takenOutBy, cursor }: TakenRows) {
  await requireSaid(ctx, takenOutBy);
  const { agreementId, personId } = ctx.actor;
  const after = cursor
    ? sql`and (p.posted_at, p.evidence_id) > (${cursor.postedAt}::timestamptz, ${cursor.evidenceId}::uuid)`
    : sql``;
  const rows = Array.from(
    await ctx.db.execute<StoredRow>(sql`
      with page as materialized (
        select p.* from evidence_placements p where p.agreement_id = ${agreementId} ${after}
          and (p.visibility in ('agreement', 'wider') or p.author_id = ${personId}
            or (p.visibility = 'organisation' and p.organisation_id = any (access.organisations())))
        order by p.posted_at, p.evidence_id limit ${sql.raw(String(PAGE + 1))}
      )
      select p.evidence_id, p.posted_at, p.visibility, p.perspective, p.kind, p.surprising, p.harm, p.withdrawn_at,
        p.consent_ends_at, h.name as author, o.name as organisation, e.title, e.text, e.what_changed, e.significance,
        e.according_to, e.context, e.contribution, e.challenges_assumption, e.happened_on, e.language, e.consent_status,
        e.consent_scope, e.consent_scope_note, e.consent_how, e.consent_on, e.consent_ends_on, e.named_as, e.called,
        (select string_agg(to_char(a.at at time zone ${ctx.actor.timeZone}, 'YYYY-MM-DD') || ': ' || a.text, E'\\n' order by a.at, a.id)
          from evidence_additions a where a.evidence_id = p.evidence_id) as added,
        (select jsonb_agg(jsonb_build_object('kind', f.kind, 'about', f.about, 'transcript', f.transcript) order by f.added_at, f.id)
          from evidence_files f where f.evidence_id = e.id) as files
      from page p left join evidence e on e.id = p.evidence_id
        left join persons h on h.id = p.author_id left join organisations o on o.id = p.organisation_id
      order by p.posted_at, p.evidence_id`),
  );
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => takenRow(row, { now: ctx.now, timeZone: ctx.actor.timeZone })),
    next:
      rows.length > PAGE && last
        ? { postedAt: new Date(last.posted_at).toISOString(), evidenceId: last.evidence_id }
        : null,
  };
}

/** Nobody takes words out that the journal does not tell of. */
async function requireSaid(ctx: AgreementContext, takenOutBy: string): Promise<void> {
  const [said] = await ctx.db.execute(sql`
    select from journal_entries where agreement_id = ${ctx.actor.agreementId} and act_id = ${takenOutBy}::uuid
      and event = 'evidence.exported' and actor_id = ${ctx.actor.personId}
      and at > ${ctx.now}::timestamptz - ${OPEN_FOR}::interval`);
  if (!said) throw new AppError('NOT_FOUND', 'This table is no longer there to be taken out. Begin again.');
}
