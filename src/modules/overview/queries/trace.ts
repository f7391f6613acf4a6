import { and, asc, eq, like } from 'drizzle-orm';
import { adaptations } from '#/modules/adaptations/tables.ts';
import { getGoal } from '#/modules/goals/queries.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { decisionsBehind } from './trace-decisions.ts';
import { learntBehind } from './trace-insights.ts';
import { sourcesBehind } from './trace-sources.ts';

/** The way from a goal's wordings back to what they rest on, the newest first. */
export async function traceGoal(ctx: AgreementContext, goalId: string) {
  // Sent together: each statement finds the goal's decisions for itself.
  const [goal, changes, decisions, learnt, sources] = await Promise.all([
    getGoal(ctx, goalId),
    readChanges(ctx, goalId),
    decisionsBehind(ctx, goalId),
    learntBehind(ctx, goalId),
    sourcesBehind(ctx, goalId),
  ]);
  const decisionOf = (decisionId: string) => {
    const decision = decisions.find(({ id }) => id === decisionId);
    if (!decision) return null;
    const insights = learnt.filter((insight) => insight.decisionId === decisionId);
    return { ...decision, insights, ...sources.of(decisionId) };
  };
  const changeOf = (change: (typeof changes)[number] | undefined) =>
    change ? { ...change, decision: decisionOf(change.decisionId) } : null;
  return {
    id: goal.id,
    number: goal.number,
    today: goal.today,
    timeZone: ctx.actor.timeZone,
    retiredAt: goal.retiredAt,
    wordings: goal.versions.map(({ adaptationId, ...wording }) => ({
      ...wording,
      change: changeOf(changes.find(({ id }) => id === adaptationId)),
    })),
    /** The change that let the goal go, where there was one. */
    letGo: changeOf(changes.find(({ kind }) => kind === 'goal retired')),
  };
}
export type GoalTrace = Awaited<ReturnType<typeof traceGoal>>;
export type TracedWording = GoalTrace['wordings'][number];
export type TracedChange = NonNullable<TracedWording['change']>;
export type TracedDecision = NonNullable<TracedChange['decision']>;

function readChanges(ctx: AgreementContext, goalId: string) {
  return ctx.db
    .select({
      id: adaptations.id,
      kind: adaptations.kind,
      decisionId: adaptations.decisionId,
      because: adaptations.because,
      expected: adaptations.expected,
      happened: adaptations.happened,
      happenedBy: persons.name,
      happenedAt: adaptations.happenedAt,
      adoptedAt: adaptations.adoptedAt,
    })
    .from(adaptations)
    .leftJoin(persons, eq(persons.id, adaptations.happenedBy))
    .where(
      and(
        eq(adaptations.agreementId, ctx.actor.agreementId),
        eq(adaptations.subjectId, goalId),
        like(adaptations.kind, 'goal %'),
      ),
    )
    .orderBy(asc(adaptations.adoptedAt));
}
