import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { answerQuestion, poseQuestion } from './commands.ts';
import { listQuestions } from './queries.ts';
import { AnswerQuestionInput, PoseQuestionInput } from './schema.ts';

export const goalsRouter = router({
  questions: agreementQuery.query(({ ctx }) => listQuestions(ctx)),
  poseQuestion: agreementAct.input(PoseQuestionInput).mutation(({ ctx, input }) => poseQuestion(ctx, input)),
  answerQuestion: agreementAct.input(AnswerQuestionInput).mutation(({ ctx, input }) => answerQuestion(ctx, input)),
});
