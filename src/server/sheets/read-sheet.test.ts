import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { delimiterOf } from './csv.ts';
import { readSheet } from './read-sheet.ts';
import { SheetFault } from './sheet.ts';

const csv = (text: string) => readSheet(new TextEncoder().encode(text));
const faultOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof SheetFault) return error.message;
    throw error;
  }
  return 'It was read.';
};

interface Parts {
  sheet: string;
  strings?: string;
  styles?: string;
  book?: string;
  more?: Record<string, Uint8Array>;
}
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const zipped = ({ sheet, strings, styles, book = '', more = {} }: Parts) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="urn:r">${book}<sheets><sheet name="Hidden" state="hidden" r:id="r9"/><sheet name="One" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r9" Target="worksheets/none.xml"/><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...(strings ? { 'xl/sharedStrings.xml': strToU8(strings) } : {}),
    ...(styles ? { 'xl/styles.xml': strToU8(styles) } : {}),
    ...more,
  });
const rows = (cells: string) => `<worksheet ${MAIN}><sheetData>${cells}</sheetData></worksheet>`;
const HEAD = '<row r="1"><c r="A1" t="str"><v>Story</v></c><c r="B1" t="str"><v>Date</v></c></row>';

/** The same file, in which each part says at its entry at the end that it is so long. */
function saying(file: Uint8Array, length: number): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at < file.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, length, true);
  return file;
}

describe('A CSV file', () => {
  it('is read with commas, semicolons or tabs, with or without a mark at its beginning', () => {
    for (const text of [
      'Story,Date\nShe came.,1/5/2026',
      '\ufeffStory;Date\r\nShe came.;1/5/2026',
      'Story\tDate\rShe came.\t1/5/2026',
    ])
      expect(csv(text)).toEqual({ headings: ['Story', 'Date'], rows: [{ at: 2, cells: ['She came.', '1/5/2026'] }] });
    expect(delimiterOf('"a,b,c";d\ne,f,g')).toBe(';');
  });

  it('keeps quoted marks and lines, fills short rows, and numbers rows as a spreadsheet does', () => {
    const text = 'Story,Date\n\n"She said ""no"",\nand left.",2026-05-01\nHe "stayed".\n';
    expect(csv(text).rows).toEqual([
      { at: 3, cells: ['She said "no",\nand left.', '2026-05-01'] },
      { at: 4, cells: ['He "stayed".', ''] },
    ]);
  });

  it('that is written in Unicode of two bytes is read as such', () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Story\tDate\nCaffè\t1', 'utf16le')]);
    expect(readSheet(text).rows).toEqual([{ at: 2, cells: ['Caffè', '1'] }]);
  });

  it('in another encoding is refused with the way to put it right', () => {
    expect(faultOf(() => readSheet(Buffer.from('Story\nShe had \u00a320.', 'latin1')))).toContain('CSV UTF-8');
  });

  it('of a million columns is refused', () => {
    expect(faultOf(() => csv(`Story\n${','.repeat(1_000_000)}x`))).toContain('100 columns');
  }, 30_000);

  it('of too many rows, of no rows, or with an open quotation mark is refused', () => {
    expect(faultOf(() => csv(`Story\n${'a\n'.repeat(2001)}`))).toContain('2,000 rows');
    expect(faultOf(() => csv('Story,Date'))).toContain('no row below');
    expect(faultOf(() => csv('\n\n'))).toContain('nothing in this table');
    expect(faultOf(() => csv('Story\n"She came'))).toContain('never closed');
    expect(faultOf(() => csv(`Story\n${'x'.repeat(4000)}\u0000`))).toContain('not a table');
    expect(faultOf(() => readSheet(new Uint8Array()))).toContain('empty');
  });

  it('keeps one character more than may be stored, so that the rule for it can refuse it', () => {
    expect(csv(`Story\n${'x'.repeat(50_000)}`).rows[0]?.cells[0]).toHaveLength(20_001);
  });
});

