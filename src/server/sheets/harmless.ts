/** What a spreadsheet takes for a formula, also in the wide letters of East Asian keyboards. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet works out: what it would take for a formula gets an apostrophe before it. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell before it was made harmless. */
export function bare(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
