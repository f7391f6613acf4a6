import { type Limits, limitsOf, mean } from './limits.ts';
import { type Rule, rulesHeld, sideOfRule } from './signals.ts';
import type { Few } from './small-counts.ts';
import type { Direction } from './vocabulary.ts';

/** What a point says: a signal of one of three kinds, or common: within what chance explains. */
export type Signal = 'improvement' | 'concern' | 'neither' | 'common';

/** One month's value; `month` is YYYY-MM. */
export interface Point {
  month: string;
  value: number;
  /** Its number is kept back: `value` is the middle of what it may be. */
  few?: Few | null;
}

export interface AnalysedPoint extends Point {
  /** Index of the segment whose limits judge this point. */
  segment: number;
  /** Every rule that holds here, in order of precedence. */
  rules: Rule[];
  /** The rule that names the point: the first that holds. */
  rule: Rule | null;
  signal: Signal;
}

/** A stretch of months under one set of limits. */
export interface Segment {
  from: string;
  to: string;
  /** Index of its first point in the series, and how many points it has. */
  start: number;
  count: number;
  /** How many of its first points the mean and limits are drawn from. */
  baseline: number;
  mean: number;
  /** Null where fewer than two points say nothing of how months vary. */
  limits: Limits | null;
  /** Drawn from fewer than 12 points: the limits may still move. */
  trial: boolean;
  /** A later segment has taken its place. */
  closed: boolean;
}

export interface Analysis {
  segments: Segment[];
  points: AnalysedPoint[];
}

/** A month (YYYY-MM) from which new limits hold, and from how many points they are drawn (as before, if not said). */
interface NewLimits {
  from: string;
  fixAfterPoints?: number | null;
}

export interface Method {
  direction: Direction;
  /** Where new limits begin: an agreed rebase, or a new definition. A bare month keeps the way of drawing them. */
  rebases?: readonly (string | NewLimits)[];
  /** Draw each segment's limits from its first so many points (2 or more) and keep them; null: from all its points. */
  fixAfterPoints?: number | null;
  /** Leave the largest moving ranges out of the limits once (see limits.ts). On unless said otherwise. */
  screenOutliers?: boolean;
}

/** From this many points on, limits are no longer a trial. */
const ENOUGH_POINTS = 12;

/**
 * Tells signal from chance in a series of monthly values with an XmR chart, by the rules of NHS Making Data Count as
 * NHSRplotthedots 0.2.2 has them. Rules start again in each segment. Limits are never clamped to what a value can be:
 * that is for showing them (see `shownLimits`).
 *
 * Points may come in any order; months without a reading are stepped over. A rebase after the last point waits for
 * one. Throws RangeError on a value that is no number, on two values for one month, and on a `fixAfterPoints` below 2.
 */
export function analyse(points: readonly Point[], method: Method): Analysis {
  const { direction, rebases = [], fixAfterPoints = null, screenOutliers = true } = method;
  const series = inOrder(points);
  const starts = segmentStarts(series, rebases, fixAfterPoints);
  const segments: Segment[] = [];
  const analysed: AnalysedPoint[] = [];

  starts.forEach(({ start, fixAfterPoints }, index) => {
    const end = starts[index + 1]?.start ?? series.length;
    const own = series.slice(start, end);
    const values = own.map((point) => point.value);
    const baseline = values.slice(0, fixAfterPoints ?? values.length);
    const centre = mean(baseline);
    const limits = limitsOf(baseline, screenOutliers);
    segments.push({
      from: (own[0] as Point).month,
      to: (own.at(-1) as Point).month,
      start,
      count: own.length,
      baseline: baseline.length,
      mean: centre,
      limits,
      trial: baseline.length < ENOUGH_POINTS,
      closed: end < series.length,
    });
    const rules = rulesHeld(values, centre, limits);
    own.forEach((point, place) => {
      const held = rules[place] ?? [];
      const rule = held[0] ?? null;
      analysed.push({ ...point, segment: index, rules: held, rule, signal: signalOf(rule, direction) });
    });
  });
  return { segments, points: analysed };
}

function signalOf(rule: Rule | null, direction: Direction): Signal {
  if (!rule) return 'common';
  if (direction === 'neither') return 'neither';
  const better = direction === 'increase' ? 1 : -1;
  return sideOfRule(rule) === better ? 'improvement' : 'concern';
}

function inOrder(points: readonly Point[]): Point[] {
  const series = points.map(({ month, value, few }): Point => (few ? { month, value, few } : { month, value }));
  series.sort((a, b) => (a.month < b.month ? -1 : 1));
  series.forEach((point, index) => {
    if (!Number.isFinite(point.value)) throw new RangeError(`The value for ${point.month} is not a number.`);
    if (point.month === series[index - 1]?.month) throw new RangeError(`There are two values for ${point.month}.`);
  });
  return series;
}

interface Start {
  start: number;
  fixAfterPoints: number | null;
}

function segmentStarts(
  series: readonly Point[],
  rebases: readonly (string | NewLimits)[],
  fixAfterPoints: number | null,
): Start[] {
  if (series.length === 0) return [];
  const news = rebases.map((each) => (typeof each === 'string' ? { from: each } : each));
  const starts: Start[] = [{ start: 0, fixAfterPoints: checked(fixAfterPoints) }];
  for (const limits of news.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const start = series.findIndex((point) => point.month >= limits.from);
    const last = starts.at(-1) as Start;
    const next = { start, fixAfterPoints: checked(limits.fixAfterPoints ?? null) };
    if (limits.fixAfterPoints === undefined) next.fixAfterPoints = last.fixAfterPoints;
    if (start > last.start) starts.push(next);
    else if (start === last.start) last.fixAfterPoints = next.fixAfterPoints;
  }
  return starts;
}

function checked(fixAfterPoints: number | null): number | null {
  if (fixAfterPoints === null || fixAfterPoints >= 2) return fixAfterPoints;
  throw new RangeError(`Limits need at least two points, not ${fixAfterPoints}.`);
}
