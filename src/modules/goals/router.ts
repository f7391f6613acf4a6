import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { answerQuestion, poseQuestion } from './commands.ts';
import { getGoal, listGoals, listQuestions, mayLearn } from './queries.ts';
import { AnswerQuestionInput, OneGoalInput, PoseQuestionInput, QuestionsInput } from './schema.ts';

export const goalsRouter = router({
  list: agreementQuery.query(({ ctx }) => listGoals(ctx)),
  get: agreementQuery.input(OneGoalInput).query(({ ctx, input }) => getGoal(ctx, input.goalId)),
  questions: agreementQuery.input(QuestionsInput).query(({ ctx, input }) => listQuestions(ctx, input.goalId)),
  may: agreementQuery.query(({ ctx }) => mayLearn(ctx)),
  poseQuestion: agreementAct.input(PoseQuestionInput).mutation(({ ctx, input }) => poseQuestion(ctx, input)),
  answerQuestion: agreementAct.input(AnswerQuestionInput).mutation(({ ctx, input }) => answerQuestion(ctx, input)),
});
