import { type ReactNode, useId } from 'react';
import { analysed } from '../analysed.ts';
import type { MeasureWithSeries } from '../queries.ts';
import { readingInWords } from '../reading-in-words.ts';
import styles from './measure-card.module.css';
import { MeasureWords } from './measure-words.tsx';
import { ReadingsTable } from './readings-table.tsx';
import { ReadingsWhenAsked } from './readings-when-asked.tsx';
import { XmrChart } from './xmr-chart.tsx';

/** What a card tells of a measure; `measures.list` gives it. */
type Told = Pick<
  MeasureWithSeries,
  | 'id'
  | 'name'
  | 'unit'
  | 'kind'
  | 'direction'
  | 'misleads'
  | 'readings'
  | 'rebases'
  | 'definitions'
  | 'annotations'
  | 'retiredAt'
>;

type MeasureCardProps = {
  measure: Told;
  /** The measure's own page. */
  href?: string;
  heading?: 'h2' | 'h3' | 'h4' | 'h5';
  /** Among many: its numbers are fetched when they are opened, from this agreement. */
  fetchedFrom?: string | undefined;
  /** What stands below it: a month that is due, a story of the same month. */
  children?: ReactNode;
};

/** A measure as words first, the chart beside them, and the numbers for who wants them. */
export function MeasureCard({ measure, href, heading, fetchedFrom, children }: MeasureCardProps) {
  const name = useId();
  const analysis = analysed(measure);
  const reading = readingInWords(measure, analysis);
  return (
    <article className={styles.measure} aria-labelledby={name}>
      <div className={styles.reading}>
        <MeasureWords {...{ measure, reading, analysis, href, heading }} id={name} />
        <XmrChart measure={measure} analysis={analysis} events={contextEvents(measure.annotations)} />
      </div>
      {fetchedFrom && analysis.points.length > 0 ? (
        <ReadingsWhenAsked agreementId={fetchedFrom} measure={{ id: measure.id, name: measure.name }} />
      ) : (
        <ReadingsTable measure={measure} analysis={analysis} readings={measure.readings} />
      )}
      {children ? <div className={styles.beside}>{children}</div> : null}
    </article>
  );
}

/** Annotations that belong on the chart; notes belong in the text. */
export function contextEvents(annotations: Told['annotations']) {
  return annotations.filter(({ kind }) => kind === 'context event').map(({ month, text }) => ({ month, text }));
}
