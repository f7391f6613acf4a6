import { DateText } from '#/ui/text/date-text.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import { Small } from '#/ui/text/small.tsx';
import { dueInWords } from '../due.ts';
import type { MeasureDetail } from '../queries.ts';
import type { ReadingInWords } from '../reading-in-words.ts';
import type { Analysis } from '../xmr.ts';
import styles from './measure-head.module.css';
import { MeasureSignal } from './measure-words.tsx';

type MeasureHeadProps = {
  measure: Pick<MeasureDetail, 'name' | 'due' | 'retiredAt' | 'owner' | 'may'>;
  reading: ReadingInWords;
  analysis: Analysis;
  timeZone: string;
};

/** The head of a measure's page: what it says is the largest thing, in words, never a number alone. */
export function MeasureHead({ measure, reading, analysis, timeZone }: MeasureHeadProps) {
  const due = dueInWords(measure.due);
  return (
    <div className={styles.head}>
      <h1>{measure.name}: what does it say?</h1>
      <p className={styles.says}>{reading.says}.</p>
      <MeasureSignal reading={reading} analysis={analysis} />
      <p className={styles.why}>{reading.why}</p>
      {due ? <Small>{`${due} ${measure.owner ?? 'Somebody'} posts it.`}</Small> : null}
      {measure.due[0] && measure.may.post ? (
        <p>
          <a href="#post">Post {dateWords(measure.due[0].month)}</a>
        </p>
      ) : null}
      {measure.retiredAt ? (
        <Small>
          Nobody counts this any more since <DateText iso={measure.retiredAt} timeZone={timeZone} />. Its readings stay.
        </Small>
      ) : null}
    </div>
  );
}
