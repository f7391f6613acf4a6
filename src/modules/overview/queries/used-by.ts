import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { adaptations, decisionEvidence, decisionInsights, decisions } from '#/modules/adaptations/tables.ts';
import { evidencePlacements } from '#/modules/evidence/tables.ts';
import { goalVersions } from '#/modules/goals/tables.ts';
import { insightEvidence, insights } from '#/modules/insights/tables.ts';
import { reviewEvidence, reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

/** The way forward from a piece of evidence: where it was read, what was learnt from it, what that changed. */
export async function usedBy(ctx: AgreementContext, evidenceId: string) {
  const { agreementId } = ctx.actor;
  const [placed] = await ctx.db
    .select({ evidenceId: evidencePlacements.evidenceId })
    .from(evidencePlacements)
    .where(and(eq(evidencePlacements.agreementId, agreementId), eq(evidencePlacements.evidenceId, evidenceId)));
  if (!placed) throw notFound('piece of evidence');
  const [read, learnt, resting] = await Promise.all([
    ctx.db
      .select({ id: reviews.id, cycle: reviews.cycle, meetsOn: reviews.meetsOn })
      .from(reviewEvidence)
      .innerJoin(reviews, eq(reviews.id, reviewEvidence.reviewId))
      .where(and(eq(reviewEvidence.agreementId, agreementId), eq(reviewEvidence.evidenceId, evidenceId)))
      .orderBy(asc(reviews.cycle)),
    ctx.db
      .select({
        id: insights.id,
        text: insights.text,
        confidence: insights.confidence,
        reviewId: insights.reviewId,
        writtenAt: insights.writtenAt,
      })
      .from(insightEvidence)
      .innerJoin(insights, eq(insights.id, insightEvidence.insightId))
      .where(and(eq(insightEvidence.agreementId, agreementId), eq(insightEvidence.evidenceId, evidenceId)))
      .orderBy(asc(insights.writtenAt)),
    restingDecisions(ctx, evidenceId),
  ]);
  const changed =
    resting.length === 0
      ? []
      : await changesOf(
          ctx,
          resting.map((decision) => decision.id),
        );
  return { reviews: read, insights: learnt, decisions: resting, changes: changed };
}

/** Decisions that cite it, or cite an insight that does. */
async function restingDecisions(ctx: AgreementContext, evidenceId: string) {
  const { agreementId } = ctx.actor;
  const directly = sql`exists (select from ${decisionEvidence} where ${decisionEvidence.decisionId} = ${decisions.id} and ${decisionEvidence.evidenceId} = ${evidenceId})`;
  const byInsight = sql`exists (select from ${decisionInsights} join ${insightEvidence} on ${insightEvidence.insightId} = ${decisionInsights.insightId} where ${decisionInsights.decisionId} = ${decisions.id} and ${insightEvidence.evidenceId} = ${evidenceId})`;
  return ctx.db
    .select({ id: decisions.id, text: decisions.text, state: decisions.state, agreedAt: decisions.agreedAt })
    .from(decisions)
    .where(and(eq(decisions.agreementId, agreementId), or(directly, byInsight)))
    .orderBy(asc(decisions.proposedAt));
}

async function changesOf(ctx: AgreementContext, decisionIds: string[]) {
  return ctx.db
    .select({
      id: adaptations.id,
      decisionId: adaptations.decisionId,
      kind: adaptations.kind,
      from: adaptations.from,
      to: adaptations.to,
      adoptedAt: adaptations.adoptedAt,
      happened: adaptations.happened,
      goalId: goalVersions.goalId,
      goalVersion: goalVersions.version,
    })
    .from(adaptations)
    .leftJoin(goalVersions, eq(goalVersions.adaptationId, adaptations.id))
    .where(and(eq(adaptations.agreementId, ctx.actor.agreementId), inArray(adaptations.decisionId, decisionIds)))
    .orderBy(asc(adaptations.adoptedAt));
}
