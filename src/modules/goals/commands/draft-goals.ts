import { and, eq, max } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AddGoal, EditGoal, RemoveGoal } from '../schema.ts';
import { goals, goalVersions, questions } from '../tables.ts';

/** Adds a goal to a draft, in its first wording. Once the agreement is active a goal comes by proposal. */
export async function addGoal(ctx: ActContext, input: AddGoal) {
  authorize(ctx.actor, 'goal.edit');
  const { agreementId, personId } = ctx.actor;
  const [agreement] = await ctx.db
    .select({ startsOn: agreements.startsOn, last: max(goals.position) })
    .from(agreements)
    .leftJoin(goals, eq(goals.agreementId, agreements.id))
    .where(eq(agreements.id, agreementId))
    .groupBy(agreements.id);
  if (!agreement) throw notFound('agreement');
  const { goalId, text, why } = input;
  await ctx.db.insert(goals).values({ id: goalId, agreementId, position: (agreement.last ?? 0) + 1 });
  await ctx.db
    .insert(goalVersions)
    .values({ agreementId, goalId, version: 1, text, why, proposedBy: personId, holdsFrom: agreement.startsOn });
  return record(ctx, { event: 'goal.added', subjectKind: 'goal', subjectId: goalId, result: { goalId } });
}

/** Rewords a goal of a draft: a first wording is found together before it has versions. */
export async function editGoal(
  ctx: ActContext,
  input: EditGoal,
): Promise<OrOvertaken<{ goalId: string; draftVersion: number }, Awaited<ReturnType<typeof loadGoal>>>> {
  const goal = await loadGoal(ctx, input.goalId);
  authorize(ctx.actor, 'goal.edit');
  if (goal.draftVersion !== input.draftVersion) {
    throw new AppError('STALE', 'This changed while you were writing. Both texts are here.', { current: goal });
  }
  const draftVersion = goal.draftVersion + 1;
  const { agreementId } = ctx.actor;
  await ctx.db
    .update(goalVersions)
    .set({ text: input.text, why: input.why })
    .where(and(eq(goalVersions.agreementId, agreementId), eq(goalVersions.goalId, goal.id)));
  await ctx.db.update(goals).set({ draftVersion }).where(ofGoal(ctx, goal.id));
  return record(ctx, {
    event: 'goal.edited',
    subjectKind: 'goal',
    subjectId: goal.id,
    result: { goalId: goal.id, draftVersion },
  });
}

/** Takes a goal out of a draft. Questions that stood under it stay, as questions of the whole agreement. */
export async function removeGoal(ctx: ActContext, input: RemoveGoal) {
  const goal = await loadGoal(ctx, input.goalId);
  authorize(ctx.actor, 'goal.edit');
  const { agreementId } = ctx.actor;
  await ctx.db
    .update(questions)
    .set({ goalId: null })
    .where(and(eq(questions.agreementId, agreementId), eq(questions.goalId, goal.id)));
  await ctx.db
    .delete(goalVersions)
    .where(and(eq(goalVersions.agreementId, agreementId), eq(goalVersions.goalId, goal.id)));
  await ctx.db.delete(goals).where(ofGoal(ctx, goal.id));
  return record(ctx, {
    event: 'goal.removed',
    subjectKind: 'goal',
    subjectId: goal.id,
    result: { goalId: goal.id },
  });
}

const ofGoal = (ctx: ActContext, goalId: string) =>
  and(eq(goals.agreementId, ctx.actor.agreementId), eq(goals.id, goalId));

async function loadGoal(ctx: ActContext, goalId: string) {
  const [goal] = await ctx.db
    .select({ id: goals.id, draftVersion: goals.draftVersion, text: goalVersions.text, why: goalVersions.why })
    .from(goals)
    .innerJoin(goalVersions, and(eq(goalVersions.goalId, goals.id), eq(goalVersions.version, 1)))
    .where(ofGoal(ctx, goalId));
  if (!goal) throw notFound('goal');
  return goal;
}
