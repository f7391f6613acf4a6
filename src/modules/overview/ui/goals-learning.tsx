import { MeasureList } from '#/modules/measures/ui/measure-list.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import { countedOnce } from '../counted-once.ts';
import { heardOnce } from '../heard-once.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { GoalLearning } from './goal-learning.tsx';
import styles from './goals-learning.module.css';

/** Beyond so many goals each shows its words, and what was heard and counted opens beneath them. */
const MOST_OPEN = 6;

/** Each goal with what was heard about it beside what is counted. */
export function GoalsLearning({ front }: { front: Dashboard }) {
  const { id, goals: all } = front;
  const at = `/agreements/${id}`;
  const goals = all.filter(({ retiredAt }) => !retiredAt);
  const measures = front.measures.filter(({ retiredAt }) => !retiredAt);
  const { shown, rest } = countedOnce(goals, measures);
  return (
    <Question
      title="What are we learning about each goal?"
      id="goals"
      lead={
        goals.length > 0
          ? 'What people told us stands first; what we count stands beside it. Neither is read alone.'
          : undefined
      }
    >
      {goals.length > 0 ? (
        <div>
          {heardOnce(goals).map((goal) => (
            <GoalLearning
              key={goal.id}
              front={front}
              goal={goal}
              counted={shown.get(goal.id) ?? { here: [], elsewhere: [] }}
              folded={goals.length > MOST_OPEN}
            />
          ))}
        </div>
      ) : (
        <Empty action={<Link href={`${at}/changes/new`}>Put one forward</Link>}>
          No goal yet. A goal says where we want to go, is held lightly, and is changed together when we learn.
        </Empty>
      )}
      {rest.length > 0 ? (
        <div className={styles.rest}>
          <Label as="h3">What we count beside our goals</Label>
          <MeasureList measures={rest} hrefOf={(measureId) => `${at}/measures/${measureId}`} heading="h4" />
        </div>
      ) : null}
    </Question>
  );
}
