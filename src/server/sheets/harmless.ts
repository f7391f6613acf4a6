// What a spreadsheet takes for a formula, also in the wide letters of East Asian keyboards. Where semicolons part cells, ours
// are not the ones it goes by: it begins a cell after each semicolon, tab and line within a text of ours, quoted or not.
const HERE = String.raw`(?<=^|[;\t\r\n])`;
const FORMULA = String.raw`["']*[=+\-@＝＋－＠]`;
const BEGINS = String.raw`^["']*[\t\r]`;

const WORKED_OUT = new RegExp(`${HERE}(?=${FORMULA})|(?=${BEGINS})`, 'gu');
const MADE_HARMLESS = new RegExp(`${HERE}'(?=${FORMULA})|^'(?=${BEGINS.slice(1)})`, 'gu');

/** A cell of which no spreadsheet works anything out: what it would take for a formula gets an apostrophe before it. */
export function harmless(cell: string): string {
  return cell.replace(WORKED_OUT, "'");
}

/** The cell before it was made harmless. */
export function bare(cell: string): string {
  return cell.replace(MADE_HARMLESS, '');
}
