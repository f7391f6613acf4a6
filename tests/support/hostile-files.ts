import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

interface Packed {
  name: string;
  content: Buffer;
  /** What the directory says of its length, where that is a lie. */
  says?: number;
}

/** A zip file of these entries, each deflated. */
export function aZip(entries: Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, says = content.length } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end]);
}

const TYPES = Buffer.from('<?xml version="1.0"?><Types/>');

/** A document of Word or Excel, with what else is to be in it. */
export const aDocument = (more: Packed[] = [], main = 'word/document.xml') =>
  aZip([
    { name: '[Content_Types].xml', content: TYPES },
    { name: main, content: Buffer.from('<document>She had it in an envelope.</document>') },
    ...more,
  ]);

/** Zeroes that pack a thousand times. */
export const aBomb = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);

export async function aPhoto(width = 640, height = 480): Promise<Buffer> {
  const pixels = new Uint8Array(width * height * 4).map((_, at) => (at * 31) % 255);
  return Buffer.from(await Transformer.fromRgbaPixels(pixels, width, height).jpeg(80));
}

/** The same photo with where and by what it was taken: an EXIF part with a camera, an orientation and a place. */
export async function aPhotoThatTells(camera: string): Promise<Buffer> {
  const photo = await aPhoto();
  const text = Buffer.from(`${camera}\0`);
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const textAt = 8 + 2 + 3 * 12 + 4;
  const placeAt = textAt + text.length;
  const first = Buffer.concat([
    Buffer.from([0, 3]),
    entry(0x010f, 2, text.length, textAt),
    entry(0x0112, 3, 1, 6),
    entry(0x8825, 4, 1, placeAt),
    Buffer.alloc(4),
  ]);
  const place = Buffer.concat([
    Buffer.from([0, 1]),
    entry(0x0002, 5, 3, placeAt + 18),
    Buffer.alloc(4),
    Buffer.from('GPSLATITUDE-51-28-'),
  ]);
  const tiff = Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), first, text, place]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([photo.subarray(0, 2), head, body, photo.subarray(2)]);
}

/** A zip file whose directory names this many entries, all of which are the bytes of the first. */
export function aZipOfOne(many: number): Buffer {
  const zip = aDocument();
  const directoryAt = zip.readUInt32LE(zip.length - 6);
  const first = zip.subarray(directoryAt, directoryAt + 46 + zip.readUInt16LE(directoryAt + 28));
  const named = Array.from({ length: many }, (_, at) => {
    const entry = Buffer.from(first);
    entry.write(at.toString().padStart(4, '0'), 46);
    return entry;
  });
  const end = Buffer.from(zip.subarray(-22));
  end.writeUInt16LE(1 + many, 8);
  end.writeUInt16LE(1 + many, 10);
  end.writeUInt32LE(first.length * (1 + many), 12);
  return Buffer.concat([zip.subarray(0, directoryAt), first, ...named, end]);
}

/** A picture that says it has this many pixels, and is small nevertheless. */
export function aVastPng(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Half a second of silence, as a phone records it. */
export function aSound(bytes = 16_000): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt32LE(32_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes)]);
}
