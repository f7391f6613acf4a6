import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shown, type ShownTable, shownInWords, suppressed } from './suppressed.ts';

const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.nat({ max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

/** What somebody who knows the rule may take each shown count for. */
function possible(shown: Shown, threshold: number): number[] {
  if (shown.is === 'count') return [shown.count];
  const from = (least: number, length: number) => Array.from({ length }, (_, at) => least + at);
  if (shown.is === 'few') return from(threshold === 2 ? 0 : 1, threshold === 2 ? 2 : threshold - 1);
  return from(1, threshold + 8);
}

/** All values that each small count could have in some table that shows the same, by trying them all; two are enough. */
function whatSmallCouldBe(shown: ShownTable, small: readonly boolean[], threshold: number): Set<number>[] {
  const cells = shown.cells.flat();
  const columns = shown.columnTotals.length;
  const could = (one: Shown) => possible(one, threshold);
  const fits = (one: Shown, sum: number) => could(one).includes(sum) || (one.is === 'withheld' && sum > threshold);
  const found = cells.map(() => new Set<number>());
  const values: number[] = [];
  const enough = () => small.every((isSmall, at) => !isSmall || (found[at]?.size ?? 0) > 1);
  const add = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
  const go = (at: number) => {
    if (enough()) return;
    if (at === cells.length) {
      const ofColumns = shown.columnTotals.map((_, column) =>
        add(values.filter((_v, cell) => cell % columns === column)),
      );
      if (!shown.columnTotals.every((one, column) => fits(one, ofColumns[column] as number))) return;
      if (!fits(shown.total, add(values))) return;
      for (const [cell, value] of values.entries()) found[cell]?.add(value);
      return;
    }
    for (const value of could(cells[at] as Shown)) {
      values[at] = value;
      values.length = at + 1;
      const row = Math.floor(at / columns);
      const rowIsWhole = at % columns === columns - 1;
      if (rowIsWhole && !fits(shown.rowTotals[row] as Shown, add(values.slice(row * columns, at + 1)))) continue;
      go(at + 1);
      values.length = at;
    }
  };
  go(0);
  return found.filter((_, at) => small[at]);
}

describe('Small counts', () => {
  it('below the threshold are never shown, and none is shown as none', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 3, max: 6 }), (counts, threshold) => {
        const { cells } = suppressed(counts, threshold);
        for (const [row, values] of counts.entries())
          for (const [column, value] of values.entries()) {
            const shown = cells[row]?.[column] as Shown;
            if (shown.is === 'count') expect([shown.count, value === 0 || value >= threshold]).toEqual([value, true]);
            if (value === 0) expect(shown).toEqual({ is: 'count', count: 0 });
          }
      }),
    );
  });

  it('cannot be worked out from what is shown, whoever knows the rule', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 5 }), (counts, threshold) => {
        const shown = suppressed(counts, threshold);
        const small = counts.flat().map((count) => count > 0 && count < threshold);
        for (const could of whatSmallCouldBe(shown, small, threshold)) expect(could.size).toBeGreaterThan(1);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('take a second cell with them, the smallest that will do', () => {
    const { cells, rowTotals } = suppressed(
      [
        [2, 9, 20],
        [8, 7, 30],
      ],
      5,
    );
    expect(cells.map((row) => row.map((one) => shownInWords(one, 5)))).toEqual([
      ['fewer than 5', 'not shown', '20'],
      ['not shown', 'not shown', '30'],
    ]);
    expect(rowTotals).toEqual([
      { is: 'count', count: 31 },
      { is: 'count', count: 45 },
    ]);
  });

  it('two ones beside a third count are not given away by their sum', () => {
    const { cells, rowTotals } = suppressed([[1, 1, 10]], 5);
    const told = [cells[0]?.[2], rowTotals[0]].filter((shown) => shown?.is === 'count');
    expect(told.length).toBeLessThan(2);
  });

  it('four of at least one are not told to be fewer than five together', () => {
    const { cells, rowTotals } = suppressed([[1, 1, 1, 1]], 5);
    expect([cells[0]?.[0], rowTotals[0]]).toEqual([{ is: 'few' }, { is: 'withheld' }]);
  });

  it('hide nothing where the agreement hides nothing', () => {
    const { cells, total } = suppressed([[1, 2]], 0);
    expect([cells, total]).toEqual([
      [
        [
          { is: 'count', count: 1 },
          { is: 'count', count: 2 },
        ],
      ],
      { is: 'count', count: 3 },
    ]);
  });
});
