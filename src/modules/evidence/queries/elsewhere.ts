import { sql } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';

interface Place extends Record<string, unknown> {
  agreementId: string;
  title: string;
  isPlaced: boolean;
}

/**
 * The other agreements of the author of a piece: where it stands as well, and where they could share it, since they
 * contribute there for the organisation it belongs to. For anybody else there are none.
 */
export async function elsewhere(ctx: AgreementContext, evidenceId: string) {
  const { agreementId, personId } = ctx.actor;
  const rows = await ctx.db.execute<Place>(sql`
    select a.id as "agreementId", a.title,
      exists (select from evidence_placements o where o.evidence_id = mine.evidence_id and o.agreement_id = a.id) as "isPlaced"
    from evidence_placements mine
      join participants p on p.person_id = mine.author_id and p.organisation_id = mine.organisation_id and p.left_at is null
      join agreements a on a.id = p.agreement_id
    where mine.agreement_id = ${agreementId} and mine.evidence_id = ${evidenceId} and mine.author_id = ${personId}
      and p.agreement_id <> mine.agreement_id and p.role <> 'reader' and a.status = 'active'
    order by a.title, a.id limit 50`);
  if (rows.length === 0) await requireSeen(ctx, evidenceId);
  return Array.from(rows);
}
export type Elsewhere = Awaited<ReturnType<typeof elsewhere>>;

async function requireSeen({ db, actor }: AgreementContext, evidenceId: string) {
  const [seen] = await db.execute(
    sql`select from evidence_placements where agreement_id = ${actor.agreementId} and evidence_id = ${evidenceId}`,
  );
  if (!seen) throw notFound('story');
}
