import { Question } from '#/ui/page/question.tsx';
import { Change } from '#/ui/paper/change.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { changesWording } from '../change-heading.ts';
import { atTheStart, counted } from '../counted.ts';
import type { ChangeOnFront, Dashboard } from '../queries/dashboard.ts';
import { Because } from './because.tsx';
import { headingOf } from './heading-of.ts';
import { OneChange } from './one-change.tsx';
import styles from './recent-changes.module.css';
import { Said } from './said.tsx';
import { WaitingChanges } from './waiting-changes.tsx';

/** What waits for signatures, and the last changes, each with its because and what came of it. */
export function RecentChanges({ front }: { front: Dashboard }) {
  const { id, changes, changesInAll, waiting } = front;
  const at = `/agreements/${id}/changes`;
  const open = waiting.length;
  const variations = waiting.filter(({ state }) => state === 'waiting for signatures');
  const isEmpty = changes.length + variations.length === 0;
  return (
    <Question title="What changed, and why?" id="changed" lead={isEmpty ? undefined : leadOf(changesInAll, open)}>
      {isEmpty ? (
        <Empty
          action={
            <Link href={open > 0 ? at : `${at}/new`}>{open > 0 ? 'See what is proposed' : 'Propose a change'}</Link>
          }
        >
          Nothing has changed yet. When we learn that a wording no longer fits, we change it together; it stands here
          with its because.
        </Empty>
      ) : (
        <>
          <ol className={styles.changes}>
            <WaitingChanges front={front} variations={variations} />
            {changes.map((change) => (
              <MadeChange key={change.id} front={front} change={change} />
            ))}
          </ol>
          <p className={styles.all}>
            <Link href={at}>All changes and proposals</Link>
          </p>
        </>
      )}
    </Question>
  );
}

function leadOf(made: number, open: number): string {
  const underWay = open > 0 ? `${counted(open, 'proposal')} under way` : '';
  const soFar = made > 0 ? `${counted(made, 'change')} so far` : '';
  return `${atTheStart([soFar, underWay].filter(Boolean).join(' and '))}. Each has its because, and later what came of it.`;
}

function MadeChange({ front, change }: { front: Dashboard; change: ChangeOnFront }) {
  const { kind, from, to, hunch, because, cites, expected, happened } = change;
  return (
    <OneChange
      href={`/agreements/${front.id}/changes/${change.decisionId}`}
      heading={headingOf(front, change)}
      when={
        <>
          {change.reviewCycle ? `Agreed at review ${change.reviewCycle}, ` : 'Agreed between reviews, '}
          <DateText iso={change.adoptedAt} timeZone={front.timeZone} />.
          {change.agreementVersion ? ` Version ${change.agreementVersion}.` : null}
        </>
      }
    >
      <Change
        was={<Said text={from} empty="Nothing; it is new." />}
        is={<Said text={to} empty="Nothing any more." />}
        because={<Because at={`/agreements/${front.id}`} because={because} hunch={hunch} cites={cites} />}
        expected={expected}
        happened={happened}
        labels={changesWording(kind) ? undefined : { was: 'It was', is: 'It is' }}
      />
    </OneChange>
  );
}
