import { dayIn } from '#/lib/days.ts';
import { Question } from '#/ui/page/question.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { JournalLine } from '../queries.ts';
import styles from './journal-days.module.css';

type JournalDaysProps = { entries: JournalLine[]; at: string; timeZone: string };

/** What happened, day by day, each act one sentence with its number; a meeting in one line. */
export function JournalDays({ entries, at, timeZone }: JournalDaysProps) {
  const days = Map.groupBy(entries, (entry) => dayIn(entry.at, timeZone));
  return [...days].map(([day, ofDay]) => (
    <Question key={day} title={<DateText iso={day} />}>
      <ol className={styles.entries} reversed>
        {ofDay.map((entry) => (
          <li key={entry.number} id={`entry-${entry.number}`} value={entry.number}>
            <DateText iso={entry.at} form="time" timeZone={timeZone} />
            <p>{entry.meeting ? <Met at={at} {...entry.meeting} /> : <Act at={at} entry={entry} />}</p>
            <span className={styles.number}>{entry.number}</span>
          </li>
        ))}
      </ol>
    </Question>
  ));
}

function Act({ at, entry }: { at: string; entry: JournalLine }) {
  return (
    <>
      <b>{entry.who}</b> {entry.before}
      <Link href={`${at}${entry.place}`}>{entry.link}</Link>
      {entry.after}
      {entry.seenBy === 'few' ? ' Only you see this line.' : null}
      {entry.seenBy === 'organisation' ? ' Only your organisation sees this line.' : null}
    </>
  );
}

/** A meeting in one line, which opens to its acts. */
function Met({ at, reviewId, acts }: { at: string; reviewId: string; acts: number }) {
  return (
    <>
      <b>The review met:</b>{' '}
      <Link href={`${at}/journal?meeting=${reviewId}`}>{acts === 1 ? 'one act' : `${acts} acts`}</Link>
    </>
  );
}
