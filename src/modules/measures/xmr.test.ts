import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assuranceAgainst } from './assurance.ts';
import { type Rule, sideOfRule } from './signals.ts';
import type { Direction } from './vocabulary.ts';
import { analyse, type Method } from './xmr.ts';

interface Vector {
  id: string;
  options: {
    improvement_direction: string;
    screen_outliers: boolean;
    fix_after_n_points: number | null;
    target: number | null;
  };
  input: number[];
  expected: {
    segments: {
      start: number;
      n: number;
      mean: number;
      lpl: number | null;
      upl: number | null;
      short_group_warning: boolean;
    }[];
    flags: { index: number; value: number; rule: string; point_type: string }[];
    variation_type_last_point: string;
    assurance: string | null;
  };
}

const { vectors } = read<{ vectors: Vector[] }>('./xmr-vectors.json');

const upstreamNames: Record<Rule, string> = {
  above_upper_limit: 'Above UCL',
  below_lower_limit: 'Below LCL',
  trend_7_increasing: '7 Point Trend (Increasing)',
  trend_7_decreasing: '7 Point Trend (Decreasing)',
  two_of_three_above: '2 in 3 Above CL',
  two_of_three_below: '2 in 3 Below CL',
  shift_7_above: '7 Points Above CL',
  shift_7_below: '7 Points Below CL',
};

describe('the published vectors', () => {
  test('there are thirty of them', () => expect(vectors).toHaveLength(30));

  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s agrees', (_, { options, input, expected }) => {
    const direction = directionOf(options.improvement_direction);
    const { segments, points } = analyse(monthly(input), {
      direction,
      fixAfterPoints: options.fix_after_n_points,
      screenOutliers: options.screen_outliers,
    });

    expect(segments).toHaveLength(expected.segments.length);
    expected.segments.forEach((wanted, index) => {
      const segment = segments[index];
      expect(segment).toMatchObject({ start: wanted.start, count: wanted.n });
      close(segment?.mean, wanted.mean);
      // Upstream has no limits for a constant series; here they are the mean.
      close(segment?.limits?.lower, wanted.lpl ?? wanted.mean);
      close(segment?.limits?.upper, wanted.upl ?? wanted.mean);
      expect((segment?.count ?? 0) < 13).toBe(wanted.short_group_warning);
    });
    const flags = points.flatMap((point, index) =>
      point.rule
        ? [{ index, value: point.value, rule: upstreamNames[point.rule], point_type: variation(point, direction) }]
        : [],
    );
    expect(flags).toEqual(expected.flags);
    expect(variation(points.at(-1), direction)).toBe(expected.variation_type_last_point);
    expect(assuranceAgainst(options.target, segments.at(-1)?.limits ?? null, direction)).toBe(expected.assurance);
  });
});

interface ExampleMeasure {
  id: string;
  improvementDirection: string;
  rebases: { from: string }[];
  values: { month: string; value: number }[];
  expectedSpc: {
    fixAfterPoints: number | null;
    segments: ({ from: string; to: string; points: number; trialLimits: boolean } & Record<
      'screened' | 'unscreened',
      Record<'mean' | 'amr' | 'upl' | 'lpl' | 'url', number>
    >)[];
    specialCausePoints: { month: string; rule: string; variation: string }[];
  };
}

const { measures } = read<{ measures: ExampleMeasure[] }>('../../../data/keeping-home.json');

describe('the example agreement', () => {
  const cases = measures.flatMap((measure) =>
    [true, false].map((screened) => [measure.id, screened, measure] as const),
  );

  test.each(cases)('%s has its expected limits and signals (screened: %s)', (_, screenOutliers, measure) => {
    const direction = directionOf(measure.improvementDirection);
    const { expectedSpc } = measure;
    const { segments, points } = analyse(measure.values, {
      direction,
      rebases: measure.rebases.map((rebase) => rebase.from),
      fixAfterPoints: expectedSpc.fixAfterPoints,
      screenOutliers,
    });
    const hundredths = (value: number | undefined) => Math.round((value ?? Number.NaN) * 100) / 100;
    expect(
      segments.map(({ from, to, count, trial, mean, limits }) => ({
        from,
        to,
        points: count,
        trialLimits: trial,
        limits: {
          mean: hundredths(mean),
          amr: hundredths(limits?.averageRange),
          upl: hundredths(limits?.upper),
          lpl: hundredths(limits?.lower),
          url: hundredths(limits?.rangeLimit),
        },
      })),
    ).toEqual(
      expectedSpc.segments.map(({ screened, unscreened, ...segment }) => ({
        ...segment,
        limits: screenOutliers ? screened : unscreened,
      })),
    );
    expect(
      points.filter((p) => p.rule).map((p) => ({ month: p.month, rule: p.rule, variation: variation(p, direction) })),
    ).toEqual(expectedSpc.specialCausePoints);
  });
});

