import { Wording } from '#/ui/paper/wording.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Snapshot } from '../snapshot.ts';
import styles from './terms-document.module.css';

type GoalsPartProps = { goals: Snapshot['goals']; questions: Snapshot['questions'] };

/** Each goal with why it matters and what we want to find out; then the questions of the whole agreement. */
export function GoalsPart({ goals, questions }: GoalsPartProps) {
  const known = new Set(goals.map(({ id }) => id));
  const ofAll = questions.filter(({ goalId }) => goalId === null || !known.has(goalId));
  return (
    <ol className={styles.goals}>
      {goals.map((goal, at) => (
        <li key={goal.id}>
          <Small as="span">Goal {at + 1}</Small>
          <Wording size="lead">{goal.text}</Wording>
          <p>{goal.why}</p>
          <Questions questions={questions.filter(({ goalId }) => goalId === goal.id)} />
        </li>
      ))}
      {ofAll.length > 0 ? (
        <li>
          <Small as="span">For the whole agreement</Small>
          <Questions questions={ofAll} />
        </li>
      ) : null}
    </ol>
  );
}

function Questions({ questions }: { questions: Snapshot['questions'] }) {
  if (questions.length === 0) return null;
  return (
    <ul className={styles.dashed} aria-label="Learning questions">
      {questions.map((question) => (
        <li key={question.id}>{question.text}</li>
      ))}
    </ul>
  );
}
