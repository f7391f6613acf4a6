import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { type Lying, opened } from './zip-entries.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

/** The parts that say of a document who made it, with what and for whom; and what stands there instead. */
const PROPERTIES: [RegExp, string][] = [
  [/^docProps\/core\d*\.xml$/i, `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties"/>`],
  [/^docProps\/app\d*\.xml$/i, `<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"/>`],
  [/^docProps\/custom\d*\.xml$/i, `<Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties"/>`],
  [
    /^meta\.xml$/i,
    `<office:document-meta xmlns:office="${OPEN}" office:version="1.2"><office:meta/></office:document-meta>`,
  ],
];

/**
 * The document in a zip file of our own: its parts as they were packed, and empty properties. Whatever else lay in the
 * file, between its parts, behind them or in its directory, such as when each was saved, is not in the new one.
 */
export async function documentAnew(content: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const lying of (await opened(content)).entries) {
    const { entry } = lying;
    if (entry.fileName.endsWith('/')) continue;
    const name = Buffer.from(entry.fileName);
    const packed = emptied(entry) ?? asItWas(content, lying);
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

function emptied({ fileName }: Entry): Packed | null {
  const found = PROPERTIES.find(([name]) => name.test(fileName));
  if (!found) return null;
  const bytes = Buffer.from(HEAD + found[1]);
  return { method: 0, crc: crc32(bytes), size: bytes.length, bytes };
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
