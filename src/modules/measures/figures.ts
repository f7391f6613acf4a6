import type { MeasureKind } from './vocabulary.ts';
import type { Point, Segment } from './xmr.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count in words up to twelve, in figures beyond. */
export function countInWords(count: number): string {
  return WORDS[count] ?? String(count);
}

const formats = new Map<number, Intl.NumberFormat>();

/** Making a format takes far longer than using it, and a page of charts says hundreds of numbers. */
function formatOf(decimals: number): Intl.NumberFormat {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals, signDisplay: 'negative' });
  formats.set(decimals, format);
  return format;
}

/** A number with at most `digits` decimals, or rounded to tens, hundreds … where they are negative; never a negative nought. */
export function figure(value: number, digits: number): string {
  const step = digits < 0 ? 10 ** -digits : 1;
  return formatOf(Math.max(0, digits)).format(step === 1 ? value : Math.round(value / step) * step);
}

/** A reading as it was given. */
export function exactly(value: number): string {
  return figure(value, 6);
}

/** The same, or what is told of a number that is kept back. */
export function asTold({ value, few }: Pick<Point, 'value' | 'few'>): string {
  return few ? few.words : exactly(value);
}

/** Decimals worth showing of a mean and its limits: about as fine as the months differ, no finer. For `figure`. */
export function digitsOf(segment: Segment): number {
  const range = segment.limits?.averageRange ?? 0;
  if (range === 0) return Math.min(6, decimals(segment.mean));
  const magnitude = Math.floor(Math.log10(range));
  return range < 1 ? Math.min(6, -magnitude) : Math.min(0, 1 - magnitude);
}

/** `156 a month`, `27 days`, `72 in 100`: a quantity without a sign for per cent. */
export function quantity(value: string, unit: string): string {
  const every = /\b(?:per|a|each|every) (day|week|month|quarter|year)$/.exec(unit);
  if (every) return `${value} a ${every[1]}`;
  return amount(value, unit);
}

/** The same without the time it is counted over: `156`, `27 days`, `72 in 100`. */
export function amount(value: string, unit: string): string {
  if (unit.startsWith('%')) return `${value} in 100`;
  const plain = /^\p{L}+( \p{L}+)?$/u.test(unit);
  return plain && value !== '1' ? `${value} ${unit}` : value;
}

/** Limits as they may be shown: a count is never below nought, a proportion never above a hundred. The rules use the true ones. */
export function shownLimits(
  segment: Segment,
  { unit, kind }: { unit: string; kind: MeasureKind },
): { lower: number; upper: number } | null {
  if (!segment.limits) return null;
  const bounded = kind === 'count' || kind === 'proportion' || kind === 'rate';
  const floor = bounded ? 0 : Number.NEGATIVE_INFINITY;
  const ceiling = kind === 'proportion' && unit.startsWith('%') ? 100 : Number.POSITIVE_INFINITY;
  return { lower: Math.max(floor, segment.limits.lower), upper: Math.min(ceiling, segment.limits.upper) };
}

function decimals(value: number): number {
  return (String(Math.round(value * 1e6) / 1e6).split('.')[1] ?? '').length;
}
