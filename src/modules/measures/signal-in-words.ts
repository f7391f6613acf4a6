import { amount, asTold, countInWords, digitsOf, exactly, figure } from './figures.ts';
import { mean } from './limits.ts';
import { monthInWords, unbroken } from './months.ts';
import { type Rule, sideOfRule } from './signals.ts';
import type { AnalysedPoint, Segment, Signal } from './xmr.ts';

/** `Signal of improvement`, `Signal of concern`, `Signal, neither good nor bad`. */
export function signalInWords(signal: Exclude<Signal, 'common'>): string {
  return signal === 'neither' ? 'Signal, neither good nor bad' : `Signal of ${signal}`;
}

const RULE_WORDS: Record<Rule, string> = {
  above_upper_limit: 'above the upper limit',
  below_lower_limit: 'below the lower limit',
  trend_7_increasing: 'in a run of rises',
  trend_7_decreasing: 'in a run of falls',
  two_of_three_above: 'two of three close to the upper limit',
  two_of_three_below: 'two of three close to the lower limit',
  shift_7_above: 'in a run above the mean',
  shift_7_below: 'in a run below the mean',
};

/** What one month says, for a row of the table: `signal: improvement, in a run below the mean`, `within chance`. */
export function pointInWords(point: AnalysedPoint, segment: Segment): string {
  if (!segment.limits) return 'too early to tell';
  if (!point.rule || point.signal === 'common') return 'within chance';
  const kind = point.signal === 'neither' ? 'neither good nor bad' : point.signal;
  return `signal: ${kind}, ${RULE_WORDS[point.rule]}`;
}

export interface SignalTold {
  /** The first month of the signal. */
  since: string;
  /** What is different, and since when, without full stop. */
  says: string;
  /** By which rule. */
  why: string;
}

/**
 * Tells the signal that the last of a segment's points belongs to. Where several rules hold, that which tells most is
 * told (a run before a lone point), but only of those that point the same way as the rule that names the point.
 */
export function tellSignal(own: readonly AnalysedPoint[], segment: Segment, rule: Rule, unit: string): SignalTold {
  const latest = own.at(-1) as AnalysedPoint;
  const high = sideOfRule(rule) === 1;
  const held = (wanted: Rule) => latest.rules.includes(wanted);
  const runOf = (wanted: Rule) => own.slice(own.findLastIndex((point) => !point.rules.includes(wanted)) + 1);
  const tell: Telling = { own, segment, unit, high, latest };

  if (held(high ? 'trend_7_increasing' : 'trend_7_decreasing')) return tellTrend(tell);
  const shift: Rule = high ? 'shift_7_above' : 'shift_7_below';
  if (held(shift)) return tellShift(tell, runOf(shift));
  const beyond: Rule = high ? 'above_upper_limit' : 'below_lower_limit';
  if (held(beyond)) return tellBeyond(tell, runOf(beyond));
  return tellTwoOfThree(tell, high ? 'two_of_three_above' : 'two_of_three_below');
}

/** `March 2026: 24.` */
export function readingOf(point: AnalysedPoint, unit: string): string {
  return `${monthInWords(point.month)}: ${point.few ? asTold(point) : amount(exactly(point.value), unit)}`;
}

interface Telling {
  own: readonly AnalysedPoint[];
  segment: Segment;
  unit: string;
  high: boolean;
  latest: AnalysedPoint;
}

function tellTrend({ own, unit, high, latest }: Telling): SignalTold {
  const turn = own.findLastIndex((point, index) => {
    const next = own[index + 1];
    return next !== undefined && (high ? next.value <= point.value : next.value >= point.value);
  });
  const run = own.slice(turn + 1);
  const first = run[0] as AnalysedPoint;
  const [rising, Rising] = high ? ['rising', 'Rising'] : ['falling', 'Falling'];
  return {
    since: first.month,
    says: `${Rising} since ${monthInWords(first.month)}`,
    why: `${capital(countInWords(run.length))} ${unitsOf(run)} ${rising} in a row. ${readingOf(first, unit)}. ${readingOf(latest, unit)}.`,
  };
}

function tellShift({ own, segment, unit, high, latest }: Telling, run: readonly AnalysedPoint[]): SignalTold {
  const since = (run[0] as AnalysedPoint).month;
  const earlier = own.slice(0, -run.length);
  const difference = levelOf(run) - levelOf(earlier);
  const above = high ? 'above' : 'below';
  // Against limits that were fixed long ago, a run can lie on one side of the mean and yet not differ from what came before it.
  const differs = high ? difference > 0 : difference < 0;
  return {
    since,
    says: differs
      ? `${high ? 'Higher' : 'Lower'} than before, since ${monthInWords(since)}`
      : `${capital(above)} the mean since ${monthInWords(since)}`,
    why: `${capital(countInWords(run.length))} ${unitsOf(run)} in a row ${above} the mean of ${figure(segment.mean, digitsOf(segment))}. ${readingOf(latest, unit)}.`,
  };
}

function tellBeyond(tell: Telling, run: readonly AnalysedPoint[]): SignalTold {
  const { high, latest, unit } = tell;
  const since = (run[0] as AnalysedPoint).month;
  const more = high ? 'Higher' : 'Lower';
  return {
    since,
    says:
      run.length === 1
        ? `${more} in ${monthInWords(since)} than chance explains`
        : `${more} than chance explains, since ${monthInWords(since)}`,
    why: `${readingOf(latest, unit)}, ${high ? 'above' : 'below'} ${limitInWords(tell)}.`,
  };
}

function tellTwoOfThree(tell: Telling, rule: Rule): SignalTold {
  const three = tell.own.slice(-3);
  const near = three.filter((point) => point.rules.includes(rule));
  const some = `${countInWords(near.length)} of the last three ${unitsOf(three)}`;
  return {
    since: (near[0] as AnalysedPoint).month,
    says: `${tell.high ? 'Higher' : 'Lower'} than chance explains in ${some}`,
    why: `${capital(some)} lie close to ${limitInWords(tell)}. ${readingOf(tell.latest, tell.unit)}.`,
  };
}

function limitInWords({ segment, high }: Telling): string {
  const limit = high ? segment.limits?.upper : segment.limits?.lower;
  return `the ${high ? 'upper' : 'lower'} limit of ${figure(limit ?? Number.NaN, digitsOf(segment))}`;
}

function levelOf(points: readonly AnalysedPoint[]): number {
  return mean(points.map((point) => point.value));
}

function unitsOf(points: readonly AnalysedPoint[]): string {
  return unbroken(points) ? 'months' : 'readings';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
