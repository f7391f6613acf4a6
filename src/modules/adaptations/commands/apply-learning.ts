import { and, eq, sql } from 'drizzle-orm';
import { goals, goalVersions, questions } from '#/modules/goals/tables.ts';
import type { Change } from '../changes.ts';
import type { Adoption } from './apply.ts';

type GoalChange = Change<'goal added' | 'goal reworded' | 'goal retired'>;
type QuestionChange = Change<'question added' | 'question reworded' | 'question retired'>;

export async function applyToGoal({ ctx, facts, decision }: Adoption, change: GoalChange): Promise<void> {
  const { agreementId } = ctx.actor;
  const wording = {
    agreementId,
    proposedBy: decision.proposedBy,
    holdsFrom: facts.today,
    adaptationId: change.id,
  };
  if (change.kind === 'goal added') {
    const position = sql<number>`(select coalesce(max(${goals.position}), 0) + 1 from ${goals} where ${goals.agreementId} = ${agreementId})`;
    await ctx.db.insert(goals).values({ id: change.id, agreementId, position });
    await ctx.db.insert(goalVersions).values({ ...wording, ...change.put, goalId: change.id, version: 1 });
    return;
  }
  const goalId = change.subjectId;
  if (change.kind === 'goal retired') {
    await ctx.db
      .update(goals)
      .set({ retiredAt: ctx.now })
      .where(and(eq(goals.agreementId, agreementId), eq(goals.id, goalId)));
    return;
  }
  const before = facts.text.goals.find(({ id }) => id === goalId);
  await ctx.db.insert(goalVersions).values({
    ...wording,
    goalId,
    version: (before?.version ?? 0) + 1,
    text: change.put.text,
    why: change.put.why ?? before?.why ?? '',
  });
}

export async function applyToQuestion({ ctx, decision }: Adoption, change: QuestionChange): Promise<void> {
  const { agreementId } = ctx.actor;
  if (change.kind === 'question added') {
    await ctx.db.insert(questions).values({
      id: change.id,
      agreementId,
      goalId: change.put.goalId,
      text: change.put.text,
      posedBy: decision.proposedBy,
      posedAt: ctx.now,
    });
    return;
  }
  await ctx.db
    .update(questions)
    .set(change.kind === 'question retired' ? { retiredAt: ctx.now } : { text: change.put.text })
    .where(and(eq(questions.agreementId, agreementId), eq(questions.id, change.subjectId)));
}