describe('what upstream leaves open', () => {
  test('no point: no segment', () => {
    expect(analyse([], { direction: 'increase', rebases: ['2024-05'] })).toEqual({ segments: [], points: [] });
  });

  test('one point has a mean and no limits, and is no signal', () => {
    const { segments, points } = analyse(monthly([31]), { direction: 'increase' });
    expect(segments).toMatchObject([{ mean: 31, limits: null, trial: true, closed: false }]);
    expect(points).toMatchObject([{ rule: null, rules: [], signal: 'common' }]);
  });

  test('a constant series has its mean as limits and no signal, whatever the constant and the screen', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        fc.integer({ min: 2, max: 60 }),
        fc.boolean(),
        (value, count, screenOutliers) => {
          const { segments, points } = analyse(monthly(Array(count).fill(value)), {
            direction: 'increase',
            screenOutliers,
          });
          expect(points.every((point) => point.signal === 'common')).toBe(true);
          expect(segments[0]?.limits).toMatchObject({ averageRange: 0 });
          close(segments[0]?.limits?.upper, value);
          close(segments[0]?.limits?.lower, value);
        },
      ),
    );
  });

  test('a lone change after equal months makes a signal of itself, not of the equal months', () => {
    const { points } = analyse(monthly([0, 0, 0, 0, 0, 0, 5]), { direction: 'decrease' });
    expect(points.map((point) => point.signal)).toEqual([...Array(6).fill('common'), 'concern']);
  });

  test('a point on the mean is on it, though the mean was rounded', () => {
    const { points } = analyse(monthly([0.1, 0.3, 0.1, 0.3, 0.1, 0.3, ...Array(8).fill(0.2)]), {
      direction: 'increase',
    });
    expect(points.every((point) => point.signal === 'common')).toBe(true);
  });

  test('a place in a rising and in a falling run belongs to the later one', () => {
    const { points } = analyse(monthly([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]), { direction: 'increase' });
    expect(points[5]?.rules).toContain('trend_7_increasing');
    expect(points[6]?.rules).toContain('trend_7_decreasing');
    expect(points[6]?.rules).not.toContain('trend_7_increasing');
  });

  test('limits are a trial below twelve points of their baseline, and none from twelve on', () => {
    const trial = (count: number, method: Partial<Method> = {}) =>
      analyse(monthly(Array.from({ length: count }, (_, i) => 10 + (i % 2))), { direction: 'increase', ...method })
        .segments[0]?.trial;
    expect([trial(11), trial(12), trial(24, { fixAfterPoints: 6 }), trial(24, { fixAfterPoints: 12 })]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('new limits', () => {
  const series = monthly([5, 6, 5, 6, 5, 6, 25, 26, 25, 26, 25]);

  test('a rebase closes one segment and opens the next, and rules start again', () => {
    const { segments, points } = analyse(series, { direction: 'decrease', rebases: ['2024-07'] });
    expect(segments).toMatchObject([
      { from: '2024-01', to: '2024-06', mean: 5.5, closed: true },
      { from: '2024-07', to: '2024-11', mean: 25.4, closed: false },
    ]);
    expect(points.every((point) => point.signal === 'common')).toBe(true);
  });

  test('a rebase in a month without a reading begins at the next reading; before the first or after the last it changes nothing', () => {
    const gap = series.filter((point) => point.month !== '2024-07');
    const starts = (rebases: string[]) => analyse(gap, { direction: 'decrease', rebases }).segments.map((s) => s.from);
    expect(starts(['2024-07'])).toEqual(['2024-01', '2024-08']);
    expect(starts(['2023-06', '2024-01', '2025-01'])).toEqual(['2024-01']);
    expect(starts(['2024-10', '2024-07', '2024-08'])).toEqual(['2024-01', '2024-08', '2024-10']);
  });

  test('a new definition may draw its limits in another way and leaves those before it as they were', () => {
    const baselines = (rebases: Method['rebases']) =>
      analyse(series, { direction: 'decrease', rebases }).segments.map((segment) => segment.baseline);
    expect(baselines([{ from: '2024-01', fixAfterPoints: 4 }])).toEqual([4]);
    expect(baselines([{ from: '2024-01', fixAfterPoints: 4 }, '2024-07'])).toEqual([4, 4]);
    expect(baselines(['2024-07', { from: '2024-01', fixAfterPoints: 4 }])).toEqual([4, 4]);
    expect(baselines([{ from: '2024-07', fixAfterPoints: 3 }])).toEqual([6, 3]);
    const back = { from: '2024-09', fixAfterPoints: null };
    expect(baselines([{ from: '2024-01', fixAfterPoints: 4 }, back])).toEqual([4, 3]);
  });

  test('each segment is judged as if it stood alone', () => {
    fc.assert(
      fc.property(values(8), values(8), direction(), (before, after, direction) => {
        const all = monthly([...before, ...after]);
        const rebase = all[before.length]?.month as string;
        const together = analyse(all, { direction, rebases: [rebase] });
        const [first, second] = [all.slice(0, before.length), all.slice(before.length)].map((p) =>
          analyse(p, { direction }),
        );
        expect(together.points.map((p) => p.rules)).toEqual(
          [...(first?.points ?? []), ...(second?.points ?? [])].map((p) => p.rules),
        );
        expect(together.segments.map((s) => s.limits)).toEqual([
          first?.segments[0]?.limits,
          second?.segments[0]?.limits,
        ]);
      }),
    );
  });

  test('fixed limits do not move with the points that come after', () => {
    fc.assert(
      fc.property(values(12, 12), values(0), direction(), (baseline, later, direction) => {
        const limits = (series: number[]) =>
          analyse(monthly(series), { direction, fixAfterPoints: 12 }).segments[0]?.limits;
        expect(limits([...baseline, ...later])).toEqual(limits(baseline));
      }),
    );
  });
});

describe('properties', () => {
  test('adding a constant shifts mean and limits and changes no signal', () => {
    fc.assert(
      fc.property(values(1), fc.integer({ min: -1000, max: 1000 }), direction(), (series, constant, direction) => {
        const before = analyse(monthly(series), { direction });
        const after = analyse(monthly(series.map((value) => value + constant)), { direction });
        expect(after.points.map((p) => p.rules)).toEqual(before.points.map((p) => p.rules));
        const [a, b] = [before.segments[0], after.segments[0]];
        expect(b?.mean).toBeCloseTo((a?.mean ?? 0) + constant, 8);
        if (a?.limits && b?.limits) expect(b.limits.upper).toBeCloseTo(a.limits.upper + constant, 8);
      }),
    );
  });

  test('a mirrored series has the mirrored rules, and what was improvement is concern', () => {
    fc.assert(
      fc.property(values(1), (series) => {
        const before = analyse(monthly(series), { direction: 'increase' }).points;
        const after = analyse(monthly(series.map((value) => -value)), { direction: 'increase' }).points;
        const other = { improvement: 'concern', concern: 'improvement', neither: 'neither', common: 'common' };
        expect(after.map((p) => p.rules.map((rule) => -sideOfRule(rule)))).toEqual(
          before.map((p) => p.rules.map(sideOfRule)),
        );
        expect(after.map((p) => p.signal)).toEqual(before.map((p) => other[p.signal]));
      }),
    );
  });

  test('direction changes what a signal is called, never which points are signals', () => {
    fc.assert(
      fc.property(values(1), (series) => {
        const rules = (direction: Direction) => analyse(monthly(series), { direction }).points.map((p) => p.rules);
        expect(rules('decrease')).toEqual(rules('increase'));
        expect(rules('neither')).toEqual(rules('increase'));
      }),
    );
  });

  test('the order in which readings arrive does not matter', () => {
    fc.assert(
      fc.property(values(2), (series) => {
        const points = monthly(series);
        const method: Method = { direction: 'increase', rebases: ['2024-06'] };
        expect(analyse(points.toReversed(), method)).toEqual(analyse(points, method));
      }),
    );
  });
});

describe('bad input', () => {
  test('a value that is no number is refused', () => {
    expect(() => analyse(monthly([1, Number.NaN]), { direction: 'increase' })).toThrow('2024-02');
  });

  test('two values for one month are refused', () => {
    const twice = [...monthly([1, 2]), ...monthly([3])];
    expect(() => analyse(twice, { direction: 'increase' })).toThrow('2024-01');
  });

  test('limits cannot be fixed after fewer than two points', () => {
    expect(() => analyse(monthly([1, 2]), { direction: 'increase', fixAfterPoints: 1 })).toThrow(RangeError);
  });
});

function monthly(series: readonly number[]) {
  return series.map((value, index) => ({
    month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    value,
  }));
}

function values(minLength: number, maxLength = 40) {
  return fc.array(fc.integer({ min: 0, max: 60 }), { minLength, maxLength });
}

function direction() {
  return fc.constantFrom<Direction>('increase', 'decrease', 'neither');
}

function directionOf(upstream: string): Direction {
  return upstream === 'neutral' ? 'neither' : (upstream as Direction);
}

function variation(point: { rule: Rule | null; signal: string } | undefined, direction: Direction) {
  if (!point?.rule) return 'common_cause';
  if (direction !== 'neither') return `special_cause_${point.signal}`;
  return `special_cause_neutral_${sideOfRule(point.rule) === 1 ? 'high' : 'low'}`;
}

function close(actual: number | undefined, expected: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(expected), 1e-9));
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}
