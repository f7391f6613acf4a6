import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { insteadOf, LINKS } from './document-properties.ts';
import { isInside, isZip } from './office.ts';
import { isPicture } from './picture-kinds.ts';
import { plainPicture } from './plain-picture.ts';
import { soundAnew } from './sound-anew.ts';
import { type Lying, opened, unpackedIf } from './zip-entries.ts';

const deflated = promisify(deflateRaw);
/** Sounds and films by the ends of their names, by which programs know them. */
const HEARD: [RegExp, string][] = [
  [/\.(m4a|m4v|mp4|mov)$/i, 'audio/mp4'],
  [/\.mp3$/i, 'audio/mpeg'],
  [/\.wav$/i, 'audio/wav'],
];

/**
 * The document in a zip file of our own: its parts as they were packed, but for empty properties, and pictures, sounds and
 * documents in it that tell no more than it does. Whatever else lay in the file, between its parts, behind them or in its
 * directory, such as when each was saved, is not in the new one.
 */
export async function documentAnew(content: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const { zip, entries } = await opened(content);
  const links = entries.find(({ entry }) => entry.fileName.toLowerCase() === LINKS);
  const insteadFor = insteadOf(links ? await unpackedIf(zip, links.entry, () => true) : null);
  for (const lying of entries) {
    const { entry } = lying;
    const instead = insteadFor(entry.fileName);
    if (entry.fileName.endsWith('/') || instead === null) continue;
    const name = Buffer.from(entry.fileName);
    const bytes = instead === undefined ? await toldLess(zip, lying) : Buffer.from(instead);
    const packed = bytes ? await packedAnew(bytes) : asItWas(content, lying);
    const facts = factsOf(packed, name.length);
    const part = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed.bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, name]));
    parts.push(part);
    at += part.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

interface Packed {
  method: number;
  crc: number;
  size: number;
  bytes: Buffer;
}

/** What lies in a document and tells of itself, made anew; null of every other part. */
async function toldLess(zip: ZipFile, { entry }: Lying): Promise<Buffer | null> {
  const heard = HEARD.find(([name]) => name.test(entry.fileName));
  const isDocument = (first: Buffer) => isZip(first) && isInside(entry.fileName);
  const bytes = await unpackedIf(zip, entry, (first) => Boolean(heard) || isPicture(first) || isDocument(first));
  if (!bytes) return null;
  if (isDocument(bytes)) return documentAnew(bytes);
  return isPicture(bytes) ? plainPicture(bytes) : heard ? soundAnew(bytes, heard[1]) : null;
}

async function packedAnew(content: Buffer): Promise<Packed> {
  const bytes = await deflated(content);
  return { method: 8, crc: crc32(content), size: content.length, bytes };
}

function asItWas(content: Buffer, { entry, from, to }: Lying): Packed {
  const bytes = content.subarray(from, to);
  return { method: entry.compressionMethod, crc: entry.crc32, size: entry.uncompressedSize, bytes };
}

/** What stands of an entry beside it and in the directory alike: names in UTF-8, and the first day that can be said. */
function factsOf({ method, crc, size, bytes }: Packed, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(0x0021, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(bytes.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}
