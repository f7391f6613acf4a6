import type { ReactNode } from 'react';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { exactly } from '../figures.ts';
import type { MeasureDetail } from '../queries.ts';
import styles from './month-notes.module.css';

type MonthNotesProps = {
  measure: Pick<MeasureDetail, 'annotations' | 'readings' | 'unit'>;
  /** Stories by month, to stand beside what was said of it. */
  stories?: ReadonlyMap<string, readonly ReactNode[]>;
};

/** What was going on, month by month, the newest first: what people said of the number, and stories of that month. */
export function MonthNotes({ measure: { annotations, readings, unit }, stories = new Map() }: MonthNotesProps) {
  const months = [...new Set([...annotations.map(({ month }) => month), ...stories.keys()])].sort().reverse();
  const valueIn = new Map(readings.map(({ month, value }) => [month, value]));
  return (
    <ol className={styles.months}>
      {months.map((month) => {
        const value = valueIn.get(month);
        return (
          <li key={month} className={styles.month}>
            <header>
              <h3>
                <DateText iso={month} />
              </h3>
              <p className={styles.value}>{value === undefined ? 'No reading' : `${exactly(value)} ${unit}`}</p>
            </header>
            <Stack>
              {annotations
                .filter((annotation) => annotation.month === month)
                .map(({ id, kind, text, by }) => (
                  <div key={id}>
                    <p>{text}</p>
                    <p className={styles.who}>
                      {by ?? 'Somebody'}
                      {kind === 'context event' ? ', on the chart' : null}
                    </p>
                  </div>
                ))}
              {stories.get(month)}
            </Stack>
          </li>
        );
      })}
    </ol>
  );
}
