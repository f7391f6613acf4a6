import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { notFound } from '#/lib/app-error.ts';
import {
  adaptations,
  decisionEvidence,
  decisionInsights,
  decisionMeasures,
  decisions,
  objections,
  positions,
} from '#/modules/adaptations/tables.ts';
import { parties } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { goals, goalVersions } from '#/modules/goals/tables.ts';
import { insightEvidence, insightMeasures, insights } from '#/modules/insights/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

const proposer = alias(persons, 'proposer');
const looker = alias(persons, 'looker');

/** The way from a goal's wordings back to what they rest on, the newest first. */
export async function traceGoal(ctx: AgreementContext, goalId: string) {
  const { agreementId } = ctx.actor;
  const [goal] = await ctx.db
    .select({ id: goals.id, position: goals.position, retiredAt: goals.retiredAt })
    .from(goals)
    .where(and(eq(goals.agreementId, agreementId), eq(goals.id, goalId)));
  if (!goal) throw notFound('goal');
  const wordings = await ctx.db
    .select({
      version: goalVersions.version,
      text: goalVersions.text,
      why: goalVersions.why,
      holdsFrom: goalVersions.holdsFrom,
      agreementVersion: goalVersions.agreementVersion,
      proposedBy: proposer.name,
      decisionId: adaptations.decisionId,
      from: adaptations.from,
      because: adaptations.because,
      expected: adaptations.expected,
      happened: adaptations.happened,
      happenedBy: looker.name,
      happenedAt: adaptations.happenedAt,
    })
    .from(goalVersions)
    .innerJoin(proposer, eq(proposer.id, goalVersions.proposedBy))
    .leftJoin(adaptations, eq(adaptations.id, goalVersions.adaptationId))
    .leftJoin(looker, eq(looker.id, adaptations.happenedBy))
    .where(and(eq(goalVersions.agreementId, agreementId), eq(goalVersions.goalId, goalId)))
    .orderBy(desc(goalVersions.version));
  const decisionIds = wordings.map((wording) => wording.decisionId).filter((id): id is string => id !== null);
  return { ...goal, wordings, grounds: await groundsOf(ctx, decisionIds) };
}
export type GoalTrace = Awaited<ReturnType<typeof traceGoal>>;

