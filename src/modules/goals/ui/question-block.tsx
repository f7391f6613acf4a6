import type { ReactNode } from 'react';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { PersonLine } from '#/ui/text/person-line.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { QuestionWithAnswers } from '../queries.ts';
import { questionState } from '../question-state.ts';
import { QuestionAnswer } from './question-answer.tsx';
import styles from './question-block.module.css';

type QuestionBlockProps = {
  question: QuestionWithAnswers;
  /** The goal it is asked about, where the page does not say so. */
  goal?: { number: number; href: string };
  timeZone: string;
  /** What one may do about it: answer it, reword it. */
  children?: ReactNode;
};

/** A learning question and what we think today; question and answer meet the page's axis. */
export function QuestionBlock({ question, goal, timeZone, children }: QuestionBlockProps) {
  const [now, ...earlier] = question.answers;
  const state = questionState(question);
  return (
    <li id={`question-${question.id}`} className={styles.question}>
      <div>
        <h3>{question.text}</h3>
        {question.why ? <p className={styles.small}>Why it is asked: {question.why}</p> : null}
        <p className={styles.small}>
          Posed by{' '}
          <PersonLine
            name={question.posedBy ?? 'somebody'}
            side={question.posedBySide ?? undefined}
            iso={question.posedAt}
            timeZone={timeZone}
          />
        </p>
        {goal ? (
          <p className={styles.small}>
            About <Link href={goal.href}>goal {goal.number}</Link>
          </p>
        ) : null}
        {state === 'answered' && question.answeredAt ? (
          <p className={styles.quiet}>
            Settled on <DateText iso={question.answeredAt} timeZone={timeZone} />
          </p>
        ) : null}
        {state === 'retired' && question.retiredAt ? (
          <p className={styles.quiet}>
            Retired on <DateText iso={question.retiredAt} timeZone={timeZone} />
          </p>
        ) : null}
        {question.quiet ? <p className={styles.quiet}>{question.quiet}.</p> : null}
      </div>
      <div>
        {now ? <QuestionAnswer answer={now} timeZone={timeZone} /> : question.quiet ? null : <p>No answer yet.</p>}
        {earlier.length > 0 ? (
          <details className={styles.earlier}>
            <summary>
              What we thought before<VisuallyHidden> {question.text}</VisuallyHidden>
            </summary>
            {earlier.map((answer) => (
              <QuestionAnswer key={answer.id} answer={answer} timeZone={timeZone} />
            ))}
          </details>
        ) : null}
        {children ? <div className={styles.acts}>{children}</div> : null}
      </div>
    </li>
  );
}
