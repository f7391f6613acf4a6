import type { ReactNode } from 'react';
import { dateWords } from '#/ui/text/date-words.ts';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { dueInWords } from '../due.ts';
import type { MeasureWithSeries } from '../queries.ts';
import { MeasureCard } from './measure-card.tsx';
import styles from './measure-list.module.css';

type MeasureListProps = {
  measures: readonly MeasureWithSeries[];
  /** Where each measure's own page is. */
  hrefOf: (measureId: string) => string;
  heading?: 'h2' | 'h3' | 'h4' | 'h5';
  /** Numbers are fetched when they are opened, from this agreement. */
  fetchedFrom?: string | undefined;
  /** Who reads it may post a reading. */
  mayPost?: boolean;
  /** What stands under a measure: a story of the same month. */
  beside?: (measure: MeasureWithSeries) => ReactNode;
};

/** Measures one under the other, parted by hairlines, each with what is not posted yet. */
export function MeasureList({ measures, hrefOf, heading, fetchedFrom, mayPost, beside }: MeasureListProps) {
  return (
    <ul className={styles.list}>
      {measures.map((measure) => {
        const due = dueInWords(measure.due);
        return (
          <li key={measure.id}>
            <MeasureCard measure={measure} href={hrefOf(measure.id)} heading={heading} fetchedFrom={fetchedFrom}>
              {due ? <Small>{`${due} ${measure.owner ?? 'Somebody'} posts it.`}</Small> : null}
              {measure.due[0] && mayPost ? (
                <p>
                  <Link href={`${hrefOf(measure.id)}#post`}>Post {dateWords(measure.due[0].month)}</Link>
                </p>
              ) : null}
              {beside?.(measure)}
            </MeasureCard>
          </li>
        );
      })}
    </ul>
  );
}
