import { useId } from 'react';
import { type ContextEvent, crossings, type PlacedEvent, placeEvents } from '../chart-events.ts';
import { CHART_WIDTH, type ChartGeometry, type ChartSegment, chartGeometry } from '../chart-geometry.ts';
import { chartInWords } from '../chart-in-words.ts';
import {
  boxOf,
  type ChartText,
  limitLabels,
  limitTexts,
  loneLabel,
  monthLabels,
  roomForLimits,
  segmentLabels,
} from '../chart-labels.ts';
import { keptBackInWords } from '../kept-back-in-words.ts';
import { monthInWords } from '../months.ts';
import { readingInWords } from '../reading-in-words.ts';
import type { MeasureKind } from '../vocabulary.ts';
import type { Analysis } from '../xmr.ts';
import { Mark, round } from './mark.tsx';
import styles from './xmr-chart.module.css';

type XmrChartProps = {
  measure: { name: string; unit: string; kind: MeasureKind };
  analysis: Analysis;
  /** What happened in the world, drawn as words at its month. Notes that are no events belong in the text. */
  events?: readonly ContextEvent[];
};

/** The proof beside the sentence: months, the limits within which they differ by chance, and signals by shape. */
export function XmrChart({ measure, analysis, events = [] }: XmrChartProps) {
  const id = useId();
  if (analysis.points.length === 0)
    return <p className={styles.caption}>No reading yet. The first one starts the chart.</p>;

  const texts = limitTexts(analysis.segments.at(-1), measure);
  const { geometry, quiet, notes, placed } = layOut(analysis, measure, texts, events);
  const kept = keptBackInWords(analysis.points);
  const told = events.filter((event) => !placed.some((each) => each.event === event && !each.shortened));
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${CHART_WIDTH} ${geometry.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
      >
        <title id={`${id}-title`}>{measure.name}</title>
        <desc id={`${id}-words`}>{chartInWords(measure, analysis, readingInWords(measure, analysis), events)}</desc>
        {geometry.segments.map((segment) => (
          <Band key={segment.segment.from} {...segment} />
        ))}
        {geometry.turns.map((x) => (
          <line key={x} className={styles.turn} x1={round(x)} x2={round(x)} y1="12" y2={geometry.bottom + 8} />
        ))}
        {geometry.lines.map((line) => (
          <polyline
            key={line[0]?.month}
            className={styles.line}
            points={line.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}
          />
        ))}
        {placed.map(({ event, leader }) =>
          leader ? (
            <line
              key={`${event.month} ${event.text}`}
              className={styles.leader}
              x1={round(leader.x1)}
              x2={round(leader.x2)}
              y1={round(leader.y1)}
              y2={round(leader.y2)}
            />
          ) : null,
        )}
        {geometry.points.map((point) => (
          <Mark key={point.month} point={point} scale={geometry.markScale} />
        ))}
        <Texts texts={quiet} />
        <Texts texts={[...notes, ...placed.flatMap((each) => each.lines)]} className={styles.note} />
      </svg>
      {told.length > 0 || kept ? (
        <figcaption className={styles.caption}>
          {kept ? <span>{kept}</span> : null}
          {told.map((event) => (
            <span key={`${event.month} ${event.text}`}>
              {monthInWords(event.month)}: {event.text}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** Tries to place the words of events in the plain drawing; where they would lie on the line, the drawing grows above. */
function layOut(
  analysis: Analysis,
  measure: XmrChartProps['measure'],
  texts: readonly string[],
  events: readonly ContextEvent[],
): { geometry: ChartGeometry; quiet: ChartText[]; notes: ChartText[]; placed: PlacedEvent[] } {
  const attempt = (above: number) => {
    const geometry = chartGeometry(analysis, measure, { right: roomForLimits(texts), above });
    const quiet = [...limitLabels(geometry, texts), ...monthLabels(geometry), ...loneLabel(geometry)];
    const notes = segmentLabels(geometry);
    return { geometry, quiet, notes, placed: placeEvents(geometry, events, [...quiet, ...notes].map(boxOf)) };
  };
  const plain = attempt(0);
  return crossings(plain.geometry, plain.placed) > 0 ? attempt(28) : plain;
}

function Band({ x1, x2, mean, upper, lower }: ChartSegment) {
  const level = (y: number, className: string | undefined) => (
    <line className={className} x1={round(x1)} x2={round(x2)} y1={round(y)} y2={round(y)} />
  );
  return (
    <g>
      {upper !== null && lower !== null ? (
        <>
          <rect
            className={styles.band}
            x={round(x1)}
            y={round(upper)}
            width={round(x2 - x1)}
            height={round(lower - upper)}
          />
          {level(upper, styles.limit)}
          {level(mean, styles.mean)}
          {level(lower, styles.limit)}
        </>
      ) : null}
    </g>
  );
}

function Texts({ texts, className }: { texts: readonly ChartText[]; className?: string }) {
  return texts.map(({ text, x, y, anchor }) => (
    <text key={`${text} ${x} ${y}`} className={className} x={round(x)} y={round(y)} textAnchor={anchor}>
      {text}
    </text>
  ));
}
