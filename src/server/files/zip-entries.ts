import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#/lib/app-error.ts';

const MOST_ENTRIES = 4000;
const MOST_BYTES = 250_000_000;
/** XML packs well; nothing that people write packs two hundred times. */
const MOST_PACKED = 200;

/** How much was unpacked so far, of a document and of those that lie in it. */
export interface Unpacked {
  bytes: number;
}

/** What is done with the bytes of an entry, as they are unpacked. */
export interface Take {
  part?(chunk: Buffer): void;
  end?(): void;
}

const PACKED = 'This document unpacks to far more than it says, so it is not taken.';

export const refused = (why: string) => new AppError('INVALID', why);
export const noDocument = () =>
  refused('This is no Office document that Accord knows (.docx, .xlsx, .pptx, .odt, .ods, .odp).');

/**
 * Unpacks every entry of a zip file, in the order of its directory, and counts: what the file says of itself is not
 * believed. Two entries of one name are refused, since readers differ in which of them they read.
 */
export async function unpackAll(content: Buffer, unpacked: Unpacked, takeOf: (name: string) => Take): Promise<void> {
  const zip = await open(content);
  if (zip.entryCount > MOST_ENTRIES) throw refused(PACKED);
  const names = new Set<string>();
  let declared = 0;
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toString();
    if (names.has(name.toLowerCase())) throw noDocument();
    names.add(name.toLowerCase());
    const take = takeOf(name);
    declared += entry.uncompressedSize;
    if (declared > MOST_BYTES || entry.uncompressedSize > MOST_PACKED * Math.max(entry.compressedSize, 1000))
      throw refused(PACKED);
    if (name.endsWith('/')) continue;
    await unpack(zip, entry, (chunk) => {
      unpacked.bytes += chunk.length;
      if (unpacked.bytes > MOST_BYTES) throw refused(PACKED);
      take.part?.(chunk);
    });
    take.end?.();
  }
}

export async function open(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(noDocument()) : resolve(zip),
    );
  });
}

export async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = (value: Entry | null) => {
        zip.off('entry', done);
        zip.off('end', ended);
        zip.off('error', failed);
        resolve(value);
      };
      const ended = () => done(null);
      const failed = () => reject(noDocument());
      zip.once('entry', done);
      zip.once('end', ended);
      zip.once('error', failed);
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

async function unpack(zip: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<void> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    for await (const chunk of stream as AsyncIterable<Buffer>) take(chunk);
  } catch (error) {
    throw error instanceof AppError ? error : refused(PACKED);
  }
}
