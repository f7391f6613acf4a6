import { useId } from 'react';
import type { StoryView } from '#/modules/evidence/story-view.ts';
import type { MeasureWithSeries } from '#/modules/measures/queries.ts';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { ShownBefore } from '../heard-once.ts';
import type { Dashboard, GoalOnFront } from '../queries/dashboard.ts';
import { GoalCounted } from './goal-counted.tsx';
import { GoalHeard } from './goal-heard.tsx';
import styles from './goal-learning.module.css';

export type GoalShown = GoalOnFront & { shown: StoryView[]; before: ShownBefore[] };
export type CountedShown = {
  here: MeasureWithSeries[];
  elsewhere: { measure: MeasureWithSeries; goalNumber: number }[];
};

type GoalLearningProps = { front: Dashboard; goal: GoalShown; counted: CountedShown; folded: boolean };

const MOST_QUESTIONS = 2;

/** A goal in its words of today, since when it says that, what we ask, what we hear and what we count. */
export function GoalLearning({ front, goal, counted, folded }: GoalLearningProps) {
  const wording = useId();
  const at = `/agreements/${front.id}/goals/${goal.id}`;
  const asked = goal.questions.slice(0, MOST_QUESTIONS);
  const beside = <Beside front={front} goal={goal} counted={counted} folded={folded} />;
  return (
    <article className={folded ? `${styles.goal} ${styles.folded}` : styles.goal} aria-labelledby={wording}>
      <header>
        <h3 className={styles.wording} id={wording}>
          <span className={styles.number}>Goal {goal.number}</span>
          <span className={styles.words}>{goal.text}</span>
        </h3>
        <p className={styles.asked}>
          <Link href={`${at}/trace`}>
            {goal.version > 1 ? 'Worded so since ' : 'Worded so from the start, '}
            <DateText iso={goal.holdsFrom} form="month" />
            {goal.version > 1 ? ': how it got here' : ': where it comes from'}
          </Link>
        </p>
        {asked.length > 0 ? (
          <div className={styles.asked}>
            {asked.map((question) => (
              <p key={question.id}>We ask: {uncapitalised(question.text)}</p>
            ))}
            {goal.questions.length > asked.length ? (
              <p>
                <Link href={`/agreements/${front.id}/questions`}>All {goal.questions.length} questions</Link>
              </p>
            ) : null}
          </div>
        ) : null}
      </header>
      {folded ? (
        <details className={styles.fold}>
          <summary>What we hear and what we count</summary>
          {beside}
        </details>
      ) : (
        beside
      )}
    </article>
  );
}

function Beside({ front, goal, counted, folded }: GoalLearningProps) {
  const even = counted.here.length === 0;
  return (
    <div className={even ? `${styles.beside} ${styles.even}` : styles.beside}>
      <GoalHeard front={front} goal={goal} wide={even} />
      <GoalCounted front={front} counted={counted} folded={folded} />
    </div>
  );
}

/** `What helps?` within a sentence; a name or an abbreviation keeps its capitals. */
function uncapitalised(text: string): string {
  return /^[A-Z][a-z]*'?[a-z]* [a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
