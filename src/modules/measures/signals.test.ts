import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assuranceAgainst } from './assurance.ts';
import { inRun, inTwoOfThree, runEnds, type Side, steps } from './signals.ts';

interface Case {
  close: number[];
  rtm: Side[];
  y: number[];
  val: number[];
  target: number;
  n: number;
  lpl: number;
  upl: number;
  ll95: number;
  ul95: number;
  increase: string | null;
  decrease: string | null;
  neutral: string | null;
  expect: never[];
}

const { unit_vectors } = JSON.parse(readFileSync(new URL('./xmr-vectors.json', import.meta.url), 'utf8')) as {
  unit_vectors: { fn: string; cases: Case[] }[];
};
const words = { 1: 'upper', '-1': 'lower', 0: 'none' } as const;

const checks: Record<string, (given: Case) => unknown> = {
  'two_in_three window': (given) => inTwoOfThree(given.close.map(Boolean), given.rtm).map(Number),
  'seven point trend': (given) => runEnds(steps(given.y), 6),
  // Upstream says only that a run ends here, not on which side.
  'seven points one side': (given) => runEnds(given.rtm, 7).map(Math.abs),
  'PowerBI-SPC shift': ({ val, target, n }) =>
    inRun(
      runEnds(
        val.map((value) => Math.sign(value - target) as Side),
        n,
      ),
      n,
    ).map((side) => words[side]),
  'PowerBI-SPC trend': ({ val, n }) => inRun(runEnds(steps(val), n - 1), n).map((side) => words[side]),
  // PowerBI-SPC lets the third point lie anywhere and counts points beyond the limits: the same window, told so.
  'PowerBI-SPC twoInThree': ({ val, ll95, ul95 }) => {
    const upper = val.map((value) => value > ul95);
    const lower = val.map((value) => value < ll95);
    const anywhere = val.map((): Side => 1);
    const [above, below] = [inTwoOfThree(upper, anywhere), inTwoOfThree(lower, anywhere)];
    return val.map((_, i) => (upper[i] && above[i] ? 'upper' : lower[i] && below[i] ? 'lower' : 'none'));
  },
};

describe('the unit vectors', () => {
  const run = (prefix: string) => unit_vectors.find((unit) => unit.fn.startsWith(prefix))?.cases ?? [];

  test.each(Object.entries(checks))('%s agrees', (prefix, check) => {
    expect(run(prefix).length).toBeGreaterThan(0);
    for (const given of run(prefix)) expect(check(given)).toEqual(given.expect);
  });

  test('assurance agrees', () => {
    for (const { lpl, upl, target, increase, decrease, neutral } of run('assurance')) {
      const against = (direction: 'increase' | 'decrease' | 'neither') =>
        assuranceAgainst(target, { lower: lpl, upper: upl }, direction);
      expect([against('increase'), against('decrease'), against('neither')]).toEqual([increase, decrease, neutral]);
    }
  });

  test('none is left out', () => {
    const prefixes = [...Object.keys(checks), 'assurance'];
    expect(unit_vectors.filter((unit) => !prefixes.some((prefix) => unit.fn.startsWith(prefix)))).toEqual([]);
  });
});

test('a point near a limit alone in its window, or with its like too far off, is none of two in three', () => {
  const flagged = (near: number[]) => {
    const windows = inTwoOfThree(
      near.map(Boolean),
      near.map((): Side => 1),
    );
    return near.map((value, index) => (value && windows[index] ? 1 : 0));
  };
  expect(flagged([1, 0, 0, 1])).toEqual([0, 0, 0, 0]);
  expect(flagged([1, 0, 0, 1, 1])).toEqual([0, 0, 0, 1, 1]);
  expect(flagged([1, 1])).toEqual([0, 0]);
});
