import { type ReactNode, useId } from 'react';
import { type Shown, shownInWords } from '#/lib/suppressed.ts';
import { classNames } from '#/ui/class-names.ts';
import { NumberCell, NumberHead, Table } from '#/ui/text/table.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { type CountRow, gridOf, LABEL_WIDTH, largestOf, linesOf, ROW_HEIGHT, radiusOf } from './count-grid.ts';
import styles from './count-picture.module.css';

type CountPictureProps = {
  title: string;
  /** The sentence that the picture is the proof of. */
  words: string;
  /** What is counted: `stories`. */
  unit: string;
  /** What stands at the left: `Perspective`. */
  rowHead: string;
  rows: readonly (CountRow & { link?: ReactNode; total?: Shown })[];
  columns: readonly string[];
  /** The last row of the table: the columns' totals, where rows add up. */
  totals?: readonly Shown[];
  threshold: number;
};

/** How often, by two things at once: a dot for each count, and the table for those who read figures. Small counts are not told. */
export function CountPicture(props: CountPictureProps) {
  const { title, words, unit, rows, columns, threshold } = props;
  const id = useId();
  const grid = gridOf(rows, columns);
  const largest = largestOf(rows);
  const all = rows.flatMap(({ cells }) => cells);
  const picture = (
    <svg
      className={classNames(styles.picture, grid.isWide && styles.wide)}
      viewBox={`0 0 ${grid.width} ${grid.height}`}
      width={grid.isWide ? grid.width : undefined}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{words}</desc>
      {grid.heads.map((lines, at) => (
        <text
          key={columns[at]}
          className={styles.head}
          transform={`translate(${xOf(grid.step, at) + 4 - (lines.length - 1) * 6.5} ${grid.top - 6}) rotate(-90)`}
        >
          {lines.map((line, nth) => (
            <tspan key={line} x="0" y={nth * 13}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map((row, at) => (
        <g key={row.id} transform={`translate(0 ${grid.top + at * ROW_HEIGHT})`}>
          <line className={styles.line} x1="0" x2={grid.width} y1="0" y2="0" />
          <Label label={row.label} />
          {row.cells.map((shown, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
            <Dot key={column} shown={shown} x={xOf(grid.step, column)} largest={largest} />
          ))}
        </g>
      ))}
    </svg>
  );
  return (
    <div>
      <figure className={styles.figure}>
        {grid.isWide ? (
          // A region that scrolls must take the focus, or the keyboard cannot scroll it.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          <section className={styles.scroll} aria-label={title} tabIndex={0}>
            {picture}
          </section>
        ) : (
          picture
        )}
        <figcaption className={styles.key}>{keyOf(all, unit, threshold)}</figcaption>
      </figure>
      <details>
        <summary>
          The numbers<VisuallyHidden> {title}</VisuallyHidden>
        </summary>
        <Figures {...props} />
      </details>
    </div>
  );
}

const xOf = (step: number, column: number) => Math.round((LABEL_WIDTH + step * (column + 0.5)) * 10) / 10;

function Label({ label }: { label: string }) {
  const lines = linesOf(label, 19, 2);
  return (
    <text>
      {lines.map((line, nth) => (
        <tspan key={line} x="0" y={ROW_HEIGHT / 2 + 4 + (nth - (lines.length - 1) / 2) * 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Dot({ shown, x, largest }: { shown: Shown; x: number; largest: number }) {
  const y = ROW_HEIGHT / 2;
  if (shown.is === 'few') return <circle className={styles.few} cx={x} cy={y} r="4" />;
  if (shown.is === 'withheld') return <circle className={styles.withheld} cx={x} cy={y} r="7" />;
  if (shown.count === 0) return <line className={styles.none} x1={x - 3} x2={x + 3} y1={y} y2={y} />;
  return <circle className={styles.count} cx={x} cy={y} r={radiusOf(shown.count, largest)} />;
}

function keyOf(all: readonly Shown[], unit: string, threshold: number): string {
  const has = (is: Shown['is']) => all.some((shown) => shown.is === is && (shown.is !== 'count' || shown.count > 0));
  return [
    has('count') ? `The larger a dot, the more ${unit}.` : null,
    has('few') ? `A ring: fewer than ${threshold}.` : null,
    has('withheld') ? 'A broken ring: not shown, since a small count could be worked out from it.' : null,
    all.some((shown) => shown.is === 'count' && shown.count === 0) ? 'A dash: none.' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function Figures({ title, rowHead, rows, columns, totals, threshold }: CountPictureProps) {
  const hasTotals = rows.some(({ total }) => total);
  const cell = (shown: Shown) => shownInWords(shown, threshold);
  return (
    <Table
      caption={title}
      hideCaption
      head={
        <tr>
          <th scope="col">{rowHead}</th>
          {columns.map((column) => (
            <NumberHead key={column}>{column}</NumberHead>
          ))}
          {hasTotals ? <NumberHead>Together</NumberHead> : null}
        </tr>
      }
    >
      {rows.map(({ id, label, link, cells, total }) => (
        <tr key={id}>
          <th scope="row">{link ?? label}</th>
          {cells.map((shown, column) => (
            <NumberCell key={columns[column]}>{cell(shown)}</NumberCell>
          ))}
          {total ? <NumberCell>{cell(total)}</NumberCell> : null}
        </tr>
      ))}
      {totals ? (
        <tr>
          <th scope="row">Together</th>
          {totals.map((shown, column) => (
            <NumberCell key={columns[column] ?? 'all'}>{cell(shown)}</NumberCell>
          ))}
        </tr>
      ) : null}
    </Table>
  );
}
