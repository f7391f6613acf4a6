import { crc32 } from 'node:zlib';
import { Transformer } from '@napi-rs/image';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspect } from '#/server/files/inspect.ts';
import { aDocument, aPhoto, aPhotoThatTells, aSound, aVastPng, aZip } from '../support/hostile-files.ts';

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
      box(
        'moov',
        box('mvhd', be(0), text(NAME.slice(0, 8)), be(600)),
        box('trak', box('udta', text(NAME))),
        box('udta', box('\xa9xyz', text(`+51.48-003.18 ${NAME}`))),
      ),
      box('meta', text(NAME)),
      box('mdat', sound),
    ]);
    const content = await kept(file);
    expect([content.length, content.indexOf(sound)]).toEqual([file.length, file.indexOf(sound)]);
    const made = file.indexOf('mvhd') + 8;
    expect(content.subarray(made, made + 12)).toEqual(Buffer.concat([Buffer.alloc(8), be(600)]));
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

describe('What lies in a document tells no more than the document', () => {
  const png = (...more: Buffer[]) => {
    const whole = aVastPng(8, 8);
    return Buffer.concat([whole.subarray(0, 33), ...more, whole.subarray(33)]);
  };
  const chunk = (kind: string, body: Buffer) => {
    const said = Buffer.concat([text(kind), body]);
    return Buffer.concat([be(body.length), said, be(crc32(said))]);
  };
  const within = async (name: string, content: Buffer) => {
    const anew = await inspect(aDocument([{ name, content }]));
    const found = unzipSync(anew.content)[name];
    return Buffer.from(found ?? []);
  };

  it.each(['word/media/image1.jpeg', 'ppt/media/image1.jpg', 'Pictures/1.jpg', 'word/photo.bin'])(
    'a JPEG (%s) keeps its pixels alone',
    async (name) => {
      const photo = await aPhoto();
      const tail = Buffer.concat([text('second'), await aPhotoThatTells(NAME)]);
      const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, NAME.length + 2]), text(NAME)]);
      const told = await aPhotoThatTells(NAME);
      const anew = await within(name, Buffer.concat([told.subarray(0, 2), comment, told.subarray(2), tail]));
      for (const mark of [NAME, 'Exif', 'GPSLATITUDE', 'second']) expect(anew.includes(mark)).toBe(false);
      expect(anew.equals(photo)).toBe(true);
    },
  );

  it('a PNG and a WebP keep their pixels alone', async () => {
    const told = png(chunk('eXIf', text(NAME)), chunk('tEXt', text(NAME)), chunk('iTXt', text(NAME)));
    expect((await within('word/media/a.png', told)).equals(png())).toBe(true);
    const webp = await new Transformer(await aPhoto(64, 48)).webp(80);
    const exif = Buffer.concat([text('EXIF'), le(16), text(NAME.padEnd(16, '\0'))]);
    const both = Buffer.concat([webp, exif]);
    both.writeUInt32LE(both.length - 8, 4);
    expect((await within('Pictures/a.webp', both)).equals(webp)).toBe(true);
  });

  it('a picture that cannot be read is refused with what to do', async () => {
    const cut = (await aPhoto()).subarray(0, 40);
    await expect(within('word/media/a.jpg', cut)).rejects.toThrow(/Put it in once more/);
  });

  it('a film loses where it was taken', async () => {
    const place = Buffer.concat([be(8 + NAME.length), text(`udta${NAME}`)]);
    const film = Buffer.concat([be(8 + place.length), text('moov'), place]);
    const anew = await within('ppt/media/media1.mp4', film);
    expect([anew.length, anew.includes(NAME)]).toEqual([film.length, false]);
  });

  it('a document in it is made anew as well', async () => {
    const inside = aDocument(
      [{ name: 'docProps/core.xml', content: Buffer.from(`<a>${NAME}</a>`) }],
      'xl/workbook.xml',
    );
    const anew = partsOf(await within('word/embeddings/a.xlsx', inside));
    expect(anew['docProps/core.xml']).toMatch(/coreProperties/);
    expect(JSON.stringify(anew)).not.toContain(NAME);
  });

  it('properties are found by what the document says of them, and its thumbnail is left out', async () => {
    const type = 'http://schemas.openxmlformats.org';
    const link = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
    const links = [
      link('a', 'officeDocument/2006/relationships/officeDocument', 'word/document.xml'),
      link('b', 'package/2006/relationships/metadata/core-properties', '/package/services/a&amp;b.psmdcp'),
      link('c', 'officeDocument/2006/relationships/custom-properties', './Other.xml'),
      link('d', 'package/2006/relationships/metadata/thumbnail', 'pictures/first.emf'),
    ];
    const file = aDocument([
      { name: '_rels/.rels', content: Buffer.from(`<Relationships>${links.join('')}</Relationships>`) },
      { name: 'package/services/A&b.psmdcp', content: Buffer.from(`<a>${NAME}</a>`) },
      { name: 'other.xml', content: Buffer.from(`<a>${NAME}</a>`) },
      { name: 'pictures/first.emf', content: Buffer.from(NAME) },
    ]);
    const parts = partsOf((await inspect(file)).content);
    expect(JSON.stringify(parts)).not.toContain(NAME);
    expect(parts['package/services/A&b.psmdcp']).toMatch(/cp:coreProperties/);
    expect(parts['other.xml']).toMatch(/<Properties xmlns="[^"]*custom-properties"/);
    expect(parts).not.toHaveProperty('pictures/first.emf');
    const left = [...(parts['_rels/.rels'] ?? '').matchAll(/ Id="(.)" Type="([^"]*)" Target="([^"]*)"/g)];
    expect(left.map(([, id, , target]) => [id, target])).toEqual([
      ['a', 'word/document.xml'],
      ['b', '/package/services/a&#38;b.psmdcp'],
      ['c', './Other.xml'],
    ]);
  });

  it('an OpenDocument loses the picture of its first page', async () => {
    const kind = { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') };
    const { content } = await inspect(aZip([kind, { name: 'Thumbnails/thumbnail.png', content: png() }]));
    expect(Object.keys(partsOf(content))).toEqual(['mimetype']);
  });
});

/** The parts of a zip file as another reader finds them. */
const partsOf = (content: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(content)).map(([name, part]) => [name, strFromU8(part)]));
