import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, mintActor } from '#/access/actor.ts';
import { notFound } from '#/lib/app-error.ts';
import { agreements, participants, parties } from '#/modules/agreements/tables.ts';
import { organisationMembers } from '#/modules/organisations/tables.ts';
import type { Db } from './database.ts';

/** The gate: proves that a person takes part in an agreement. For anybody else the agreement does not exist. */
export async function loadActor(db: Db, personId: string, agreementId: string): Promise<Actor> {
  const [row] = await db
    .select({
      participantId: participants.id,
      partyId: participants.partyId,
      organisationId: participants.organisationId,
      isLead: sql<boolean>`coalesce(${organisationMembers.role} = 'lead', false)`,
      side: participants.side,
      role: participants.role,
      partySigns: sql<boolean>`${parties.signsSince} is not null and ${parties.leftAt} is null`,
      agreementStatus: agreements.status,
      timeZone: agreements.timeZone,
    })
    .from(participants)
    .innerJoin(agreements, eq(agreements.id, participants.agreementId))
    .leftJoin(parties, eq(parties.id, participants.partyId))
    .leftJoin(
      organisationMembers,
      and(
        eq(organisationMembers.organisationId, participants.organisationId),
        eq(organisationMembers.personId, participants.personId),
        isNull(organisationMembers.leftAt),
      ),
    )
    .where(
      and(eq(participants.agreementId, agreementId), eq(participants.personId, personId), isNull(participants.leftAt)),
    );
  if (!row) throw notFound('agreement');
  return mintActor({ personId, agreementId, ...row });
}
