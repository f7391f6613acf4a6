import { shownLimits } from './figures.ts';
import { monthNumber } from './months.ts';
import type { MeasureKind } from './vocabulary.ts';
import type { Analysis, Segment, Signal } from './xmr.ts';

/** Drawn this many units wide, so that on a phone a label of 12 stays 12 px. */
export const CHART_WIDTH = 346;
/** From the topmost to the lowest thing drawn to scale. */
const PLOT_HEIGHT = 100;
/** Room above the plot for the words at a turn, below it for the months. */
const ABOVE = 22;
const BELOW = 30;
/** From the edge of the plot to its first and last point. */
const INSET = 6;
/** A few months stand at the left with room to come, rather than far apart. */
const WIDEST_STEP = 24;

export interface ChartPoint {
  month: string;
  x: number;
  y: number;
  signal: Signal;
  /** Judged by limits that have since been replaced. */
  past: boolean;
  /** Its number is kept back: it lies somewhere from `upper` down to `lower`. */
  few?: { words: string; upper: number; lower: number };
}

export interface ChartSegment {
  segment: Segment;
  x1: number;
  x2: number;
  mean: number;
  /** Where the shown limits lie; null where there are none. */
  upper: number | null;
  lower: number | null;
}

export interface ChartGeometry {
  height: number;
  /** Right edge of the plot; labels of the limits stand beyond it. */
  right: number;
  top: number;
  bottom: number;
  segments: ChartSegment[];
  /** Where new limits were agreed. */
  turns: number[];
  points: ChartPoint[];
  /** The points in pieces that have no month left out. */
  lines: ChartPoint[][];
  /** How large marks may be and not run together: 1 at most. */
  markScale: number;
  /** The place of any month on the x axis. */
  xOf: (month: string) => number;
}

export interface ChartRoom {
  /** Units kept free at the right for the labels of the limits. */
  right: number;
  /** Units kept free above for words that find no room among the points. */
  above?: number;
}

/**
 * Where everything of an XmR chart lies, in units of the drawing. The y axis fits the limits and the points, not zero;
 * the x axis is the calendar, so that a month without a reading leaves its gap. Works for any number of points, none
 * included.
 */
export function chartGeometry(
  { segments, points }: Analysis,
  measure: { unit: string; kind: MeasureKind },
  room: ChartRoom,
): ChartGeometry {
  const right = CHART_WIDTH - room.right;
  const top = ABOVE + (room.above ?? 0);
  const bottom = top + PLOT_HEIGHT;
  const first = monthNumber(points[0]?.month ?? '2000-01');
  const months = Math.max(1, monthNumber(points.at(-1)?.month ?? '2000-01') - first);
  const step = Math.min(WIDEST_STEP, (right - 2 * INSET) / months);
  const xOf = (month: string) => INSET + (monthNumber(month) - first) * step;

  const limits = segments.map((segment) => shownLimits(segment, measure));
  const drawn = points
    .flatMap(({ value, few }) => (few ? [few.from, few.to] : [value]))
    .concat(limits.flatMap((each) => (each ? [each.lower, each.upper] : [])));
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const yOf = (value: number) =>
    most > least ? bottom - ((value - least) / (most - least)) * PLOT_HEIGHT : (top + bottom) / 2;

  const turns = segments.slice(1).map((segment) => xOf(segment.from) - step / 2);
  const placed = points.map(({ month, value, signal, segment, few }) => ({
    month,
    x: xOf(month),
    y: yOf(value),
    signal,
    past: segments[segment]?.closed ?? false,
    ...(few ? { few: { words: few.words, upper: yOf(few.to), lower: yOf(few.from) } } : {}),
  }));
  return {
    height: bottom + BELOW,
    right,
    top,
    bottom,
    turns,
    points: placed,
    lines: unbrokenLines(placed),
    markScale: Math.min(1, Math.max(0.45, step / 8)),
    xOf,
    segments: segments.map((segment, index) => ({
      segment,
      x1: turns[index - 1] ?? 0,
      x2: turns[index] ?? right,
      mean: yOf(segment.mean),
      upper: limits[index] ? yOf(limits[index].upper) : null,
      lower: limits[index] ? yOf(limits[index].lower) : null,
    })),
  };
}

function unbrokenLines(points: readonly ChartPoint[]): ChartPoint[][] {
  const lines: ChartPoint[][] = [];
  for (const point of points) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && monthNumber(point.month) - monthNumber(before.month) === 1) line.push(point);
    else lines.push([point]);
  }
  return lines;
}
