import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed } from './analysed.ts';
import { chartInWords } from './chart-in-words.ts';
import { readingInWords } from './reading-in-words.ts';
import { withoutSmallCounts } from './small-counts.ts';

const count = (value: number) => ({ value, numerator: null, denominator: null });
const share = (part: number, whole: number) => ({ value: (100 * part) / whole, numerator: part, denominator: whole });
const thresholds = fc.integer({ min: 2, max: 10 });
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);

describe('A number of people below the threshold', () => {
  it('is kept back, and one at or above it, or none, is not', () => {
    expect(withoutSmallCounts(count(3), 5)).toEqual({
      ...count(2.5),
      few: { words: 'fewer than 5', from: 1, to: 4 },
    });
    for (const value of [0, 5, 12]) expect(withoutSmallCounts(count(value), 5)).toEqual({ ...count(value), few: null });
    expect(withoutSmallCounts(count(1), 0).few).toBeNull();
  });

  it('is one of two at least, for whoever knows the rule', () => {
    fc.assert(
      fc.property(thresholds, (threshold) => {
        for (const value of upTo(threshold + 3)) {
          const shown = withoutSmallCounts(count(value), threshold);
          if (value > 0 && value < threshold) expect(shown.few).not.toBeNull();
          if (!shown.few) continue;
          const alike = upTo(threshold + 3).filter(
            (other) => JSON.stringify(withoutSmallCounts(count(other), threshold)) === JSON.stringify(shown),
          );
          expect(alike.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('cannot be worked out from a share, its whole, its rest or its percentage', () => {
    fc.assert(
      fc.property(thresholds, fc.integer({ min: 1, max: 30 }), (threshold, whole) => {
        const wholes = upTo(30).slice(1);
        for (const part of upTo(whole)) {
          const shown = JSON.stringify(withoutSmallCounts(share(part, whole), threshold));
          const alike = wholes.flatMap((other) =>
            upTo(other)
              .filter((one) => JSON.stringify(withoutSmallCounts(share(one, other), threshold)) === shown)
              .map((one) => ({ part: one, rest: other - one, whole: other })),
          );
          for (const cell of ['part', 'rest', 'whole'] as const) {
            const could = new Set(alike.map((one) => one[cell]));
            const [only] = could;
            if (could.size === 1 && only !== undefined) expect(only > 0 && only < threshold).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing of itself in limits, signals, or words: two series that differ in it alone read the same', () => {
    const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(
        series,
        thresholds,
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        (values, threshold, others) => {
          const read = (numbers: readonly number[]) => {
            const readings = numbers.map((value, at) => ({
              month: `20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
              ...withoutSmallCounts(count(value), threshold),
            }));
            const measure = { unit: 'households per month', kind: 'count' as const };
            const analysis = analysed({ direction: 'decrease', readings, rebases: [], definitions: [] });
            const words = readingInWords(measure, analysis);
            return JSON.stringify([readings, analysis, words, chartInWords(measure, analysis, words, [])]);
          };
          const moved = values.map((value) =>
            value > 0 && value < threshold ? 1 + ((others.next().value as number) % (threshold - 1)) : value,
          );
          expect(read(moved)).toBe(read(values));
        },
      ),
    );
  });

  it('is told with its whole where that tells nothing: the part, the rest, or neither', () => {
    expect(withoutSmallCounts(share(2, 40), 5)).toMatchObject({
      numerator: null,
      denominator: 40,
      few: { words: 'fewer than 5 of 40', from: 2.5, to: 10 },
    });
    expect(withoutSmallCounts(share(38, 40), 5).few?.words).toBe('all but fewer than 5 of 40');
    expect(withoutSmallCounts(share(5, 6), 5).few?.words).toBe('some of 6');
    expect(withoutSmallCounts(share(1, 3), 5)).toMatchObject({ denominator: null, few: { from: 0, to: 100 } });
    for (const [part, whole] of [
      [0, 40],
      [40, 40],
      [20, 40],
    ] as const)
      expect(withoutSmallCounts(share(part, whole), 5).few).toBeNull();
  });

  it('that was kept back once is not kept back twice', () => {
    const once = withoutSmallCounts(share(2, 40), 5);
    expect(once.few).not.toBeNull();
    expect(once.numerator).toBeNull();
  });
});
