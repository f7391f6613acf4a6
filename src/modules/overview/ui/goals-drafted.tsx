import { Question } from '#/ui/page/question.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { listed } from '../listed.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import styles from './goals-drafted.module.css';

/** The goals as they are being written: their words, why they matter, what is to be asked and counted. */
export function GoalsDrafted({ front }: { front: Dashboard }) {
  const { goals, measures, id } = front;
  return (
    <Question
      title="Where do we want to go?"
      id="goals"
      lead={goals.length > 0 ? 'Goals are held lightly: once we learn, we change them together.' : undefined}
    >
      {goals.length > 0 ? (
        <ol className={styles.goals}>
          {goals.map((goal) => (
            <li key={goal.id}>
              <Wording as="h3" size="clause">
                {goal.text}
              </Wording>
              <Small soft={false}>
                <b>Why it matters:</b> {goal.why}
              </Small>
              {goal.questions.map((question) => (
                <Small key={question.id}>We ask: {question.text}</Small>
              ))}
              {goal.measureIds.length > 0 ? (
                <Small>
                  We count:{' '}
                  {listed(measures.filter((measure) => goal.measureIds.includes(measure.id)).map(({ name }) => name))}.
                </Small>
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <Empty action={<Link href={`/agreements/${id}/terms`}>Write the first one</Link>}>
          No goal yet. A goal says where we want to go, is held lightly, and is changed together when we learn.
        </Empty>
      )}
    </Question>
  );
}
