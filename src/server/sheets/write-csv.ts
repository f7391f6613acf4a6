import { harmless } from './harmless.ts';

/** The mark by which spreadsheets know UTF-8. */
export const CSV_BEGINS = '\ufeff';

/** One row of a CSV file (RFC 4180), in which nothing is a formula. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$|^'/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
