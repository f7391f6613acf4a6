import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { frontStatus } from '../front-status.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import styles from './front-head.module.css';

/** What it is, what it is for, what holds, and when both sides meet next. */
export function FrontHead({ front }: { front: Dashboard }) {
  const { title, place, startsOn, endsOn, purpose, status } = front;
  return (
    <div className={styles.front}>
      <div>
        <h1 className={styles.title}>
          {title}{' '}
          <span>
            a learning agreement in {place}, <DateText iso={startsOn} form="month" /> to{' '}
            <DateText iso={endsOn} form="month" />
          </span>
        </h1>
        {purpose.trim() ? (
          <p className={styles.purpose}>{purpose}</p>
        ) : (
          <p className={`${styles.purpose} ${styles.unwritten}`}>
            Why do we do this together? The purpose comes first.
          </p>
        )}
        <Status front={front} />
        {status === 'active' ? (
          <ButtonRow>
            <ButtonLink kind="quiet" href={`/agreements/${front.id}/evidence/new`}>
              Post a story
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </div>
      {status === 'active' ? <NextMeeting front={front} /> : null}
    </div>
  );
}

function Status({ front }: { front: Dashboard }) {
  return (
    <Small soft={false}>
      {frontStatus(front, (iso) => dateWords(iso, 'day', front.timeZone)).map(({ words, href }) => (
        <span key={words}>{href ? <Link href={href}>{words}</Link> : words} </span>
      ))}
      Everybody in the agreement sees this page as you see it.
    </Small>
  );
}

function NextMeeting({ front: { id, review, today } }: { front: Dashboard }) {
  const at = `/agreements/${id}/reviews`;
  return (
    <section className={styles.next} aria-labelledby="next-meeting">
      <h2 id="next-meeting">{review ? whenWeMeet(review, today) : 'We next meet on'}</h2>
      {review ? (
        <>
          <p className={styles.day}>
            <Link href={`${at}/${review.id}`}>
              <DateText iso={review.meetsOn} />
            </Link>
          </p>
          <Small soft={false}>
            Review {review.cycle}. {review.chair ? `${review.chair} chairs, for the ` : 'It is chaired by the '}
            <SideMark side={review.chairSide} /> side.
            {review.state === 'held' ? ' What was learnt is being written up. ' : null}
            {review.state === 'in meeting' || (review.state === 'planned' && review.meetsOn === today) ? (
              <>
                {' '}
                <Link href={`${at}/${review.id}/meeting`}>Come in</Link>
              </>
            ) : null}
            {comesBefore(review, today) && review.touchPointOn ? (
              <>
                {' '}
                A lighter meeting comes before, on <DateText iso={review.touchPointOn} form="day-month" />.
              </>
            ) : null}
          </Small>
        </>
      ) : (
        <Small soft={false}>
          No review is planned. Two sides that do not meet do not learn together. <Link href={at}>Plan one</Link>
        </Small>
      )}
    </section>
  );
}

type Meeting = NonNullable<Dashboard['review']>;

function whenWeMeet({ state, meetsOn }: Meeting, today: string): string {
  if (state === 'in meeting') return 'We are meeting';
  if (state === 'held') return 'We met on';
  return meetsOn === today ? 'We meet today' : 'We next meet on';
}

const comesBefore = ({ state, meetsOn, touchPointOn }: Meeting, today: string) =>
  state === 'planned' && touchPointOn !== null && touchPointOn >= today && touchPointOn < meetsOn;
