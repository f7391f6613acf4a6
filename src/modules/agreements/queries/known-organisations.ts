import { and, asc, eq, isNull } from 'drizzle-orm';
import { organisationMembers, organisations } from '#/modules/organisations/tables.ts';
import type { PersonContext } from '#/server/context.ts';

/** The organisations that exist for this person: their own, and those they share an agreement with. */
export async function listKnownOrganisations(ctx: PersonContext) {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      membership: organisationMembers.role,
    })
    .from(organisations)
    .leftJoin(
      organisationMembers,
      and(
        eq(organisationMembers.organisationId, organisations.id),
        eq(organisationMembers.personId, ctx.personId),
        isNull(organisationMembers.leftAt),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(200);
  return rows.map(({ membership, ...organisation }) => ({ ...organisation, isMine: membership !== null }));
}
