import { z } from 'zod';
import { line, optionalLine } from '#/lib/words.ts';
import { CONFIDENCES } from './vocabulary.ts';

export const OneGoalInput = z.object({ goalId: z.uuid() });

export const AddGoalInput = z.object({
  goalId: z.uuid(),
  text: line(500, 'Write which way you are going.'),
  why: line(1000, 'Say why it matters.'),
});
export type AddGoal = z.infer<typeof AddGoalInput>;
export const EditGoalInput = AddGoalInput.extend({ draftVersion: z.int().min(1) });
export type EditGoal = z.infer<typeof EditGoalInput>;
export type RemoveGoal = z.infer<typeof OneGoalInput>;

export const QuestionsInput = z.object({
  /** The questions of one goal alone. */
  goalId: z.uuid().optional(),
});

export const PoseQuestionInput = z.object({
  questionId: z.uuid(),
  goalId: z.uuid().nullish(),
  text: line(500, 'Write the question.'),
  /** What whoever asks would do with the answer. */
  why: optionalLine(500),
});
export type PoseQuestion = z.infer<typeof PoseQuestionInput>;

export const AnswerQuestionInput = z.object({
  questionId: z.uuid(),
  answerId: z.uuid(),
  text: line(2000, 'Write what you think the answer is today.'),
  confidence: z.enum(CONFIDENCES, { error: 'Say how sure you are.' }),
  nextTest: optionalLine(500),
  /** Whether the question is settled with this answer. */
  settles: z.boolean().default(false),
});
export type AnswerQuestion = z.infer<typeof AnswerQuestionInput>;

export const EditQuestionInput = z.object({
  questionId: z.uuid(),
  text: line(500, 'Write the question.'),
  draftVersion: z.int().min(1),
});
export type EditQuestion = z.infer<typeof EditQuestionInput>;

export const SayUseInput = z.object({
  questionId: z.uuid(),
  useId: z.uuid(),
  text: line(1000, 'Say what you did with the answer.'),
});
export type SayUse = z.infer<typeof SayUseInput>;

export const OneQuestionInput = z.object({ questionId: z.uuid() });
export type OneQuestion = z.infer<typeof OneQuestionInput>;
