import { Link } from '#/ui/text/link.tsx';
import type { GoalNow, QuestionWithAnswers } from '../queries.ts';
import { questionState } from '../question-state.ts';
import styles from './goal-list.module.css';
import { GoalWords } from './goal-words.tsx';

type GoalListProps = {
  goals: readonly GoalNow[];
  questions: readonly QuestionWithAnswers[];
  /** What is counted beside each; goals do not know measures. */
  measures: readonly { id: string; name: string; goalIds: string[]; retiredAt: string | null }[];
  /** The agreement's address. */
  at: string;
  isDraft: boolean;
};

/** Goals one under the other: their words, then what we ask and what we count. */
export function GoalList({ goals, questions, measures, at, isDraft }: GoalListProps) {
  return (
    <ul className={styles.goals}>
      {goals.map((goal) => {
        const href = `${at}/goals/${goal.id}`;
        const asked = questions.filter(
          ({ goalId, ...state }) => goalId === goal.id && questionState(state) !== 'retired',
        );
        const counted = measures.filter(({ goalIds, retiredAt }) => goalIds.includes(goal.id) && !retiredAt);
        return (
          <li key={goal.id} className={styles.goal}>
            <GoalWords goal={goal} href={href} traceHref={`${href}/trace`} isDraft={isDraft} heading="h2" />
            <div className={styles.beside}>
              <div>
                <h3>What we ask</h3>
                {asked.length === 0 ? <p>Nothing yet.</p> : null}
                <ul>
                  {asked.map(({ id, text, quiet }) => (
                    <li key={id}>
                      <Link href={`${at}/questions#question-${id}`}>{text}</Link>
                      {quiet ? <p className={styles.quiet}>{quiet}.</p> : null}
                    </li>
                  ))}
                </ul>
              </div>
              <div>
                <h3>What we count</h3>
                {counted.length === 0 ? <p>Nothing. Stories alone may be enough.</p> : null}
                <ul>
                  {counted.map(({ id, name }) => (
                    <li key={id}>
                      <Link href={`${at}/measures/${id}`}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
