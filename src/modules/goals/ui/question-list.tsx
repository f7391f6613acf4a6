import type { ReactNode } from 'react';
import type { GoalNow, MayLearn, QuestionWithAnswers } from '../queries.ts';
import { AnswerQuestion } from './answer-question.tsx';
import { DraftQuestion } from './draft-question.tsx';
import { QuestionBlock } from './question-block.tsx';

type QuestionListProps = {
  agreementId: string;
  /** Of `goals.questions`. */
  questions: readonly QuestionWithAnswers[];
  /** Of `goals.may`. Left out, the list is for reading alone. */
  may?: MayLearn;
  /** Given where questions of several goals stand together. */
  goals?: readonly Pick<GoalNow, 'id' | 'number'>[];
  goalHref?: (goalId: string) => string;
  timeZone: string;
  /** What stands under a question: what others said to it. */
  below?: (question: QuestionWithAnswers) => ReactNode;
};

/** Learning questions with what we think today, and what one may do about each. */
export function QuestionList({
  agreementId,
  questions,
  may,
  goals = [],
  goalHref,
  timeZone,
  below,
}: QuestionListProps) {
  return (
    <ul>
      {questions.map((question) => {
        const goal = goals.find(({ id }) => id === question.goalId);
        return (
          <QuestionBlock
            key={question.id}
            question={question}
            timeZone={timeZone}
            goal={goal && goalHref ? { number: goal.number, href: goalHref(goal.id) } : undefined}
          >
            {may?.answer && !question.retiredAt ? (
              <AnswerQuestion agreementId={agreementId} question={question} timeZone={timeZone} />
            ) : null}
            {may?.retire && !question.retiredAt ? (
              <DraftQuestion agreementId={agreementId} question={question} />
            ) : null}
            {below?.(question)}
          </QuestionBlock>
        );
      })}
    </ul>
  );
}
