import { amount, asTold, countInWords, digitsOf, exactly, figure, quantity } from './figures.ts';
import { monthInWords } from './months.ts';
import { readingOf, signalInWords, tellSignal } from './signal-in-words.ts';
import type { AnalysedPoint, Analysis, Segment, Signal } from './xmr.ts';

export interface ReadingInWords {
  /** What the latest point says; null before there are two readings under the same limits. */
  signal: Signal | null;
  /** That, in words: `Signal of improvement`. */
  word: string;
  /** The first month of the signal the latest point belongs to, else null. */
  since: string | null;
  /** The heading, without full stop: `Holding at about 156 a month, where it was about 209`. */
  says: string;
  /** By which rule, and the latest reading. */
  why: string;
  /** The limits that judge the latest point are drawn from fewer than 12 points. */
  trial: boolean;
  /** Heading, word and the note on trial limits as one text, for a list, a mail or a chart's description. */
  sentence: string;
}

type Said = Omit<ReadingInWords, 'trial' | 'sentence'>;

/**
 * Says in plain words what a measure's readings say, and no more than the XmR rules allow: whether the latest point is a
 * signal, by which rule and since when, or that it is within what chance explains. `unit` is the measure's own, such as
 * `households per month`, `days`, `% of households`.
 */
export function readingInWords({ unit }: { unit: string }, { segments, points }: Analysis): ReadingInWords {
  const segment = segments.at(-1);
  const latest = points.at(-1);
  if (!segment || !latest) {
    return {
      signal: null,
      word: 'Nothing to read yet',
      since: null,
      says: 'No reading yet',
      why: 'Two readings make first limits, twelve make firm ones.',
      trial: false,
      sentence: 'No reading yet.',
    };
  }
  const own = points.slice(segment.start);
  const before = segments.at(-2) ?? null;
  const said = !segment.limits
    ? onlyOne(unit, latest, before)
    : latest.rule && latest.signal !== 'common'
      ? { signal: latest.signal, word: signalInWords(latest.signal), ...tellSignal(own, segment, latest.rule, unit) }
      : withinChance(unit, segment, own, before);
  const trial = segment.limits !== null && segment.trial;
  const note = trial ? ` Trial limits, from ${countInWords(segment.baseline)} readings.` : '';
  return { ...said, trial, sentence: `${said.says}. ${said.word}.${note}` };
}

function onlyOne(unit: string, latest: AnalysedPoint, before: Segment | null): Said {
  const reading = `${latest.few ? asTold(latest) : amount(exactly(latest.value), unit)} in ${monthInWords(latest.month)}`;
  return {
    signal: null,
    word: 'Too early to tell',
    since: null,
    says: before ? `One reading since the new limits: ${reading}` : `One reading so far: ${reading}`,
    why: before ? `Before, it was ${level(unit, before)}.` : 'Signal can be told from chance from two readings on.',
  };
}

function withinChance(unit: string, segment: Segment, own: readonly AnalysedPoint[], before: Segment | null): Said {
  const lastSignal = own.findLastIndex((point) => point.rule !== null);
  const said = {
    signal: 'common' as const,
    word: lastSignal >= 0 || before ? 'No new signal' : 'No signal',
    since: null,
  };
  const reading = readingOf(own.at(-1) as AnalysedPoint, unit);
  if (lastSignal >= 0) {
    const { signal, month } = own[lastSignal] as AnalysedPoint;
    const kind = signal === 'neither' ? '' : `, of ${signal},`;
    return {
      ...said,
      says: `Within chance since ${monthInWords((own[lastSignal + 1] as AnalysedPoint).month)}`,
      why: `The last signal${kind} was in ${monthInWords(month)}. ${reading}.`,
    };
  }
  return {
    ...said,
    says: before ? holding(unit, segment, before) : nothingUnusual(unit, segment, own),
    why: `${upsAndDowns(segment, own)} ${reading}.`,
  };
}

function holding(unit: string, segment: Segment, before: Segment): string {
  const here = level(unit, segment);
  const held = segment.trial ? `At ${here} so far` : `Holding at ${here}`;
  if (level(unit, before) === here) return `${held}, as under the limits before`;
  return `${held}, where it was about ${figure(before.mean, digitsOf(before))}`;
}

function nothingUnusual(unit: string, segment: Segment, own: readonly AnalysedPoint[]): string {
  const yet = segment.trial ? ' so far' : '';
  const kept = own.find(({ few }) => few)?.few;
  if (kept && segment.limits?.averageRange === 0) return `The same in every reading${yet}: ${kept.words}`;
  if (segment.limits?.averageRange === 0)
    return `The same in every reading${yet}: ${quantity(exactly(segment.mean), unit)}`;
  return `Within chance: nothing unusual${yet}, at ${level(unit, segment)}`;
}

function upsAndDowns(segment: Segment, own: readonly AnalysedPoint[]): string {
  if (segment.limits?.averageRange === 0 && own.some(({ few }) => few)) return 'Whether they differ is not told.';
  if (segment.limits?.averageRange === 0) return 'No reading has differed from another yet.';
  return `The ups and downs since ${monthInWords(segment.from)} are within chance.`;
}

function level(unit: string, segment: Segment): string {
  return `about ${quantity(figure(segment.mean, digitsOf(segment)), unit)}`;
}