/** What decisions rest on: who stood where, and the insights, evidence and measures they cite. */
async function groundsOf(ctx: AgreementContext, decisionIds: string[]) {
  if (decisionIds.length === 0)
    return { decisions: [], positions: [], objections: [], insights: [], evidence: [], measures: [] };
  const { agreementId } = ctx.actor;
  const [taken, stood, objected, learnt] = await Promise.all([
    ctx.db
      .select({
        id: decisions.id,
        text: decisions.text,
        because: decisions.because,
        hunch: decisions.hunch,
        state: decisions.state,
        round: decisions.round,
        agreedAt: decisions.agreedAt,
        lookAgainOn: decisions.lookAgainOn,
        reviewId: decisions.reviewId,
        reviewCycle: reviews.cycle,
        voicesMissing: reviews.voicesMissing,
      })
      .from(decisions)
      .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
      .where(and(eq(decisions.agreementId, agreementId), inArray(decisions.id, decisionIds))),
    ctx.db
      .select({
        decisionId: positions.decisionId,
        round: positions.round,
        party: organisations.name,
        side: positions.side,
        person: persons.name,
        position: positions.position,
        reason: positions.reason,
        at: positions.at,
      })
      .from(positions)
      .innerJoin(parties, eq(parties.id, positions.partyId))
      .innerJoin(organisations, eq(organisations.id, parties.organisationId))
      .innerJoin(persons, eq(persons.id, positions.personId))
      .where(and(eq(positions.agreementId, agreementId), inArray(positions.decisionId, decisionIds)))
      .orderBy(asc(positions.at)),
    ctx.db
      .select({
        decisionId: objections.decisionId,
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
      .where(and(eq(objections.agreementId, agreementId), inArray(objections.decisionId, decisionIds)))
      .orderBy(asc(objections.raisedAt)),
    ctx.db
      .select({
        decisionId: decisionInsights.decisionId,
        id: insights.id,
        text: insights.text,
        confidence: insights.confidence,
        dissent: insights.dissent,
        perspectivesPresent: insights.perspectivesPresent,
        perspectivesMissing: insights.perspectivesMissing,
        freshUntil: insights.freshUntil,
        writtenAt: insights.writtenAt,
        writtenBy: persons.name,
      })
      .from(decisionInsights)
      .innerJoin(insights, eq(insights.id, decisionInsights.insightId))
      .innerJoin(persons, eq(persons.id, insights.writtenBy))
      .where(and(eq(decisionInsights.agreementId, agreementId), inArray(decisionInsights.decisionId, decisionIds))),
  ]);
  const insightIds = learnt.map((insight) => insight.id);
  const [cited, counted] = await Promise.all([
    citedEvidence(ctx, decisionIds, insightIds),
    citedMeasures(ctx, decisionIds, insightIds),
  ]);
  return {
    decisions: taken,
    positions: stood,
    objections: objected,
    insights: learnt,
    evidence: cited,
    measures: counted,
  };
}

const NOTHING = '00000000-0000-0000-0000-000000000000';
const some = (ids: string[]) => (ids.length > 0 ? ids : [NOTHING]);

/** Each piece once for each decision or insight that cites it; without its words where consent ended or was taken back. */
async function citedEvidence(ctx: AgreementContext, decisionIds: string[], insightIds: string[]) {
  const { agreementId } = ctx.actor;
  const links = ctx.db
    .select({
      evidenceId: decisionEvidence.evidenceId,
      decisionId: sql<string | null>`${decisionEvidence.decisionId}`.as('decision_id'),
      insightId: sql<string | null>`null::uuid`.as('insight_id'),
    })
    .from(decisionEvidence)
    .where(and(eq(decisionEvidence.agreementId, agreementId), inArray(decisionEvidence.decisionId, some(decisionIds))))
    .unionAll(
      ctx.db
        .select({
          evidenceId: insightEvidence.evidenceId,
          decisionId: sql<string | null>`null::uuid`.as('decision_id'),
          insightId: sql<string | null>`${insightEvidence.insightId}`.as('insight_id'),
        })
        .from(insightEvidence)
        .where(and(eq(insightEvidence.agreementId, agreementId), inArray(insightEvidence.insightId, some(insightIds)))),
    )
    .as('links');
  return ctx.db
    .select({
      evidenceId: links.evidenceId,
      decisionId: links.decisionId,
      insightId: links.insightId,
      title: evidence.title,
      text: evidence.text,
      kind: evidencePlacements.kind,
      perspective: evidencePlacements.perspective,
      postedAt: evidencePlacements.postedAt,
      consentEndsAt: evidencePlacements.consentEndsAt,
      withdrawnAt: evidencePlacements.withdrawnAt,
      author: persons.name,
    })
    .from(links)
    .innerJoin(
      evidencePlacements,
      and(eq(evidencePlacements.agreementId, agreementId), eq(evidencePlacements.evidenceId, links.evidenceId)),
    )
    .innerJoin(persons, eq(persons.id, evidencePlacements.authorId))
    .leftJoin(evidence, eq(evidence.id, links.evidenceId))
    .orderBy(asc(evidencePlacements.postedAt));
}

async function citedMeasures(ctx: AgreementContext, decisionIds: string[], insightIds: string[]) {
  const { agreementId } = ctx.actor;
  const [byDecisions, byInsights] = await Promise.all([
    ctx.db
      .select({ decisionId: decisionMeasures.decisionId, id: measures.id, name: measures.name })
      .from(decisionMeasures)
      .innerJoin(measures, eq(measures.id, decisionMeasures.measureId))
      .where(
        and(eq(decisionMeasures.agreementId, agreementId), inArray(decisionMeasures.decisionId, some(decisionIds))),
      ),
    ctx.db
      .select({ insightId: insightMeasures.insightId, id: measures.id, name: measures.name })
      .from(insightMeasures)
      .innerJoin(measures, eq(measures.id, insightMeasures.measureId))
      .where(and(eq(insightMeasures.agreementId, agreementId), inArray(insightMeasures.insightId, some(insightIds)))),
  ]);
  return [
    ...byDecisions.map((row) => ({ ...row, insightId: null as string | null })),
    ...byInsights.map((row) => ({ ...row, decisionId: null as string | null })),
  ];
}
