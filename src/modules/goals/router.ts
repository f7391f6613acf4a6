import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { addGoal, editGoal, removeGoal } from './commands/draft-goals.ts';
import { answerQuestion, editQuestion, poseQuestion, retireQuestion } from './commands/questions.ts';
import { sayUse } from './commands/uses.ts';
import { getGoal, listGoals, listQuestions, mayLearn } from './queries.ts';
import {
  AddGoalInput,
  AnswerQuestionInput,
  EditGoalInput,
  EditQuestionInput,
  OneGoalInput,
  OneQuestionInput,
  PoseQuestionInput,
  QuestionsInput,
  SayUseInput,
} from './schema.ts';

export const goalsRouter = (words: OwnWords) =>
  router({
    list: agreementQuery.query(({ ctx }) => listGoals(ctx)),
    get: agreementQuery.input(OneGoalInput).query(({ ctx, input }) => getGoal(ctx, input.goalId)),
    questions: agreementQuery.input(QuestionsInput).query(({ ctx, input }) => listQuestions(ctx, input.goalId)),
    may: agreementQuery.query(({ ctx }) => mayLearn(ctx)),
    add: agreementAct.input(AddGoalInput).mutation(({ ctx, input }) => addGoal(ctx, input)),
    edit: agreementAct.input(EditGoalInput).mutation(({ ctx, input }) => editGoal(ctx, input)),
    remove: agreementAct.input(OneGoalInput).mutation(({ ctx, input }) => removeGoal(ctx, input)),
    poseQuestion: agreementAct.input(PoseQuestionInput).mutation(({ ctx, input }) => poseQuestion(ctx, input, words)),
    answerQuestion: agreementAct
      .input(AnswerQuestionInput)
      .mutation(({ ctx, input }) => answerQuestion(ctx, input, words)),
    editQuestion: agreementAct.input(EditQuestionInput).mutation(({ ctx, input }) => editQuestion(ctx, input)),
    sayUse: agreementAct.input(SayUseInput).mutation(({ ctx, input }) => sayUse(ctx, input, words)),
    retireQuestion: agreementAct.input(OneQuestionInput).mutation(({ ctx, input }) => retireQuestion(ctx, input)),
  });
