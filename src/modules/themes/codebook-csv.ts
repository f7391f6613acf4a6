import { parse } from 'csv-parse/sync';
import { type Code, type Codebook, codebookOf, NoCodebook } from './codebook.ts';
import { MOST_THEMES } from './vocabulary.ts';

const NAMES = ['name', 'theme', 'code'];
const DESCRIPTIONS = ['description', 'definition', 'memo'];

/** Begins like this, and a spreadsheet takes it for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Reads a codebook from CSV: a row a theme, its columns found by their names; commas, semicolons or tabs. */
export function readCsv(text: string): Codebook {
  const [head, ...rows] = records(text);
  const columns = (head ?? []).map((name) => name.trim().toLowerCase());
  const [name, description] = [NAMES, DESCRIPTIONS].map((known) => columns.findIndex((one) => known.includes(one)));
  if (name === undefined || name < 0)
    throw new NoCodebook('The first row has to name the columns, and one of them has to be called “name”.');
  if (rows.length > MOST_THEMES) throw new NoCodebook(`A codebook of more than ${MOST_THEMES} themes is not taken.`);
  const cell = (row: string[], at: number | undefined) => unguarded(at === undefined || at < 0 ? '' : (row[at] ?? ''));
  return codebookOf(
    rows.map((row, at) => ({ row: at + 2, name: cell(row, name), description: cell(row, description) })),
  );
}

function records(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relaxColumnCount: true,
      skipEmptyLines: true,
      to: MOST_THEMES + 2,
    });
  } catch {
    throw new NoCodebook('This is no CSV: a quotation mark is opened and not closed, or stands in the middle.');
  }
}

/** Writes a codebook as CSV that no spreadsheet takes for formulas. */
export function writeCsv(codes: readonly Code[]): string {
  const rows = [['name', 'description'], ...codes.map(({ name, description }) => [name, description ?? ''])];
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
