import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#/lib/app-error.ts';

const MOST_ENTRIES = 4000;
const MOST_BYTES = 250_000_000;
/** XML packs well; nothing that people write packs two hundred times. */
const MOST_PACKED = 200;
const READ_WHOLE = 2_000_000;

const OOXML = 'application/vnd.openxmlformats-officedocument';
const MAIN_PART: Record<string, string> = {
  'word/document.xml': `${OOXML}.wordprocessingml.document`,
  'xl/workbook.xml': `${OOXML}.spreadsheetml.sheet`,
  'ppt/presentation.xml': `${OOXML}.presentationml.presentation`,
};
const OPEN_DOCUMENTS = new Set(
  ['text', 'spreadsheet', 'presentation'].map((what) => `application/vnd.oasis.opendocument.${what}`),
);

/** What runs by itself, or brings something in from elsewhere. */
const ACTIVE = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/|Basic\/|Scripts\/)/i;

const refused = (why: string) => new AppError('INVALID', why);
const PACKED = 'This document unpacks to far more than it says, so it is not taken.';
const NO_DOCUMENT = 'This is no Office document that Accord knows (.docx, .xlsx, .pptx, .odt, .ods, .odp).';
const MACROS =
  'This document holds macros or parts that run by themselves. Save it without them (.docx, .xlsx, .pptx).';
const TEMPLATE = 'This document loads a template from elsewhere when it is opened. Save it with a template of its own.';

export const isZip = (content: Buffer) => content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

/** Which Office document a zip file is. All of it is unpacked and counted, so that what it says of itself is not believed. */
export async function officeType(content: Buffer): Promise<string> {
  const zip = await open(content);
  if (zip.entryCount > MOST_ENTRIES) throw refused(PACKED);
  let declared = 0;
  let unpacked = 0;
  let type: string | undefined;
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toString();
    if (ACTIVE.test(name)) throw refused(MACROS);
    declared += entry.uncompressedSize;
    if (declared > MOST_BYTES || entry.uncompressedSize > MOST_PACKED * Math.max(entry.compressedSize, 1000))
      throw refused(PACKED);
    const text = await unpack(zip, entry, (bytes) => {
      unpacked += bytes;
      if (unpacked > MOST_BYTES) throw refused(PACKED);
    });
    if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text)) throw refused(MACROS);
    if (/\.rels$/.test(name) && /attachedTemplate/i.test(text) && /TargetMode\s*=\s*["']External/i.test(text))
      throw refused(TEMPLATE);
    if (name === 'mimetype' && OPEN_DOCUMENTS.has(text.trim())) type ??= text.trim();
    type ??= MAIN_PART[name];
  }
  if (!type) throw refused(NO_DOCUMENT);
  return type;
}

async function open(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(refused(NO_DOCUMENT)) : resolve(zip),
    );
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = (value: Entry | null) => {
        zip.off('entry', done);
        zip.off('end', ended);
        zip.off('error', failed);
        resolve(value);
      };
      const ended = () => done(null);
      const failed = () => reject(refused(NO_DOCUMENT));
      zip.once('entry', done);
      zip.once('end', ended);
      zip.once('error', failed);
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/** Unpacks an entry, and answers its text where that is short. */
async function unpack(zip: ZipFile, entry: Entry, count: (bytes: number) => void): Promise<string> {
  if (entry.fileName.endsWith('/')) return '';
  const chunks: Buffer[] = [];
  let kept = 0;
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count(chunk.length);
      kept += chunk.length;
      if (kept <= READ_WHOLE) chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof AppError ? error : refused(PACKED);
  }
  return Buffer.concat(chunks).toString('utf8');
}
