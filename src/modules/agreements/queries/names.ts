import { and, asc, eq } from 'drizzle-orm';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { parties, signatures } from '../tables.ts';

/** The names under one exact text, in the order in which they came. */
export async function readNames(ctx: AgreementContext, documentId: string, hash: string) {
  return ctx.db
    .select({
      kind: signatures.kind,
      partyId: signatures.partyId,
      party: organisations.name,
      side: parties.side,
      person: persons.name,
      reason: signatures.reason,
      at: signatures.at,
    })
    .from(signatures)
    .innerJoin(parties, eq(parties.id, signatures.partyId))
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .innerJoin(persons, eq(persons.id, signatures.personId))
    .where(
      and(
        eq(signatures.agreementId, ctx.actor.agreementId),
        eq(signatures.documentId, documentId),
        eq(signatures.hash, hash),
      ),
    )
    .orderBy(asc(signatures.at), asc(signatures.id));
}

export type NameUnder = Awaited<ReturnType<typeof readNames>>[number];
