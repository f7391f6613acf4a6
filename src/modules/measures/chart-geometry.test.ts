import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART_WIDTH, chartGeometry } from './chart-geometry.ts';
import { analyse, type Method } from './xmr.ts';

const measure = { unit: 'calls per month', kind: 'count' } as const;

function draw(values: readonly number[], method: Partial<Method> = {}, left: readonly number[] = []) {
  const points = values.map((value, index) => ({ month: month(index), value })).filter((_, i) => !left.includes(i));
  return chartGeometry(analyse(points, { direction: 'increase', ...method }), measure, { right: 58 });
}

function month(index: number) {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

describe('a number that is kept back', () => {
  test('is drawn over all that it may be, and its own place is that of the middle', () => {
    const few = { words: 'fewer than 5', from: 1, to: 4 };
    const points = [8, 2.5, 9].map((value, at) => ({ month: month(at), value, ...(at === 1 ? { few } : {}) }));
    const drawn = chartGeometry(analyse(points, { direction: 'increase' }), measure, { right: 58 });
    const [before, kept] = drawn.points;
    expect(before?.few).toBeUndefined();
    expect(kept?.few?.words).toBe('fewer than 5');
    expect(((kept?.few?.upper ?? 0) + (kept?.few?.lower ?? 0)) / 2).toBeCloseTo(kept?.y ?? 0);
    expect((kept?.few?.lower ?? 0) - (kept?.few?.upper ?? 0)).toBeGreaterThan(1);
  });
});

describe('any number of points', () => {
  test('everything lies within the drawing and is a number', () => {
    const series = fc.array(fc.integer({ min: -50, max: 1000 }), { maxLength: 130 });
    fc.assert(
      fc.property(series, fc.nat(130), (values, rebase) => {
        const { points, segments, turns, right, height, top, bottom } = draw(values, { rebases: [month(rebase)] });
        const xs = [...points.map((p) => p.x), ...segments.flatMap((s) => [s.x1, s.x2]), ...turns];
        const limits = segments.flatMap((s) => [s.mean, s.upper ?? top, s.lower ?? top]);
        expect(xs.every((x) => x >= 0 && x <= right)).toBe(true);
        expect([...points.map((p) => p.y), ...limits].every((y) => y >= top - 0.001 && y <= bottom + 0.001)).toBe(true);
        expect(right).toBeLessThan(CHART_WIDTH);
        expect(height).toBeGreaterThan(bottom);
      }),
    );
  });

  test('segments meet at the turns and cover the plot', () => {
    const { segments, turns, right } = draw(Array(12).fill(5), { rebases: [month(4), month(8)] });
    expect(segments.map((s) => [s.x1, s.x2])).toEqual([
      [0, turns[0]],
      [turns[0], turns[1]],
      [turns[1], right],
    ]);
  });

  test('no point draws nothing', () => {
    expect(draw([])).toMatchObject({ points: [], segments: [], lines: [], turns: [] });
  });

  test('one point and a constant series lie in the middle', () => {
    const { points, top, bottom } = draw([31]);
    expect(points[0]?.y).toBe((top + bottom) / 2);
    expect(new Set(draw(Array(15).fill(5)).points.map((p) => p.y))).toEqual(new Set([(top + bottom) / 2]));
  });

  test('few months stand close at the left, many share the width', () => {
    expect(draw([1, 2, 3]).points.at(-1)?.x).toBeLessThan(60);
    const many = draw(Array(64).fill(5));
    expect(many.points.at(-1)?.x).toBeCloseTo(many.right - 6);
    expect(many.markScale).toBeLessThan(1);
  });
});

test('the axis fits the limits, not zero', () => {
  const { segments, top, bottom } = draw([100, 104, 100, 104, 100, 104]);
  expect(segments[0]?.upper).toBeCloseTo(top);
  expect(segments[0]?.lower).toBeCloseTo(bottom);
});

test('higher values are drawn higher', () => {
  const [a, b] = draw([3, 9]).points;
  expect(a?.y).toBeGreaterThan(b?.y ?? 0);
});

test('a month without a reading leaves its gap, and no line crosses it', () => {
  const { points, lines } = draw([1, 2, 3, 4, 5, 6], {}, [2]);
  expect(lines.map((line) => line.length)).toEqual([2, 3]);
  const [, before, after, next] = points;
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(2 * ((next?.x ?? 0) - (after?.x ?? 0)));
});

test('points of a closed segment are past', () => {
  expect(draw([1, 2, 3, 4], { rebases: [month(2)] }).points.map((p) => p.past)).toEqual([true, true, false, false]);
});
