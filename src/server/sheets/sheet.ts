/** A table as it was read: text in cells, under headings. What a formula would work out, only its last result, is here as text. */
export interface Sheet {
  headings: string[];
  rows: SheetRow[];
}

export interface SheetRow {
  /** The row's number, as a spreadsheet shows it. */
  at: number;
  /** As many as there are headings. */
  cells: string[];
}

export const SHEET_LIMITS = {
  /** Of the file, in bytes. */
  file: 5_000_000,
  rows: 2_000,
  columns: 100,
  /** Longer ones are cut here, one character after what may be stored, so that the rule for it refuses them. */
  cell: 20_001,
  /** Of all cells together, in characters. */
  text: 5_000_000,
} as const;

/** Why a file cannot be read, in a sentence that says how to put it right. */
export class SheetFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SheetFault';
  }
}

/** Takes rows one after the other, and refuses a table that is too large before it is held as a whole. */
export class SheetTaker {
  #headings: string[] | null = null;
  readonly #rows: SheetRow[] = [];
  #text = 0;

  take(at: number, raw: readonly string[]): void {
    const cells = trimmed(raw);
    if (cells.length === 0) return;
    if (cells.length > SHEET_LIMITS.columns) throw tooWide();
    if (!this.#headings) {
      this.#headings = cells;
      return;
    }
    if (this.#rows.length === SHEET_LIMITS.rows)
      throw new SheetFault('This table has more than 2,000 rows. Bring it in as several tables.');
    this.#text += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.#text > SHEET_LIMITS.text)
      throw new SheetFault('This table holds more than 5 MB of text. Bring it in as several tables.');
    this.#rows.push({ at, cells });
  }

  sheet(): Sheet {
    const headings = this.#headings;
    if (!headings) throw new SheetFault('There is nothing in this table.');
    if (this.#rows.length === 0)
      throw new SheetFault('This table has headings and no row below them. Its first row has to hold the headings.');
    const width = Math.max(headings.length, ...this.#rows.map(({ cells }) => cells.length));
    const filled = (cells: string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
    return {
      headings: filled(headings),
      rows: this.#rows.map(({ at, cells }) => ({ at, cells: filled(cells) })),
    };
  }
}

export const tooWide = () =>
  new SheetFault('This table has more than 100 columns. Take out those that say nothing of the stories.');

/** Cells as text without what cannot be stored, and without the blank ones at the end. */
function trimmed(raw: readonly string[]): string[] {
  let end = raw.length;
  while (end > 0 && raw[end - 1]?.trim() === '') end -= 1;
  return raw.slice(0, end).map((cell) => cell.slice(0, SHEET_LIMITS.cell).toWellFormed());
}
