import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { agreements, agreementVersions, participants, parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

export async function readFacts(ctx: AgreementContext) {
  const [facts] = await ctx.db
    .select({
      id: agreements.id,
      title: agreements.title,
      place: agreements.place,
      purpose: agreements.purpose,
      status: agreements.status,
      timeZone: agreements.timeZone,
      startsOn: agreements.startsOn,
      endsOn: agreements.endsOn,
      endedAt: agreements.endedAt,
      terms: agreements.terms,
    })
    .from(agreements)
    .where(eq(agreements.id, ctx.actor.agreementId));
  return facts;
}

/** The version in force; null before the first. */
export async function readVersion(ctx: AgreementContext) {
  const [version] = await ctx.db
    .select({
      major: agreementVersions.major,
      minor: agreementVersions.minor,
      takesEffectOn: agreementVersions.takesEffectOn,
    })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, ctx.actor.agreementId))
    .orderBy(desc(agreementVersions.major), desc(agreementVersions.minor))
    .limit(1);
  return version ? { number: `${version.major}.${version.minor}`, takesEffectOn: version.takesEffectOn } : null;
}

/** The parties, and the organisations whose people are guests. */
export async function readParties(ctx: AgreementContext) {
  const { agreementId } = ctx.actor;
  const [ours, guests] = await Promise.all([
    ctx.db
      .select({
        id: parties.id,
        name: organisations.name,
        side: parties.side,
        kind: parties.kind,
        signsSince: parties.signsSince,
      })
      .from(parties)
      .innerJoin(organisations, eq(organisations.id, parties.organisationId))
      .where(and(eq(parties.agreementId, agreementId), isNull(parties.leftAt)))
      .orderBy(asc(parties.joinedAt), asc(parties.id)),
    ctx.db
      .selectDistinct({ name: organisations.name, side: participants.side })
      .from(participants)
      .innerJoin(organisations, eq(organisations.id, participants.organisationId))
      .where(and(eq(participants.agreementId, agreementId), isNull(participants.partyId), isNull(participants.leftAt)))
      .orderBy(asc(organisations.name)),
  ]);
  return { parties: ours, guests };
}
