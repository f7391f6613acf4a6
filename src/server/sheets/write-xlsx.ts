import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const PARTS: [string, string][] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="Evidence" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

/** Writes an Excel file row by row. Every cell is text, so that nothing in it is a formula. */
export class XlsxWriter {
  readonly #zip: Zip;
  readonly #sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  #row = 0;

  /** @param take is handed the file's bytes, in their order */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      take(bytes);
    });
    for (const [name, xml] of PARTS) {
      const part = new ZipPassThrough(name);
      this.#zip.add(part);
      part.push(strToU8(HEAD + xml), true);
    }
    this.#zip.add(this.#sheet);
    this.#push(`${HEAD}<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>`);
  }

  row(cells: readonly string[]): void {
    this.#row += 1;
    const texts = cells.map((cell) =>
      cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
    );
    this.#push(`<row r="${this.#row}">${texts.join('')}</row>`);
  }

  end(): void {
    this.#push('</sheetData></worksheet>', true);
    this.#zip.end();
  }

  #push(xml: string, isLast = false): void {
    this.#sheet.push(strToU8(xml), isLast);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>\r]/g, (letter) => ESCAPES[letter] ?? letter);
}