describe('An Excel file', () => {
  it('is read from its first sheet that is not hidden: shared words, words in place, numbers, yes and no, days', () => {
    const sheet = rows(
      `${HEAD}<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46143</v></c><c r="D3" t="b"><v>1</v></c></row>
       <row><c t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c><c><v>12.5</v></c><c t="e"><v>#REF!</v></c></row>`,
    );
    const strings = `<sst ${MAIN}><si><t>none</t></si><si><r><t>She &amp; </t></r><r><t>he</t></r><rPh><t>spoken</t></rPh></si></sst>`;
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    expect(readSheet(zipped({ sheet, strings, styles }))).toEqual({
      headings: ['Story', 'Date', '', ''],
      rows: [
        { at: 3, cells: ['She & he', '2026-05-01', '', 'yes'] },
        { at: 4, cells: ['in place', '12.5', '', ''] },
      ],
    });
  });

  it('of a Mac from before 2011 counts its days from 1904', () => {
    const sheet = rows(`${HEAD}<row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2" s="0"><v>44681</v></c></row>`);
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const book = '<workbookPr date1904="1"/>';
    expect(readSheet(zipped({ sheet, styles, book })).rows[0]?.cells[1]).toBe('2026-05-01');
  });

  it('has its formulas never worked out: what they showed last is read, and nothing where they showed nothing', () => {
    const sheet = rows(
      `${HEAD}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://elsewhere.example","x")</f><v>shown</v></c><c r="B2"><f>1+1</f></c></row>`,
    );
    expect(readSheet(zipped({ sheet })).rows).toEqual([{ at: 2, cells: ['shown', ''] }]);
  });

  it('has its macros, links and pictures left alone', () => {
    const more = {
      'xl/vbaProject.bin': new Uint8Array(1000),
      'xl/externalLinks/externalLink1.xml': strToU8('<!DOCTYPE x>'),
    };
    const sheet = rows(`${HEAD}<row r="2"><c r="A2" t="str"><v>x</v></c></row>`);
    expect(readSheet(zipped({ sheet, more })).rows).toHaveLength(1);
  });

  it('that declares an entity, inside or outside of it, is refused', () => {
    for (const doctype of [
      '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
    ]) {
      const sheet = `${doctype}<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>`;
      expect(faultOf(() => readSheet(zipped({ sheet })))).toContain('cannot be read');
    }
  });

  it('that unpacks to far more than it weighs is refused before it is unpacked', () => {
    const bomb = saying(zipped({ sheet: rows(HEAD) }), 60_000_000);
    expect(faultOf(() => readSheet(bomb))).toContain('far more than its size tells');
  });

  it('that lies about its size is cut at what it says, and then cannot be read', () => {
    const words = `<c r="A2" t="str"><v>${' '.repeat(2_000_000)}</v></c>`;
    const lies = saying(zipped({ sheet: rows(`${HEAD}<row r="2">${words}</row>`) }), 300);
    expect(faultOf(() => readSheet(lies))).toContain('cannot be read');
  });

  it('with a cell beyond every table, with shared words told a thousand times over, or of no sheet is refused', () => {
    const far = rows(`${HEAD}<row r="2"><c r="XFD2" t="str"><v>x</v></c></row>`);
    expect(faultOf(() => readSheet(zipped({ sheet: far })))).toContain('100 columns');
    const many = Array.from({ length: 1000 }, (_, at) => `<row r="${at + 2}"><c t="s"><v>0</v></c></row>`).join('');
    const strings = `<sst><si><t>${'x'.repeat(20_000)}</t></si></sst>`;
    expect(faultOf(() => readSheet(zipped({ sheet: rows(HEAD + many), strings })))).toContain('5 MB of text');
    expect(faultOf(() => readSheet(zipSync({ 'word/document.xml': strToU8('<x/>') })))).toContain('cannot be read');
    expect(faultOf(() => readSheet(Buffer.from('PK\u0003\u0004 and nothing more')))).toContain('cannot be read');
    expect(faultOf(() => readSheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])))).toContain('password');
  });
});
