import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspect } from '#/server/files/inspect.ts';
import { aDocument, aSound, aZip } from '../support/hostile-files.ts';

const NAME = 'TELLTALE Abbott';
const le = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const be = (value: number) => le(value).reverse();
const text = (words: string) => Buffer.from(words, 'latin1');

/** What is kept of a file that says a name somewhere. */
async function kept(file: Buffer) {
  expect(file.includes(NAME)).toBe(true);
  const { content } = await inspect(file);
  expect(content.includes(NAME)).toBe(false);
  return content;
}

describe('A sound tells nothing of who made it and where', () => {
  const FRAMES = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413, 7)]);

  it('an MP3 is kept from its first frame to its last', async () => {
    const tag = text(`TPE1\0\0\0\x10\0\0\0${NAME}`);
    const head = Buffer.concat([text('ID3\x04\0\0\0\0\0'), Buffer.from([tag.length]), tag]);
    const tail = Buffer.concat([text('TAG'), text(NAME.padEnd(125, '\0'))]);
    const frames = Buffer.concat([FRAMES, FRAMES, FRAMES]);
    expect((await kept(Buffer.concat([head, frames, tail]))).equals(frames)).toBe(true);
  });

  it('an M4A keeps its sound where it lay', async () => {
    const box = (kind: string, ...inside: Buffer[]) => {
      const body = Buffer.concat(inside);
      return Buffer.concat([be(body.length + 8), text(kind), body]);
    };
    const sound = text('THE SOUND ITSELF');
    const file = Buffer.concat([
      box('ftyp', text('M4A \0\0\0\0M4A ')),
      box('moov', box('trak', box('udta', text(NAME))), box('udta', box('\xa9xyz', text(`+51.48-003.18 ${NAME}`)))),
      box('meta', text(NAME)),
      box('mdat', sound),
    ]);
    const content = await kept(file);
    expect([content.length, content.indexOf(sound)]).toEqual([file.length, file.indexOf(sound)]);
  });

  it('a WAV and a FLAC keep what is heard', async () => {
    const note = text(NAME.padEnd(16, '\0'));
    const wav = Buffer.concat([aSound(), text('LIST'), le(note.length), note]);
    expect((await kept(wav)).subarray(0, aSound().length).equals(aSound())).toBe(true);
    const block = (kind: number, body: Buffer) => Buffer.concat([Buffer.from([kind, 0, 0, body.length]), body]);
    const flac = Buffer.concat([text('fLaC'), block(0, Buffer.alloc(34, 1)), block(0x84, note), text('FRAMES')]);
    const content = await kept(flac);
    expect([content.subarray(0, 42).equals(flac.subarray(0, 42)), content[42]]).toEqual([true, 0x81]);
    expect(content.subarray(-6).toString()).toBe('FRAMES');
  });

  it('an Ogg keeps its pages, each with the sum that its bytes have', async () => {
    const page = (at: number, body: Buffer) => {
      const lacing = [...Array<number>(Math.floor(body.length / 255)).fill(255), body.length % 255];
      const bytes = Buffer.concat([
        text('OggS\0\0'),
        Buffer.alloc(8),
        le(7),
        le(at),
        le(0),
        Buffer.from([lacing.length, ...lacing]),
        body,
      ]);
      bytes.writeUInt32LE(slowSum(bytes), 22);
      return bytes;
    };
    const comment = text(`ARTIST=${NAME}${'x'.repeat(300)}`);
    const file = Buffer.concat([
      page(0, Buffer.concat([text('OpusHead\x01\x01'), Buffer.alloc(9)])),
      page(1, Buffer.concat([text('OpusTags'), le(4), text('phon'), le(1), le(comment.length), comment])),
      page(2, text('THE SOUND ITSELF')),
    ]);
    const content = await kept(file);
    expect([content.length, content.subarray(-16).toString()]).toEqual([file.length, 'THE SOUND ITSELF']);
    expect(content.includes('ARTIST= ')).toBe(true);
    for (const at of [...content.toString('latin1').matchAll(/OggS/g)].map(({ index }) => index)) {
      const next = content.indexOf('OggS', at + 4);
      const bytes = Buffer.from(content.subarray(at, next === -1 ? content.length : next));
      const said = bytes.readUInt32LE(22);
      bytes.writeUInt32LE(0, 22);
      expect(slowSum(bytes)).toBe(said);
    }
  });
});

/** The sum of an Ogg page, bit by bit. */
function slowSum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes)
    for (let bit = 7; bit >= 0; bit -= 1) {
      const isOut = ((sum >>> 31) ^ (byte >> bit)) & 1;
      sum = ((sum << 1) ^ (isOut ? 0x04c11db7 : 0)) >>> 0;
    }
  return sum;
}

describe('A document tells nothing of who made it, for whom and when', () => {
  const part = (name: string) => ({ name, content: Buffer.from(`<a>${NAME}</a>`) });

  it('its properties are empty, and its other parts are as they were', async () => {
    const { content } = await inspect(aDocument(['core', 'app', 'custom'].map((name) => part(`docProps/${name}.xml`))));
    const parts = partsOf(content);
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
      'docProps/core.xml',
      'docProps/app.xml',
      'docProps/custom.xml',
    ]);
    expect(parts['word/document.xml']).toContain('She had it in an envelope.');
    expect(Object.values(parts).some((words) => words.includes(NAME))).toBe(false);
    expect(parts['docProps/core.xml']).toMatch(/^<\?xml .*<cp:coreProperties [^>]*\/>$/s);
    // What was made anew is a document that is taken like any other.
    expect(await inspect(content)).toMatchObject({ kind: 'document', content });
  });

  it('of OpenDocument begins with its kind, as it has to', async () => {
    const kind = { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') };
    const { content } = await inspect(aZip([kind, part('meta.xml')]));
    const parts = partsOf(content);
    expect(Object.keys(parts)).toEqual(['mimetype', 'meta.xml']);
    expect(parts['meta.xml']).not.toContain(NAME);
  });
});

/** The parts of a zip file as another reader finds them. */
const partsOf = (content: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(content)).map(([name, part]) => [name, strFromU8(part)]));
