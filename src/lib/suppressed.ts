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

/**
 * A table of counts, with its totals, in which no count from one up to below the threshold can be read or worked out. Such a
 * count is `few`; where sums and bounds would still give it away, others are withheld, the smallest that will do.
 *
 * How it is known to be enough: a hidden count cannot be worked out if another table exists that shows the same. Such a table
 * differs along a closed walk through hidden cells, up and down by one in turn; the cheapest walk is looked for, and the cells
 * on it are hidden. (A threshold of 2 hides nothing if none is shown as none, so there none is `few` as well.)
 */
export function suppressed(counts: readonly (readonly number[])[], threshold: number): ShownTable {
  const grid = new Grid(counts, threshold);
  for (const cell of grid.cells) if (cell.state === 'few') grid.protect(cell);
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
    const walks = [this.#walk(cell, 1), this.#walk(cell, -1)].filter((walk) => walk !== null);
    const cheapest = walks.sort((one, other) => one.cost - other.cost)[0];
    // Nothing short of the whole table hides it.
    const hide = cheapest?.through ?? this.cells;
    for (const other of hide) if (other.state === 'count' && other.value >= this.#threshold) other.state = 'withheld';
    if (!cheapest) for (const other of this.cells) if (other.state === 'few') other.state = 'withheld';
  }

  /** Whether the cell could hold one more or one less, as far as is told of it. */
  #canMove({ value, state, rises }: Cell, by: 1 | -1): boolean {
    const moved = value + (rises ? by : -by);
    if (state === 'few') return moved >= this.#least && moved < this.#threshold;
    return value >= this.#threshold && moved >= this.#threshold;
  }

  #cost({ state, value, isTotal }: Cell): number {
    // A little for each step, so that of two walks that hide as much the shorter is taken.
    return (state === 'count' ? value + (isTotal ? TOTAL_COSTS : 0) : 0) + 0.001;
  }

  /** The cheapest closed walk that begins with this cell moving; null where the bounds allow none. */
  #walk(first: Cell, by: 1 | -1): { cost: number; through: Cell[] } | null {
    if (!this.#canMove(first, by)) return null;
    // Rows and columns are the places of the walk: up goes from a row to a column, down from a column to a row.
    const rowAt = (row: number) => row;
    const columnAt = (column: number) => this.rows + 1 + column;
    const [start, end] =
      by === 1 ? [columnAt(first.column), rowAt(first.row)] : [rowAt(first.row), columnAt(first.column)];
    const best = new Map<number, { cost: number; through: Cell[] }>([[start, { cost: 0, through: [] }]]);
    const open = new Set([start]);
    while (open.size > 0) {
      const here = [...open].reduce((one, other) =>
        (best.get(other)?.cost ?? 0) < (best.get(one)?.cost ?? 0) ? other : one,
      );
      open.delete(here);
      const { cost, through } = best.get(here) as { cost: number; through: Cell[] };
      if (here === end) return { cost, through };
      for (const cell of this.cells) {
        if (cell === first) continue;
        const [from, to, step] =
          rowAt(cell.row) === here
            ? [rowAt(cell.row), columnAt(cell.column), 1 as const]
            : [columnAt(cell.column), rowAt(cell.row), -1 as const];
        if (from !== here || !this.#canMove(cell, step)) continue;
        const all = cost + this.#cost(cell);
        if (all >= (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        best.set(to, { cost: all, through: [...through, cell] });
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
