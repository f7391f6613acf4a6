import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { notFound } from '#/lib/app-error.ts';
import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { SayUse } from '../schema.ts';
import { questions, questionUses } from '../tables.ts';

/** Says what one did with what came in answer to a question, so that those who answered know. */
export async function sayUse(ctx: ActContext, { questionId, useId, text }: SayUse, words: OwnWords) {
  const { agreementId, personId } = ctx.actor;
  const [question] = await ctx.db
    .select({ id: questions.id })
    .from(questions)
    .where(and(eq(questions.agreementId, agreementId), eq(questions.id, questionId)));
  if (!question) throw notFound('question');
  authorize(ctx.actor, 'question.say use');
  await words(ctx, { text });
  await ctx.db.insert(questionUses).values({ id: useId, agreementId, questionId, text, by: personId, at: ctx.now });
  return record(ctx, {
    event: 'question.used',
    subjectKind: 'question',
    subjectId: questionId,
    detail: { useId },
    result: { useId },
  });
}
