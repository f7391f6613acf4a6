import { and, desc, eq } from 'drizzle-orm';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { questions } from './tables.ts';

/** The agreement's learning questions, the newest first. */
export async function listQuestions(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: questions.id,
      goalId: questions.goalId,
      text: questions.text,
      posedBy: persons.name,
      posedAt: questions.posedAt,
      answeredAt: questions.answeredAt,
      retiredAt: questions.retiredAt,
    })
    .from(questions)
    .innerJoin(persons, eq(persons.id, questions.posedBy))
    .where(and(eq(questions.agreementId, ctx.actor.agreementId)))
    .orderBy(desc(questions.posedAt));
}
