import { and, asc, desc, eq } from 'drizzle-orm';
import { goals, goalVersions, questions } from '#/modules/goals/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { evidenceGoals, evidenceMeasures, evidenceQuestions } from '../tables.ts';

/** What a piece is about in this agreement, in the words of today. */
export async function linksOf(ctx: AgreementContext, evidenceId: string) {
  const { agreementId } = ctx.actor;
  const [ofGoals, ofMeasures, ofQuestions] = await Promise.all([
    ctx.db
      .selectDistinctOn([goals.position, goals.id], { id: goals.id, position: goals.position, text: goalVersions.text })
      .from(evidenceGoals)
      .innerJoin(goals, eq(goals.id, evidenceGoals.goalId))
      .innerJoin(goalVersions, eq(goalVersions.goalId, goals.id))
      .where(and(eq(evidenceGoals.agreementId, agreementId), eq(evidenceGoals.evidenceId, evidenceId)))
      .orderBy(asc(goals.position), asc(goals.id), desc(goalVersions.version)),
    ctx.db
      .select({ id: measures.id, name: measures.name })
      .from(evidenceMeasures)
      .innerJoin(measures, eq(measures.id, evidenceMeasures.measureId))
      .where(and(eq(evidenceMeasures.agreementId, agreementId), eq(evidenceMeasures.evidenceId, evidenceId)))
      .orderBy(asc(measures.position)),
    ctx.db
      .select({ id: questions.id, text: questions.text })
      .from(evidenceQuestions)
      .innerJoin(questions, eq(questions.id, evidenceQuestions.questionId))
      .where(and(eq(evidenceQuestions.agreementId, agreementId), eq(evidenceQuestions.evidenceId, evidenceId)))
      .orderBy(asc(questions.posedAt)),
  ]);
  return { goals: ofGoals, measures: ofMeasures, questions: ofQuestions };
}
