/** A count as it may be shown: as it is; under the agreed number; or kept back so that another cannot be worked out. */
export type Shown = { is: 'count'; count: number } | { is: 'few' } | { is: 'withheld' };

export interface ShownTable {
  cells: Shown[][];
  rowTotals: Shown[];
  columnTotals: Shown[];
  total: Shown;
}

/** Hiding a total hides more than hiding a cell, so it is the last resort. */
const TOTAL_COSTS = 1_000_000;
/** A little for each step, so that of two walks that hide as much the shorter is taken; more where `few` says too much. */
const STEP_COSTS = 0.001;
const UNSAID_COSTS = 0.5;

/**
 * A table of counts, with its totals, in which no count from one up to below the threshold can be read or worked out. Such a
 * count is `few`; where sums and bounds would still give it away, others are withheld, the smallest that will do, and so is a
 * `few` that would say too much (four of at least one that are fewer than five together are one each).
 *
 * How it is known to be enough: a hidden count cannot be worked out if another table exists that shows the same. Such a table
 * differs along a closed walk through hidden cells, up and down by one in turn; the cheapest walk is looked for, and the cells
 * on it are hidden. (A threshold of 2 hides nothing if none is shown as none, so there none is `few` as well.)
 */
export function suppressed(counts: readonly (readonly number[])[], threshold: number): ShownTable {
  const grid = new Grid(counts, threshold);
  for (const cell of grid.cells.filter(({ state }) => state === 'few')) grid.protect(cell);
  const shown = grid.cells.map(
    ({ state, value }): Shown => (state === 'count' ? { is: state, count: value } : { is: state }),
  );
  const [rows, columns] = [grid.rows, grid.columns];
  const at = (row: number, column: number) => shown[row * (columns + 1) + column] as Shown;
  const upTo = (length: number) => Array.from({ length }, (_, index) => index);
  return {
    cells: upTo(rows).map((row) => upTo(columns).map((column) => at(row, column))),
    rowTotals: upTo(rows).map((row) => at(row, columns)),
    columnTotals: upTo(columns).map((column) => at(rows, column)),
    total: at(rows, columns),
  };
}

interface Cell {
  row: number;
  column: number;
  value: number;
  /** Counts and the sum of all rise together in a walk; the sums of a row or a column the other way. */
  rises: boolean;
  isTotal: boolean;
  state: Shown['is'];
}

interface Step {
  cell: Cell;
  by: 1 | -1;
}
interface Walk {
  cost: number;
  steps: Step[];
}
const NEVER = Number.POSITIVE_INFINITY;

/** The table with its totals as one more row and column: then every row and every column adds up to nothing. */
class Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Cell[];
  readonly #threshold: number;
  readonly #least: number;

  constructor(counts: readonly (readonly number[])[], threshold: number) {
    this.rows = counts.length;
    this.columns = counts[0]?.length ?? 0;
    this.#threshold = threshold;
    this.#least = threshold === 2 ? 0 : 1;
    const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
    const withTotals = [
      ...counts.map((row) => [...row, sum(row)]),
      [
        ...Array.from({ length: this.columns }, (_, at) => sum(counts.map((row) => row[at] ?? 0))),
        sum(counts.map(sum)),
      ],
    ];
    this.cells = withTotals.flatMap((row, at) =>
      row.map((value, column): Cell => {
        const sums = Number(at === this.rows) + Number(column === this.columns);
        const isFew = value < threshold && value >= this.#least;
        return { row: at, column, value, rises: sums !== 1, isTotal: sums > 0, state: isFew ? 'few' : 'count' };
      }),
    );
  }

  /** Hides what it takes for this cell to have a second possible value. */
  protect(cell: Cell): void {
    const walks = ([1, -1] as const).flatMap((by) => this.#walk(cell, by) ?? []);
    const cheapest = walks.sort((one, other) => one.cost - other.cost)[0];
    for (const step of cheapest?.steps ?? []) if (this.#costs(step) >= UNSAID_COSTS) step.cell.state = 'withheld';
  }

  /** What it costs to let a cell hold one more or one less: nothing where that fits what is told of it; never below one. */
  #costs({ cell: { value, state, rises, isTotal }, by }: Step): number {
    const moved = value + (rises ? by : -by);
    if (state === 'few') return moved < this.#least ? NEVER : moved < this.#threshold ? STEP_COSTS : UNSAID_COSTS;
    if (value === 0 || moved < 1) return NEVER;
    return state === 'withheld' ? STEP_COSTS : value + (isTotal ? TOTAL_COSTS : 0);
  }

  /** The cheapest closed walk that begins with this cell moving; null where there is none. */
  #walk(first: Cell, by: 1 | -1): Walk | null {
    const begin = { cell: first, by };
    if (this.#costs(begin) === NEVER) return null;
    // Rows and columns are the places of the walk: up goes from a row to a column, down from a column to a row.
    const columnAt = (column: number) => this.rows + 1 + column;
    const [start, end] = by === 1 ? [columnAt(first.column), first.row] : [first.row, columnAt(first.column)];
    const best = new Map<number, Walk>([[start, { cost: this.#costs(begin), steps: [begin] }]]);
    const open = new Set([start]);
    while (open.size > 0) {
      const costOf = (place: number) => best.get(place)?.cost ?? NEVER;
      const here = [...open].reduce((one, other) => (costOf(other) < costOf(one) ? other : one));
      open.delete(here);
      const { cost, steps } = best.get(here) as Walk;
      if (here === end) return { cost, steps };
      for (const cell of this.cells) {
        const isUp = cell.row === here;
        if (cell === first || (!isUp && columnAt(cell.column) !== here)) continue;
        const step: Step = { cell, by: isUp ? 1 : -1 };
        const to = isUp ? columnAt(cell.column) : cell.row;
        const all = cost + this.#costs(step);
        if (all >= costOf(to)) continue;
        best.set(to, { cost: all, steps: [...steps, step] });
        open.add(to);
      }
    }
    return null;
  }
}

/** A count in words: "12", "fewer than 5", "not shown". */
export function shownInWords(shown: Shown, threshold: number): string {
  if (shown.is === 'count') return String(shown.count);
  return shown.is === 'few' ? `fewer than ${threshold}` : 'not shown';
}
