import { SHEET_LIMITS, type Sheet, SheetTaker, tooWide } from './sheet.ts';
import { dayOfNumber, dayStylesOf } from './xlsx-days.ts';
import { partsOf, readPart, unreadable } from './xlsx-parts.ts';

interface Book {
  strings: string[];
  isDay: boolean[];
  from1904: boolean;
}

/** Reads the first sheet of an Excel file that is not hidden. Formulas are not worked out: what they showed last is read. */
export function readXlsx(bytes: Uint8Array): Sheet {
  const parts = partsOf(bytes);
  const { path, from1904 } = firstSheet(parts);
  const xml = parts.get(path);
  if (!xml) throw unreadable();
  return readSheet(xml, {
    strings: stringsOf(parts.get('xl/sharedStrings.xml')),
    isDay: dayStylesOf(parts.get('xl/styles.xml')),
    from1904,
  });
}

function firstSheet(parts: Map<string, string>): { path: string; from1904: boolean } {
  const targets = new Map<string, string>();
  readPart(parts.get('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  let from1904 = false;
  let relation: string | undefined;
  readPart(parts.get('xl/workbook.xml') ?? '<none/>', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet' && !relation && !/hidden/i.test(attributes.state ?? ''))
        relation = Object.entries(attributes).find(([key]) => /^[^:]+:id$/.test(key))?.[1];
    },
  });
  const target = targets.get(relation ?? '');
  if (!target) throw unreadable();
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

/** Text that several cells share; how it is spoken, which may stand beside it, is left out. */
function stringsOf(xml: string | undefined): string[] {
  const strings: string[] = [];
  let words = '';
  let isText = false;
  let isSpoken = false;
  readPart(xml ?? '<none/>', {
    open(name) {
      if (name === 'si') words = '';
      if (name === 'rPh') isSpoken = true;
      isText = name === 't';
    },
    text(more) {
      if (isText && !isSpoken) words += more;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'si') strings.push(words);
    },
  });
  return strings;
}

function readSheet(xml: string, book: Book): Sheet {
  const taker = new SheetTaker();
  let row = { at: 0, cells: [] as string[] };
  let cell = { column: -1, type: '', style: 0, words: '' };
  let isValue = false;
  let isSpoken = false;
  readPart(xml, {
    open(name, attributes) {
      if (name === 'row') row = { at: Number(attributes.r) || row.at + 1, cells: [] };
      if (name === 'c') {
        const column = attributes.r ? columnOf(attributes.r) : cell.column + 1;
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), words: '' };
      }
      if (name === 'rPh') isSpoken = true;
      isValue = name === 'v' || (name === 't' && cell.type === 'inlineStr');
    },
    text(more) {
      if (isValue && !isSpoken) cell.words += more;
    },
    close(name) {
      isValue = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'c') put(row.cells, cell.column, wordsOf(cell, book));
      if (name === 'row') {
        taker.take(row.at, row.cells);
        cell = { column: -1, type: '', style: 0, words: '' };
      }
    },
  });
  return taker.sheet();
}

function put(cells: string[], column: number, words: string): void {
  if (words === '') return;
  if (column >= SHEET_LIMITS.columns) throw tooWide();
  while (cells.length < column) cells.push('');
  cells[column] = words;
}

/** The column of a cell by its name: A1 is in 0, AA7 in 26. What has no such name lies beyond every table. */
function columnOf(name: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(name)?.[0];
  if (!letters) return SHEET_LIMITS.columns;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function wordsOf({ type, style, words }: { type: string; style: number; words: string }, book: Book): string {
  if (type === 's') return book.strings[Number(words)] ?? '';
  if (type === 'b') return words === '1' ? 'yes' : 'no';
  if (type === 'e') return '';
  if (type === 'd') return words.slice(0, 10);
  if (type === 'n' && book.isDay[style] && words !== '') return dayOfNumber(Number(words), book) ?? words;
  return words;
}
