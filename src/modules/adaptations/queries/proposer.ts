import { sql } from 'drizzle-orm';
import type { Db } from '#/server/database.ts';

interface ProposerRow extends Record<string, unknown> {
  organisation_id: string;
  has_left: boolean;
}

/** Whose a proposal is: its author's and, once that one has left the agreement, the organisation's they proposed it for. */
export async function readProposer(
  db: Db,
  { agreementId, proposedBy, proposedAt }: { agreementId: string; proposedBy: string; proposedAt: string },
) {
  const [part] = await db.execute<ProposerRow>(sql`
    select organisation_id, not exists (
      select from participants now where now.agreement_id = t.agreement_id and now.person_id = t.person_id and now.left_at is null
    ) as has_left
    from participants t where t.agreement_id = ${agreementId} and t.person_id = ${proposedBy}
    order by t.accepted_at <= ${proposedAt}::timestamptz desc, t.accepted_at desc limit 1`);
  return {
    authorId: proposedBy,
    organisationId: part?.organisation_id ?? '',
    authorHasLeft: part?.has_left ?? false,
  };
}
