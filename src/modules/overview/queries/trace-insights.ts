import { and, asc, eq, inArray } from 'drizzle-orm';
import { decisionInsights } from '#/modules/adaptations/tables.ts';
import { isStale } from '#/modules/insights/freshness.ts';
import { insightMeasures, insights } from '#/modules/insights/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { decisionsOfGoal } from './goal-decisions.ts';

/** What was learnt that a goal's decisions rest on: how sure, who saw it otherwise, who was missing, which measures bear it out. */
export async function learntBehind(ctx: AgreementContext, goalId: string) {
  const { agreementId } = ctx.actor;
  const cited = and(
    eq(decisionInsights.agreementId, agreementId),
    inArray(decisionInsights.decisionId, decisionsOfGoal(ctx, goalId)),
  );
  const [learnt, counted] = await Promise.all([
    ctx.db
      .select({
        decisionId: decisionInsights.decisionId,
        id: insights.id,
        text: insights.text,
        confidence: insights.confidence,
        dissent: insights.dissent,
        present: insights.perspectivesPresent,
        missing: insights.perspectivesMissing,
        reviewId: insights.reviewId,
        freshUntil: insights.freshUntil,
        writtenAt: insights.writtenAt,
        writtenBy: persons.name,
      })
      .from(decisionInsights)
      .innerJoin(insights, eq(insights.id, decisionInsights.insightId))
      .innerJoin(persons, eq(persons.id, insights.writtenBy))
      .where(cited)
      .orderBy(asc(insights.writtenAt), asc(insights.id)),
    ctx.db
      .selectDistinct({ insightId: insightMeasures.insightId, id: measures.id, name: measures.name })
      .from(decisionInsights)
      .innerJoin(insightMeasures, eq(insightMeasures.insightId, decisionInsights.insightId))
      .innerJoin(measures, eq(measures.id, insightMeasures.measureId))
      .where(cited)
      .orderBy(asc(measures.name)),
  ]);
  return learnt.map((insight) => ({
    ...insight,
    isStale: isStale(insight.freshUntil, ctx.now, ctx.actor.timeZone),
    measures: counted.filter(({ insightId }) => insightId === insight.id).map(({ id, name }) => ({ id, name })),
  }));
}
