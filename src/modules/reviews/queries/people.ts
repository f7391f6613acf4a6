import { and, asc, eq, isNull } from 'drizzle-orm';
import { participants } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

/** Who takes part now, by side and name. */
export async function readPeople(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: participants.personId,
      name: persons.name,
      side: participants.side,
      organisation: organisations.name,
    })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(and(eq(participants.agreementId, ctx.actor.agreementId), isNull(participants.leftAt)))
    .orderBy(asc(participants.side), asc(persons.name));
}
export type PersonThere = Awaited<ReturnType<typeof readPeople>>[number];
