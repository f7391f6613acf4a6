import type { ReactNode } from 'react';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
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
  /** Where it is proposed to ask a question no more, once the agreement is active. */
  retireHref?: (questionId: string) => string;
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
  retireHref,
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
            {may?.propose && retireHref && !question.retiredAt ? (
              <Small>
                <Link href={retireHref(question.id)}>
                  Propose to ask it no more<VisuallyHidden> {question.text}</VisuallyHidden>
                </Link>
              </Small>
            ) : null}
          </QuestionBlock>
        );
      })}
    </ul>
  );
}
