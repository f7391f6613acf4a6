import type { Limits } from './limits.ts';

/** Which side of a line a value lies on, or which way it goes: above or up, below or down, neither. */
export type Side = 1 | -1 | 0;

/** The four rules, each with its two sides, in order of precedence. */
const RULES = [
  'above_upper_limit',
  'below_lower_limit',
  'trend_7_increasing',
  'trend_7_decreasing',
  'two_of_three_above',
  'two_of_three_below',
  'shift_7_above',
  'shift_7_below',
] as const;
export type Rule = (typeof RULES)[number];

/** Seven for both runs, as NHS Making Data Count has it. Other schools say six or eight; it is fixed here on purpose. */
const RUN = 7;

/** Rounding of a mean may not put a value on one side of it that lies on it. */
const ROUNDING = 1e-12;

const SIDE_OF: Record<Rule, Side> = {
  above_upper_limit: 1,
  below_lower_limit: -1,
  trend_7_increasing: 1,
  trend_7_decreasing: -1,
  two_of_three_above: 1,
  two_of_three_below: -1,
  shift_7_above: 1,
  shift_7_below: -1,
};

/** The side a rule speaks of: 1 for high or rising, -1 for low or falling. */
export function sideOfRule(rule: Rule): Side {
  return SIDE_OF[rule];
}

/**
 * Every rule that holds at each value of one segment, in order of precedence: the first is the one that names the
 * point. Without limits there is nothing to judge by, and no rule holds.
 */
export function rulesHeld(values: readonly number[], centre: number, limits: Limits | null): Rule[][] {
  if (!limits) return values.map(() => []);
  const noise = ROUNDING * Math.max(...values.map(Math.abs), Math.abs(centre));
  const against = (value: number, line: number): Side => (Math.abs(value - line) <= noise ? 0 : value > line ? 1 : -1);
  const outside = values.map((value): Side => {
    if (against(value, limits.upper) === 1) return 1;
    return against(value, limits.lower) === -1 ? -1 : 0;
  });
  const sides = values.map((value) => against(value, centre));
  const near = values.map(
    (value, index) =>
      outside[index] === 0 && (against(value, limits.nearUpper) === 1 || against(value, limits.nearLower) === -1),
  );
  const windows = inTwoOfThree(near, sides);
  const trends = inRun(runEnds(steps(values), RUN - 1), RUN);
  const shifts = inRun(runEnds(sides, RUN), RUN);

  return values.map((_, index) => {
    const held: Record<Rule, boolean> = {
      above_upper_limit: outside[index] === 1,
      below_lower_limit: outside[index] === -1,
      trend_7_increasing: trends[index] === 1,
      trend_7_decreasing: trends[index] === -1,
      two_of_three_above: near[index] === true && windows[index] === true && sides[index] === 1,
      two_of_three_below: near[index] === true && windows[index] === true && sides[index] === -1,
      shift_7_above: shifts[index] === 1,
      shift_7_below: shifts[index] === -1,
    };
    return RULES.filter((rule) => held[rule]);
  });
}

/** The way from each value's predecessor to it; the first has none. A tie is no step. */
export function steps(values: readonly number[]): Side[] {
  return values.map((value, index) => (index === 0 ? 0 : (Math.sign(value - (values[index - 1] as number)) as Side)));
}

/** At each place the side on which the last `length` places all lie, else 0. */
export function runEnds(sides: readonly Side[], length: number): Side[] {
  let run = 0;
  return sides.map((side, index) => {
    run = side !== 0 && side === sides[index - 1] ? run + 1 : 1;
    return run >= length ? side : 0;
  });
}

/** Spreads the ends of runs over all `length` of their places. A place in two runs belongs to the later one. */
export function inRun(ends: readonly Side[], length: number): Side[] {
  return ends.map((_, index) => ends.slice(index, index + length).findLast((end) => end !== 0) ?? 0);
}

/** Places in a window of three that lie all on one side of the mean, at least two of them near a limit. */
export function inTwoOfThree(near: readonly boolean[], sides: readonly Side[]): boolean[] {
  const opens = near.map((_, index) => {
    const three = sides.slice(index, index + 3);
    const oneSide = three.length === 3 && Math.abs(three.reduce<number>((sum, side) => sum + side, 0)) === 3;
    return oneSide && near.slice(index, index + 3).filter(Boolean).length >= 2;
  });
  return near.map((_, index) => opens.slice(Math.max(0, index - 2), index + 1).some(Boolean));
}
