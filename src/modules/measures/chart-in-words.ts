import type { ContextEvent } from './chart-events.ts';
import { digitsOf, figure, shownLimits } from './figures.ts';
import { keptBackInWords } from './kept-back-in-words.ts';
import { monthInWords } from './months.ts';
import type { ReadingInWords } from './reading-in-words.ts';
import type { MeasureKind } from './vocabulary.ts';
import type { Analysis, Segment, Signal } from './xmr.ts';

/** All that a chart shows, for those who do not see it: the same sentence first, then limits, earlier signals and events. */
export function chartInWords(
  measure: { unit: string; kind: MeasureKind },
  analysis: Analysis,
  reading: ReadingInWords,
  events: readonly ContextEvent[],
): string {
  const { segments, points } = analysis;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return reading.sentence;
  const span =
    points.length === 1
      ? `${monthInWords(first.month)}.`
      : `${points.length} readings, ${monthInWords(first.month)} to ${monthInWords(last.month)}, counted in ${measure.unit}.`;
  const now = segments.at(-1) as Segment;
  const limits = limitsInWords(now, measure);
  return [
    reading.sentence,
    reading.why,
    span,
    keptBackInWords(points),
    limits &&
      `${segments.length > 1 ? `New limits were agreed from ${monthInWords(now.from)}: ${limits}` : capital(limits)}.`,
    ...segments.slice(0, -1).map((segment) => `${closedInWords(segment, analysis, measure)}.`),
    ...events.map((event) => `${monthInWords(event.month)}: ${event.text.replace(/\.$/, '')}.`),
  ]
    .filter(Boolean)
    .join(' ');
}

function closedInWords(segment: Segment, { points }: Analysis, measure: { unit: string; kind: MeasureKind }): string {
  const when =
    segment.from === segment.to
      ? `In ${monthInWords(segment.from)}`
      : `From ${monthInWords(segment.from)} to ${monthInWords(segment.to)}`;
  const limits = limitsInWords(segment, measure) ?? `one reading of ${figure(segment.mean, digitsOf(segment))}`;
  const own = points.slice(segment.start, segment.start + segment.count);
  const runs: { signal: Signal; from: string; to: string }[] = [];
  own.forEach(({ signal, month }, index) => {
    const run = runs.at(-1);
    if (run && signal === own[index - 1]?.signal) run.to = month;
    else runs.push({ signal, from: month, to: month });
  });
  const signals = runs
    .filter((run) => run.signal !== 'common')
    .map(({ signal, from, to }) => {
      const kind = signal === 'neither' ? 'neither good nor bad' : `of ${signal}`;
      return `${kind} ${from === to ? `in ${monthInWords(from)}` : `${monthInWords(from)} to ${monthInWords(to)}`}`;
    });
  return `${when}, ${limits}${signals.length > 0 ? `; signals then: ${signals.join(', ')}` : '; no signal then'}`;
}

function limitsInWords(segment: Segment, measure: { unit: string; kind: MeasureKind }): string | null {
  const shown = shownLimits(segment, measure);
  if (!shown) return null;
  const digits = digitsOf(segment);
  const kind = segment.trial ? 'trial limits' : 'limits';
  return `${kind} ${figure(shown.lower, digits)} and ${figure(shown.upper, digits)} about a mean of ${figure(segment.mean, digits)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
