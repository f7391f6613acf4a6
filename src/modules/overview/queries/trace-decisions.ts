import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { decisions, objections, positions, secondLooks } from '#/modules/adaptations/tables.ts';
import { parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { decisionsOfGoal } from './goal-decisions.ts';

/** The decisions behind a goal's wordings: when and where, who stood where, what was objected, what was found later. */
export async function decisionsBehind(ctx: AgreementContext, goalId: string) {
  const ids = decisionsOfGoal(ctx, goalId);
  const [taken, stood, objected, looked] = await Promise.all([
    readDecisions(ctx, ids),
    readPositions(ctx, ids),
    readObjections(ctx, ids),
    readSecondLooks(ctx, ids),
  ]);
  const of = <T extends { decisionId: string }>(rows: T[], id: string) => rows.filter((row) => row.decisionId === id);
  return taken.map((decision) => ({
    ...decision,
    positions: of(stood, decision.id),
    objections: of(objected, decision.id),
    looks: of(looked, decision.id),
  }));
}

type Ids = ReturnType<typeof decisionsOfGoal>;

function readDecisions(ctx: AgreementContext, ids: Ids) {
  return ctx.db
    .select({
      id: decisions.id,
      text: decisions.text,
      because: decisions.because,
      hunch: decisions.hunch,
      expected: decisions.expected,
      agreedAt: decisions.agreedAt,
      lookAgainOn: decisions.lookAgainOn,
      proposedBy: persons.name,
      review: { id: reviews.id, cycle: reviews.cycle, chairSide: reviews.chairSide, missing: reviews.voicesMissing },
    })
    .from(decisions)
    .innerJoin(persons, eq(persons.id, decisions.proposedBy))
    .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
    .where(and(eq(decisions.agreementId, ctx.actor.agreementId), inArray(decisions.id, ids)));
}

/** Each party's last word in the round that decided. */
function readPositions(ctx: AgreementContext, ids: Ids) {
  return ctx.db
    .selectDistinctOn([positions.decisionId, positions.partyId], {
      decisionId: positions.decisionId,
      party: organisations.name,
      side: positions.side,
      position: positions.position,
      reason: positions.reason,
    })
    .from(positions)
    .innerJoin(decisions, and(eq(decisions.id, positions.decisionId), eq(decisions.round, positions.round)))
    .innerJoin(parties, eq(parties.id, positions.partyId))
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(and(eq(positions.agreementId, ctx.actor.agreementId), inArray(positions.decisionId, ids)))
    .orderBy(positions.decisionId, positions.partyId, desc(positions.at));
}

function readObjections(ctx: AgreementContext, ids: Ids) {
  return ctx.db
    .select({
      decisionId: objections.decisionId,
      id: objections.id,
      party: organisations.name,
      side: objections.side,
      person: persons.name,
      reason: objections.reason,
      ended: objections.ended,
      workedIn: objections.workedIn,
    })
    .from(objections)
    .innerJoin(parties, eq(parties.id, objections.partyId))
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .innerJoin(persons, eq(persons.id, objections.personId))
    .where(and(eq(objections.agreementId, ctx.actor.agreementId), inArray(objections.decisionId, ids)))
    .orderBy(asc(objections.raisedAt), asc(objections.id));
}

function readSecondLooks(ctx: AgreementContext, ids: Ids) {
  return ctx.db
    .select({
      decisionId: secondLooks.decisionId,
      id: secondLooks.id,
      found: secondLooks.found,
      outcome: secondLooks.outcome,
      by: persons.name,
      at: secondLooks.at,
    })
    .from(secondLooks)
    .innerJoin(persons, eq(persons.id, secondLooks.by))
    .where(and(eq(secondLooks.agreementId, ctx.actor.agreementId), inArray(secondLooks.decisionId, ids)))
    .orderBy(asc(secondLooks.at), asc(secondLooks.id));
}
