import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { participants, parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { standOf } from '../round-view.ts';
import { consentRounds, objections, positions } from '../tables.ts';

const closer = alias(persons, 'closer');

/** Every text that was put to the parties, the newest first, with how each party stands to it. */
export async function readRounds(ctx: AgreementContext, decisionId: string) {
  const [texts, given, raised, inIt] = await Promise.all([
    readTexts(ctx, decisionId),
    readPositions(ctx, decisionId),
    readObjections(ctx, decisionId),
    readParties(ctx),
  ]);
  const rounds = texts.map(({ answered, revealedAt, ...text }, at) => {
    const shown = given.filter(({ round }) => round === text.round);
    const round = { isShown: revealedAt !== null, answered, positions: shown };
    // An objection of an earlier text stands in the way of this one too, while it is open.
    const inTheWay = at === 0 ? raised : raised.filter((objection) => objection.round === text.round);
    return {
      ...text,
      revealedAt,
      parties: inIt
        .filter((party) => party.isHere || answered.includes(party.id))
        .map(({ isHere: _, ...party }) => ({
          ...party,
          stand: standOf(party, round, inTheWay),
          positions: shown.filter(({ partyId }) => partyId === party.id),
        })),
    };
  });
  return { rounds, objections: raised };
}
export type Rounds = Awaited<ReturnType<typeof readRounds>>;

function readTexts({ db, actor }: AgreementContext, decisionId: string) {
  return db
    .select({
      round: consentRounds.round,
      text: consentRounds.text,
      conditions: consentRounds.conditions,
      changes: consentRounds.changes,
      openedAt: consentRounds.openedAt,
      revealedAt: consentRounds.revealedAt,
      answered: sql<string[]>`access.answered_parties(${consentRounds.decisionId}, ${consentRounds.round})`,
    })
    .from(consentRounds)
    .where(and(eq(consentRounds.agreementId, actor.agreementId), eq(consentRounds.decisionId, decisionId)))
    .orderBy(sql`${consentRounds.round} desc`);
}

/** Those that row-level security shows to this person. */
function readPositions({ db, actor }: AgreementContext, decisionId: string) {
  return db
    .select({
      id: positions.id,
      round: positions.round,
      partyId: positions.partyId,
      personId: positions.personId,
      person: persons.name,
      position: positions.position,
      reason: positions.reason,
      at: positions.at,
    })
    .from(positions)
    .innerJoin(persons, eq(persons.id, positions.personId))
    .where(and(eq(positions.agreementId, actor.agreementId), eq(positions.decisionId, decisionId)))
    .orderBy(asc(positions.at), asc(positions.id));
}

/** Those that row-level security shows to this person. */
function readObjections({ db, actor }: AgreementContext, decisionId: string) {
  return db
    .select({
      id: objections.id,
      round: objections.round,
      partyId: objections.partyId,
      party: organisations.name,
      side: objections.side,
      personId: objections.personId,
      person: persons.name,
      reason: objections.reason,
      raisedAt: objections.raisedAt,
      ended: objections.ended,
      workedIn: objections.workedIn,
      closedAt: objections.closedAt,
      closedBy: closer.name,
      hasLeft: sql<boolean>`not exists (select from ${participants} where ${participants.agreementId} = ${objections.agreementId}
        and ${participants.personId} = ${objections.personId} and ${participants.leftAt} is null)`,
    })
    .from(objections)
    .innerJoin(persons, eq(persons.id, objections.personId))
    .innerJoin(parties, eq(parties.id, objections.partyId))
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .leftJoin(closer, eq(closer.id, objections.closedBy))
    .where(and(eq(objections.agreementId, actor.agreementId), eq(objections.decisionId, decisionId)))
    .orderBy(asc(objections.raisedAt), asc(objections.id));
}

function readParties({ db, actor }: AgreementContext) {
  return db
    .select({
      id: parties.id,
      name: organisations.name,
      side: parties.side,
      signs: sql<boolean>`${parties.signsSince} is not null`,
      isHere: sql<boolean>`${parties.leftAt} is null`,
    })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(eq(parties.agreementId, actor.agreementId))
    .orderBy(asc(parties.joinedAt), asc(parties.id));
}
