import { CHART_WIDTH, type ChartGeometry } from './chart-geometry.ts';
import { digitsOf, exactly, figure, shownLimits } from './figures.ts';
import { shortMonth } from './months.ts';
import type { MeasureKind } from './vocabulary.ts';
import type { Segment } from './xmr.ts';

/** Labels are set in 12 units; a line of them takes this much. */
export const LINE = 13;
/** A little more than a line, so that no rounding makes two labels touch. */
const APART = LINE + 0.5;
/** The mean width of a letter at that size, on the safe side. */
const LETTER = 6.3;
/** From the edge of the plot to the labels beside it. */
const BESIDE = 5;

type Anchor = 'start' | 'middle' | 'end';

/** A text in the drawing; `y` is its baseline. */
export interface ChartText {
  text: string;
  x: number;
  y: number;
  anchor: Anchor;
}

export function textWidth(text: string): number {
  return text.length * LETTER;
}

/** What stands at the right of the last segment: upper limit, mean, lower limit; the mean alone where they are one. */
export function limitTexts(segment: Segment | undefined, measure: { unit: string; kind: MeasureKind }): string[] {
  if (!segment) return [];
  const digits = digitsOf(segment);
  const limits = shownLimits(segment, measure);
  const mean = `${figure(segment.mean, digits)} mean`;
  if (!limits || limits.upper === limits.lower) return segment.limits ? [mean] : [];
  return [figure(limits.upper, digits), mean, figure(limits.lower, digits)];
}

/** How much room the labels of the limits want at the right. */
export function roomForLimits(texts: readonly string[]): number {
  return Math.max(58, ...texts.map((text) => Math.ceil(textWidth(text)) + BESIDE));
}

/** The labels of the limits, moved apart where they would touch. */
export function limitLabels(geometry: ChartGeometry, texts: readonly string[]): ChartText[] {
  const last = geometry.segments.at(-1);
  if (!last || texts.length === 0) return [];
  const mean = last.mean + 4;
  const at =
    texts.length === 1
      ? [mean]
      : [Math.min((last.upper ?? 0) + 4, mean - APART), mean, Math.max((last.lower ?? 0) + 4, mean + APART)];
  return texts.map((text, index) => ({ text, x: geometry.right + BESIDE, y: at[index] ?? mean, anchor: 'start' }));
}

/** The first, middle and last month at the foot, as many as there is room for. */
export function monthLabels({ points, bottom, right }: ChartGeometry): ChartText[] {
  const [first, last, middle] = [points[0], points.at(-1), points[Math.floor(points.length / 2)]];
  if (!first || !last || !middle) return [];
  const y = bottom + 24;
  const start: ChartText = { text: shortMonth(first.month), x: 2, y, anchor: 'start' };
  if (points.length === 1) return [start];
  const label = textWidth(start.text) + 4;
  const span = last.x - first.x;
  if (span < 2 * label) return [{ ...start, text: `${start.text} to ${shortMonth(last.month)}` }];
  const end: ChartText = { text: shortMonth(last.month), x: Math.min(last.x + 4, right), y, anchor: 'end' };
  const between: ChartText = { text: shortMonth(middle.month), x: middle.x, y, anchor: 'middle' };
  const roomy = middle.x - label / 2 > label && end.x - label > middle.x + label / 2;
  return roomy ? [start, between, end] : [start, end];
}

/** The value of a lone reading, which has no limits to be read by, beside its point. */
export function loneLabel({ segments, points }: ChartGeometry): ChartText[] {
  const [last, point] = [segments.at(-1), points.at(-1)];
  if (!last || !point || last.segment.limits) return [];
  return [
    { text: point.few ? point.few.words : exactly(last.segment.mean), x: point.x + 9, y: point.y + 4, anchor: 'start' },
  ];
}

/** `new limits agreed` at each turn and `trial limits` over a segment that has them, where there is room for the words. */
export function segmentLabels(geometry: ChartGeometry): ChartText[] {
  const labels: ChartText[] = [];
  const add = (label: ChartText) => {
    const box = boxOf(label);
    const free = box.x1 >= 0 && box.x2 <= CHART_WIDTH && !labels.some((other) => touch(boxOf(other), box));
    if (free) labels.push(label);
    return free;
  };
  for (const x of geometry.turns) {
    const y = 12;
    for (const text of ['new limits agreed', 'new limits']) {
      if (add({ text, x: x + BESIDE, y, anchor: 'start' }) || add({ text, x: x - BESIDE, y, anchor: 'end' })) break;
    }
  }
  for (const { segment, upper, x1, x2 } of geometry.segments) {
    if (!segment.trial || upper === null) continue;
    const text = 'trial limits';
    const y = upper - 5;
    if (!segment.closed) add({ text, x: x2, y, anchor: 'end' });
    else if (textWidth(text) < x2 - x1) add({ text, x: x1, y, anchor: 'start' });
  }
  return labels;
}

export interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export function boxOf({ text, x, y, anchor }: ChartText): Box {
  const width = textWidth(text);
  const x1 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x1, x2: x1 + width, y1: y - 10, y2: y + 3 };
}

export function touch(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
