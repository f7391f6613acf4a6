import { and, eq, isNull, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { PersonActContext } from '#/server/context.ts';
import { canInOrganisation, type OrganisationAction, type Standing } from '../rights.ts';
import { organisationLog, organisationMembers } from '../tables.ts';
import type { OrganisationEvent } from '../vocabulary.ts';

const LEADS_ONLY = 'This is for a lead of the organisation. Ask one of them.';

/**
 * Takes the organisation's row for this act, so that acts in one organisation follow one another, and finds the act if
 * it was done before. The same id with another input is a conflict.
 */
export async function beginInOrganisation(
  ctx: PersonActContext,
  organisationId: string,
): Promise<{ result: unknown } | null> {
  // Two statements, since the second must see what was committed while the first waited.
  await ctx.db.execute(sql`select from organisations where id = ${organisationId} for update`);
  const [done] = await ctx.db
    .select({ inputHash: organisationLog.inputHash, result: organisationLog.result })
    .from(organisationLog)
    .where(
      and(
        eq(organisationLog.organisationId, organisationId),
        eq(organisationLog.actId, ctx.act.id),
        // Only who did it learns what came of it.
        eq(organisationLog.actorId, ctx.personId),
      ),
    );
  if (!done) return null;
  if (done.inputHash !== ctx.act.inputHash)
    throw new AppError(
      'CONFLICT',
      'Something else was already sent under this id. Load the page again and repeat what you did.',
    );
  return { result: done.result };
}

/** The organisation's members as they are now; for who is none of them the organisation is not there. */
export async function loadMembers(ctx: PersonActContext, organisationId: string) {
  const members: Standing[] = await ctx.db
    .select({ personId: organisationMembers.personId, role: organisationMembers.role })
    .from(organisationMembers)
    .where(and(eq(organisationMembers.organisationId, organisationId), isNull(organisationMembers.leftAt)));
  const me = members.find(({ personId }) => personId === ctx.personId);
  if (!me) throw notFound('organisation');
  return { me, members };
}

export function authorizeInOrganisation(standing: Standing, action: OrganisationAction): void {
  if (!canInOrganisation(standing, action)) throw new AppError('FORBIDDEN', LEADS_ONLY);
}

interface Entry<Result> {
  organisationId: string;
  event: OrganisationEvent;
  /** Ids and facts. */
  detail?: Record<string, string | null>;
  /** What the act answers, now and to a retry. */
  result: Result;
}

/** Appends the act's row to the organisation's log, numbered without gaps, and hands its result on. */
export async function recordInLog<Result>(ctx: PersonActContext, entry: Entry<Result>): Promise<Result> {
  const rows = await ctx.db.execute(sql`
    with numbered as (
      update organisations set log_number = log_number + 1 where id = ${entry.organisationId} returning log_number
    )
    insert into organisation_log (organisation_id, number, act_id, input_hash, event, actor_id, detail, result, at)
    select ${entry.organisationId}::uuid, log_number, ${ctx.act.id}::uuid, ${ctx.act.inputHash}, ${entry.event},
      ${ctx.personId}::uuid, ${JSON.stringify(entry.detail ?? {})}::jsonb, ${JSON.stringify(entry.result)}::jsonb,
      ${ctx.now}::timestamptz
    from numbered`);
  if (rows.count !== 1) throw new Error('An act in an organisation that is not there.');
  return entry.result;
}
