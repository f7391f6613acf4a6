import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, harmless } from './harmless.ts';
import { readSheet } from './read-sheet.ts';
import { tableWriter } from './table-writer.ts';

function written(format: 'csv' | 'xlsx', rows: string[][]): Uint8Array {
  const parts: Uint8Array[] = [];
  const table = tableWriter(format, (part) => parts.push(Buffer.from(part)));
  for (const row of rows) table.row(row);
  table.end();
  return Buffer.concat(parts);
}

/** Words with what tables stumble over: marks between cells, quotation marks, lines, beginnings of formulas. */
const cell = fc
  .array(
    fc.oneof(
      fc.constantFrom(',', ';', '\t', '"', "'", '\n', '\r\n', '=', '+', '-', '@', ' ', '＝'),
      fc.string({ unit: 'grapheme' }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const table = fc.array(
  fc.tuple(
    fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((word) => word.trim() !== ''),
    cell,
    cell,
  ),
  { minLength: 1, maxLength: 20 },
);

const asRead = (cells: string[]) =>
  cells.slice(1).every((words) => words.trim() === '')
    ? [cells[0], '', '']
    : cells[2]?.trim() === ''
      ? [cells[0], cells[1], '']
      : cells;

describe('A table that is written and read again', () => {
  it.each(['csv', 'xlsx'] as const)('as %s holds the same words in the same cells, whatever they are', (format) => {
    fc.assert(
      fc.property(table, (rows) => {
        const sheet = readSheet(written(format, [['one', 'two', 'three'], ...rows]));
        expect(sheet.headings).toEqual(['one', 'two', 'three']);
        expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows.map(asRead));
      }),
      { numRuns: format === 'csv' ? 200 : 40 },
    );
  });

  it('begins no cell of a CSV file like a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells: string[][] = parse(Buffer.from(written('csv', rows)), { bom: true, relax_column_count: true });
        expect(cells.flat().filter((words) => /^[=+\-@\t\r＝＋－＠]/u.test(words))).toEqual([]);
      }),
    );
  });

  it('begins no formula wherever a spreadsheet may split it: at a semicolon, a tab or a line, with quotation marks or past them', () => {
    const begun = (text: string) =>
      text.split(/[;\t\r\n]/).filter((part) => /^"*[=+\-@＝＋－＠]/u.test(part.replace('\ufeff', '')));
    fc.assert(
      fc.property(table, (rows) => {
        expect(begun(Buffer.from(written('csv', rows)).toString())).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(begun('"a;=1"\r\n"b\n""=2"')).toEqual(['=1"', '""=2"']);
    expect(['a;=1', 'a\n-1', 'a\t"=1', 'a;b', 'a, -1', 'one\r\n\r\ntwo'].map(harmless)).toEqual([
      "a;'=1",
      "a\n'-1",
      'a\t\'"=1',
      'a;b',
      'a, -1',
      'one\r\n\r\ntwo',
    ]);
  });

  it('marks a cell that a spreadsheet would work out by an apostrophe, and takes that one away again', () => {
    expect(['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'=1", 'plain', "it's"].map(harmless)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      "'\rx",
      "''=1",
      'plain',
      "it's",
    ]);
    expect(["'=1", "''=1", "'quoted'", '=1', "a;'=1"].map(bare)).toEqual(['=1', "'=1", "'quoted'", '=1', 'a;=1']);
  });

  it('keeps a script as the words it is', () => {
    const script = '<script>alert("x")</script>&amp;]]>';
    const [row] = readSheet(written('xlsx', [['Story'], [script]])).rows;
    expect(row?.cells).toEqual([script]);
  });
});
