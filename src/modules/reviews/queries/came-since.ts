import { sql } from 'drizzle-orm';
import type { AgreementContext } from '#/server/context.ts';
import type { RecordBody } from '../record-body.ts';
import type { CameSince } from '../since-in-words.ts';

/** What was written in a review after its record was put to both sides, and so is not in its text; null: nothing. */
export async function cameSince(ctx: AgreementContext, reviewId: string, body: RecordBody): Promise<CameSince | null> {
  const { agreementId } = ctx.actor;
  const notAmong = (known: string[]) =>
    sql`agreement_id = ${agreementId} and review_id = ${reviewId} and id <> all (${sql.param(known)}::uuid[])`;
  const [found] = await ctx.db.execute<CameSince & Record<string, unknown>>(sql`
    select (select count(*)::int from insights where ${notAmong(body.insightIds)}) as insights,
      (select count(*)::int from decisions where ${notAmong(body.decisions.map(({ id }) => id))}) as decisions,
      (select count(*)::int from promises where ${notAmong(body.promises.map(({ id }) => id))}) as promises`);
  return found && found.insights + found.decisions + found.promises > 0 ? { ...found } : null;
}
