import { blankOggComments } from './ogg-comments.ts';

/** The sound without what a phone or a program wrote into it besides: titles, names, places, pictures. What is heard stays. */
export function soundAnew(content: Buffer, mediaType: string): Buffer {
  const sound = Buffer.from(withoutTagsAround(content));
  if (mediaType === 'audio/mp4') blankBoxes(sound, 0, sound.length);
  if (mediaType === 'audio/flac') blankBlocks(sound);
  if (mediaType === 'audio/wav') blankChunks(sound);
  if (mediaType === 'audio/ogg') blankOggComments(sound);
  return sound;
}

const says = (content: Buffer, at: number, what: string) => content.toString('latin1', at, at + what.length) === what;

/** Without the tags that stand before a sound and behind it (ID3, APE). */
function withoutTagsAround(content: Buffer): Buffer {
  let from = 0;
  while (from + 10 <= content.length && says(content, from, 'ID3')) {
    const sizes = [...content.subarray(from + 6, from + 10)];
    const footer = (content[from + 5] ?? 0) & 0x10 ? 10 : 0;
    from += 10 + sizes.reduce((size, byte) => size * 128 + (byte & 127), 0) + footer;
  }
  let to = content.length;
  for (;;) {
    if (to - from >= 128 && says(content, to - 128, 'TAG')) to -= 128;
    else if (to - from >= 32 && says(content, to - 32, 'APETAGEX') && content.readUInt32LE(to - 20) >= 32) {
      const header = content.readUInt32LE(to - 12) & 0x80000000 ? 32 : 0;
      to = Math.max(from, to - content.readUInt32LE(to - 20) - header);
    } else return content.subarray(Math.min(from, to), to);
  }
}

const HOLDS_BOXES = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']);
const TELLS = new Set(['udta', 'meta', 'uuid']);
/** Programs put four into one another; what lies deeper than this is not heard. */
const DEEPEST = 8;

/** Boxes that begin with when the sound was made and changed. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Of an MP4, whatever lies where it lay: what tells of it becomes free space. */
function blankBoxes(content: Buffer, from: number, end: number, depth = 0): void {
  for (let at = from; at + 8 <= end; ) {
    const said = content.readUInt32BE(at);
    const isLong = said === 1 && at + 16 <= end;
    const size = isLong ? Number(content.readBigUInt64BE(at + 8)) : said === 0 ? end - at : said;
    const next = at + size;
    const inside = at + (isLong ? 16 : 8);
    if (size < inside - at || next > end) return;
    const kind = content.toString('latin1', at + 4, at + 8);
    if (TIMED.has(kind))
      content.subarray(inside + 4, Math.min(inside + (content[inside] === 1 ? 20 : 12), next)).fill(0);
    const isHeld = HOLDS_BOXES.has(kind);
    if (isHeld && depth < DEEPEST) blankBoxes(content, inside, next, depth + 1);
    else if (isHeld || TELLS.has(kind)) {
      content.write('free', at + 4, 'latin1');
      content.fill(0, inside, next);
    }
    at = next;
  }
}

/** Of a FLAC: what is said of it, pictures and what programs put there become padding. */
function blankBlocks(content: Buffer): void {
  if (!says(content, 0, 'fLaC')) return;
  for (let at = 4; at + 4 <= content.length; ) {
    const head = content[at] ?? 0;
    const next = at + 4 + content.readUIntBE(at + 1, 3);
    const kind = head & 0x7f;
    if (kind === 2 || kind >= 4) {
      content[at] = (head & 0x80) | 1;
      content.subarray(at + 4, next).fill(0);
    }
    if (head & 0x80) return;
    at = next;
  }
}

const HEARD = new Set(['fmt ', 'fact', 'data', 'wavl', 'slnt']);

/** Of a WAV: all chunks but those that are heard become junk. */
function blankChunks(content: Buffer): void {
  for (let at = 12; at + 8 <= content.length; ) {
    const size = content.readUInt32LE(at + 4);
    if (!HEARD.has(content.toString('latin1', at, at + 4))) {
      content.write('JUNK', at, 'latin1');
      content.fill(0, at + 8, Math.min(at + 8 + size, content.length));
    }
    at += 8 + size + (size % 2);
  }
}
