import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundAnew } from './sound-anew.ts';

const KINDS = ['audio/mpeg', 'audio/mp4', 'audio/flac', 'audio/wav', 'audio/ogg'];
const BEGINS: Record<string, string> = { 'audio/flac': 'fLaC', 'audio/ogg': 'OggS', 'audio/wav': 'RIFF\0\0\0\0WAVE' };
const text = (words: string) => Buffer.from(words, 'latin1');

const apeFooter = (size: number, flags = 0) => {
  const footer = Buffer.alloc(32);
  footer.write('APETAGEX', 'latin1');
  footer.writeUInt32LE(size, 12);
  footer.writeUInt32LE(flags, 20);
  return footer;
};

describe('A sound made anew', () => {
  it.each([0, 1, 31])('ends where a tag behind it says that it is %i bytes long, less than itself', (size) => {
    const sound = Buffer.concat([text('RIFF\x24\0\0\0WAVE'), apeFooter(size)]);
    expect(soundAnew(sound, 'audio/mpeg').equals(sound)).toBe(true);
  });

  it('loses a tag behind it of which all is said', () => {
    const tagged = Buffer.concat([text('FRAMES'), text('Abbott'), apeFooter(38), apeFooter(32)]);
    expect(soundAnew(tagged, 'audio/mpeg').toString()).toBe('FRAMES');
  });

  it('ends where boxes lie in one another without end, and what lies deepest is blank', () => {
    const deep = text('TELLTALE'.repeat(2));
    const boxes = Buffer.alloc(8 * 100_000 + deep.length);
    for (let at = 0; at < 100_000; at += 1) {
      boxes.writeUInt32BE(boxes.length - 8 * at, 8 * at);
      boxes.write('moov', 8 * at + 4, 'latin1');
    }
    deep.copy(boxes, 8 * 100_000);
    const anew = soundAnew(boxes, 'audio/mp4');
    expect([anew.length, anew.includes('TELLTALE')]).toEqual([boxes.length, false]);
  });

  it('ends whatever bytes it is made of', () => {
    const marker = fc.constantFrom(
      'APETAGEX',
      'ID3',
      'TAG',
      'moov',
      'udta',
      'mvhd',
      'fLaC',
      'OggS',
      'OpusTags',
      'RIFF',
    );
    const number = fc.constantFrom(0, 1, 8, 31, 32, 0xffffffff).map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(value);
      return bytes;
    });
    const piece = fc.oneof(
      marker.map(text),
      number,
      number.map((bytes) => bytes.reverse()),
      fc.integer({ min: 0, max: 40 }).map((size) => apeFooter(size)),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...KINDS), (pieces, kind) => {
        const content = Buffer.concat([text(BEGINS[kind] ?? ''), ...pieces]);
        expect(soundAnew(content, kind).length).toBeLessThanOrEqual(content.length);
      }),
    );
  });
});
