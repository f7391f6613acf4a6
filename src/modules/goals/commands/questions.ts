import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AnswerQuestion, EditQuestion, OneQuestion, PoseQuestion } from '../schema.ts';
import { goals, questionAnswers, questions } from '../tables.ts';

export async function poseQuestion(ctx: ActContext, input: PoseQuestion, words: OwnWords) {
  authorize(ctx.actor, 'question.pose');
  if (input.goalId) await requireGoal(ctx, input.goalId);
  await words(ctx, { text: input.text, why: input.why });
  await ctx.db.insert(questions).values({
    id: input.questionId,
    agreementId: ctx.actor.agreementId,
    goalId: input.goalId ?? null,
    text: input.text,
    why: input.why,
    posedBy: ctx.actor.personId,
    posedAt: ctx.now,
  });
  return record(ctx, {
    event: 'question.posed',
    subjectKind: 'question',
    subjectId: input.questionId,
    detail: { goalId: input.goalId ?? null },
    result: { questionId: input.questionId },
  });
}

export async function answerQuestion(ctx: ActContext, input: AnswerQuestion, words: OwnWords) {
  const question = await loadQuestion(ctx, input.questionId);
  authorize(ctx.actor, 'question.answer');
  if (question.retiredAt)
    throw new AppError('CONFLICT', 'This question was retired. Pose it anew if it matters again.');
  await words(ctx, { text: input.text, nextTest: input.nextTest });
  await ctx.db.insert(questionAnswers).values({
    id: input.answerId,
    agreementId: ctx.actor.agreementId,
    questionId: question.id,
    text: input.text,
    confidence: input.confidence,
    nextTest: input.nextTest,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  await ctx.db
    .update(questions)
    .set(
      input.settles ? { answeredAt: ctx.now, answeredBy: ctx.actor.personId } : { answeredAt: null, answeredBy: null },
    )
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), eq(questions.id, question.id)));
  return record(ctx, {
    event: 'question.answered',
    subjectKind: 'question',
    subjectId: question.id,
    detail: { answerId: input.answerId, confidence: input.confidence, settles: input.settles },
    result: { answerId: input.answerId },
  });
}

/** Rewords a question of a draft. Once the agreement is active a question is reworded by proposal. */
export async function editQuestion(
  ctx: ActContext,
  input: EditQuestion,
): Promise<OrOvertaken<{ questionId: string; draftVersion: number }, { text: string; draftVersion: number }>> {
  const question = await loadQuestion(ctx, input.questionId);
  authorize(ctx.actor, 'question.edit');
  if (question.draftVersion !== input.draftVersion) {
    throw new AppError('STALE', 'This changed while you were writing. Both texts are here.', {
      current: { text: question.text, draftVersion: question.draftVersion },
    });
  }
  const draftVersion = question.draftVersion + 1;
  await ctx.db
    .update(questions)
    .set({ text: input.text, draftVersion })
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), eq(questions.id, question.id)));
  return record(ctx, {
    event: 'question.edited',
    subjectKind: 'question',
    subjectId: question.id,
    result: { questionId: question.id, draftVersion },
  });
}

/** Takes a question out of a draft's questions; it stays readable. Later a question is retired by proposal. */
export async function retireQuestion(ctx: ActContext, input: OneQuestion) {
  const question = await loadQuestion(ctx, input.questionId);
  authorize(ctx.actor, 'question.retire');
  if (question.retiredAt) throw new AppError('CONFLICT', 'This question was retired already.');
  await ctx.db
    .update(questions)
    .set({ retiredAt: ctx.now })
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), eq(questions.id, question.id)));
  return record(ctx, {
    event: 'question.retired',
    subjectKind: 'question',
    subjectId: question.id,
    result: { questionId: question.id },
  });
}

async function loadQuestion(ctx: ActContext, questionId: string) {
  const [question] = await ctx.db
    .select()
    .from(questions)
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), eq(questions.id, questionId)))
    .for('update');
  if (!question) throw notFound('question');
  return question;
}

async function requireGoal(ctx: ActContext, goalId: string) {
  const [goal] = await ctx.db
    .select({ id: goals.id })
    .from(goals)
    .where(and(eq(goals.agreementId, ctx.actor.agreementId), eq(goals.id, goalId)));
  if (!goal) throw notFound('goal');
}
