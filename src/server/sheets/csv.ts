import { CsvError, parse } from 'csv-parse/sync';
import { bare } from './harmless.ts';
import { type Sheet, SheetFault, SheetTaker } from './sheet.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** Reads a table of text: UTF-8, or UTF-16 that says so, with commas, semicolons or tabs between its cells. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = textOf(bytes);
  if (text.includes('\u0000')) throw new SheetFault('This is not a table. Choose a CSV or an Excel file (.xlsx).');
  const taker = new SheetTaker();
  for (const [index, cells] of recordsOf(text).entries()) taker.take(index + 1, cells.map(bare));
  return taker.sheet();
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` Look near line ${error.lines}.` : '';
    throw new SheetFault(`A quotation mark in this file is opened and never closed.${line}`);
  }
}

function textOf(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SheetFault(
      'This file is not written in UTF-8, so letters would be lost. Save it as “CSV UTF-8”, or bring in the Excel file itself.',
    );
  }
}

/** By the mark at its beginning. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** What stands most often between the cells of the first line. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === '\n' && !isQuoted && counts.size > 0) break;
    else if (!isQuoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const times = (delimiter: string) => counts.get(delimiter) ?? 0;
  return DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
}
