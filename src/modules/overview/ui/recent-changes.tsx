import { Question } from '#/ui/page/question.tsx';
import { Change } from '#/ui/paper/change.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { changeHeading, changesWording } from '../change-heading.ts';
import { atTheStart, counted } from '../counted.ts';
import type { ChangeOnFront, Dashboard } from '../queries/dashboard.ts';
import styles from './recent-changes.module.css';

/** The last changes, each with its because and what came of it. */
export function RecentChanges({ front }: { front: Dashboard }) {
  const { id, changes, changesInAll } = front;
  const at = `/agreements/${id}/changes`;
  const open = front.waiting.length;
  return (
    <Question
      title="What changed, and why?"
      id="changed"
      lead={
        changesInAll > 0
          ? `${atTheStart(counted(changesInAll, 'change'))} so far${open > 0 ? ` and ${counted(open, 'proposal')} under way` : ''}. Each has its because, and later what came of it.`
          : undefined
      }
    >
      {changes.length > 0 ? (
        <>
          <ol className={styles.changes}>
            {changes.map((change) => (
              <OneChange key={change.id} front={front} change={change} />
            ))}
          </ol>
          {changesInAll > changes.length || open > 0 ? (
            <p className={styles.all}>
              <Link href={at}>All changes and proposals</Link>
            </p>
          ) : null}
        </>
      ) : (
        <Empty
          action={
            <Link href={open > 0 ? at : `${at}/new`}>
              {open > 0 ? `See ${open === 1 ? 'the open proposal' : `the ${open} open proposals`}` : 'Propose a change'}
            </Link>
          }
        >
          Nothing has changed yet. When we learn that a wording no longer fits, we change it together; it stands here
          with its because.
        </Empty>
      )}
    </Question>
  );
}

function OneChange({ front, change }: { front: Dashboard; change: ChangeOnFront }) {
  const { kind, subjectId, clause, from, to, hunch, because, expected, happened } = change;
  const heading = changeHeading(kind, {
    goalNumber: front.goals.find((goal) => goal.id === subjectId)?.number,
    measure: front.measures.find((measure) => measure.id === subjectId)?.name,
    clause,
  });
  return (
    <li>
      <div>
        <h3>
          <Link href={`/agreements/${front.id}/changes/${change.decisionId}`}>{heading}</Link>
        </h3>
        <Small>
          {change.reviewCycle ? `Agreed at review ${change.reviewCycle}, ` : 'Agreed between reviews, '}
          <DateText iso={change.adoptedAt} timeZone={front.timeZone} />.
          {change.agreementVersion ? ` Version ${change.agreementVersion}.` : null}
        </Small>
      </div>
      <Change
        was={from || 'Nothing; it is new.'}
        is={to}
        because={because ?? (hunch ? `A hunch: ${hunch}` : 'What was learnt stands with the decision.')}
        expected={expected}
        happened={happened}
        labels={changesWording(kind) ? undefined : { was: 'It was', is: 'It is' }}
      />
    </li>
  );
}
