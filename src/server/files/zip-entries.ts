import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#/lib/app-error.ts';

const MOST_ENTRIES = 4000;
const MOST_BYTES = 250_000_000;
const MOST_AT_ONCE = 60_000_000;
/** By so many bytes it is known what most things are. */
const FIRST = 12;
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
  const { zip, entries } = await opened(content);
  const names = new Set<string>();
  let declared = 0;
  for (const { entry } of entries) {
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

/** An entry, and where its bytes lie as they were packed. */
export interface Lying {
  entry: Entry;
  from: number;
  to: number;
}

/** A zip file by its directory. Where bytes belong to two of its entries it is refused: unpacked anew, they would be twice. */
export async function opened(content: Buffer): Promise<{ zip: ZipFile; entries: Lying[] }> {
  const zip = await open(content);
  if (zip.entryCount > MOST_ENTRIES) throw refused(PACKED);
  const entries: Lying[] = [];
  for await (const entry of entriesOf(zip)) entries.push(lyingIn(content, entry));
  let end = 0;
  for (const lying of entries.toSorted((a, b) => headOf(a) - headOf(b))) {
    if (headOf(lying) < end) throw refused(PACKED);
    end = lying.to;
  }
  return { zip, entries };
}

const headOf = ({ entry }: Lying) => entry.relativeOffsetOfLocalHeader;

function lyingIn(content: Buffer, entry: Entry): Lying {
  const head = entry.relativeOffsetOfLocalHeader;
  if (head + 30 > content.length || content.readUInt32LE(head) !== 0x04034b50) throw noDocument();
  const from = head + 30 + content.readUInt16LE(head + 26) + content.readUInt16LE(head + 28);
  const to = from + entry.compressedSize;
  if (to > content.length) throw refused(PACKED);
  return { entry, from, to };
}

async function open(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(noDocument()) : resolve(zip),
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
    for await (const chunk of await chunksOf(zip, entry)) take(chunk);
  } catch (error) {
    throw error instanceof AppError ? error : refused(PACKED);
  }
}

/** The bytes of an entry, where they are wanted by the first of them; more of it than of any file is not unpacked. */
export async function unpackedIf(
  zip: ZipFile,
  entry: Entry,
  isWanted: (first: Buffer) => boolean,
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of await chunksOf(zip, entry)) {
    const isFirst = read < FIRST;
    chunks.push(chunk);
    read += chunk.length;
    if (isFirst && read >= FIRST && !isWanted(Buffer.concat(chunks))) return null;
    if (read > MOST_AT_ONCE) throw refused(PACKED);
  }
  const whole = Buffer.concat(chunks);
  return read >= FIRST || isWanted(whole) ? whole : null;
}

async function chunksOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream as AsyncIterable<Buffer>)));
  });
}
