import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { questions } from '#/modules/goals/tables.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AnswerWith } from '../schema.ts';
import { evidenceAnswers } from '../tables/answers.ts';
import { citable } from './cite.ts';
import { loadPiece } from './piece.ts';

/** Points to a piece that answers a question: it is there, and all in the agreement may read it. It changes neither. */
export async function answerWith(ctx: ActContext, input: AnswerWith) {
  authorize(ctx.actor, 'question.answer');
  await requireOpenQuestion(ctx, input.questionId);
  await citable(ctx, [input.evidenceId]);
  if (await find(ctx, input)) throw new AppError('CONFLICT', 'Somebody has pointed to this story already.');
  const { agreementId, personId } = ctx.actor;
  await ctx.db.insert(evidenceAnswers).values({ agreementId, ...named(input), by: personId, at: ctx.now });
  return record(ctx, {
    event: 'question.answered with',
    subjectKind: 'question',
    subjectId: input.questionId,
    detail: { evidenceId: input.evidenceId },
    result: named(input),
  });
}

/** Takes it away again: who pointed to it, or who posted the piece. */
export async function answerNotWith(ctx: ActContext, input: AnswerWith) {
  const piece = await loadPiece(ctx, input.evidenceId);
  const found = await find(ctx, input);
  if (!found) throw notFound('answer');
  authorize(ctx.actor, 'question.answer not with', { by: found.by, authorId: piece.authorId });
  await ctx.db.delete(evidenceAnswers).where(theOne(ctx, input));
  return record(ctx, {
    event: 'question.answered not with',
    subjectKind: 'question',
    subjectId: input.questionId,
    detail: { evidenceId: input.evidenceId },
    result: named(input),
  });
}

const named = ({ questionId, evidenceId }: AnswerWith) => ({ questionId, evidenceId });

const theOne = (ctx: ActContext, { questionId, evidenceId }: AnswerWith) =>
  and(
    eq(evidenceAnswers.agreementId, ctx.actor.agreementId),
    eq(evidenceAnswers.questionId, questionId),
    eq(evidenceAnswers.evidenceId, evidenceId),
  );

async function find(ctx: ActContext, input: AnswerWith) {
  const [found] = await ctx.db.select({ by: evidenceAnswers.by }).from(evidenceAnswers).where(theOne(ctx, input));
  return found ?? null;
}

async function requireOpenQuestion(ctx: ActContext, questionId: string) {
  const [question] = await ctx.db
    .select({ retiredAt: questions.retiredAt })
    .from(questions)
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), eq(questions.id, questionId)));
  if (!question) throw notFound('question');
  if (question.retiredAt)
    throw new AppError('CONFLICT', 'This question was retired. Pose it anew if it matters again.');
}
