/** What a packet of comments begins with, by the kind of sound. */
const BEGINNINGS = ['\x03vorbis', 'OpusTags'].map((begins) => Buffer.from(begins, 'latin1'));

interface Page {
  at: number;
  end: number;
  /** Where the pieces of its packets lie; a piece of 255 bytes goes on in the next. */
  pieces: { from: number; to: number; isLast: boolean }[];
  serial: number;
}

/** Overwrites what is said of an Ogg sound in its second packet with blanks, in place; its lengths and pages stay. */
export function blankOggComments(content: Buffer): void {
  const read = new Map<number, { packets: number; of: { from: number; to: number }[]; pages: Page[] }>();
  for (const page of pagesOf(content)) {
    const stream = read.get(page.serial) ?? { packets: 0, of: [], pages: [] };
    read.set(page.serial, stream);
    for (const { from, to, isLast } of page.pieces) {
      if (stream.packets === 1) {
        stream.of.push({ from, to });
        if (stream.pages.at(-1) !== page) stream.pages.push(page);
      }
      if (isLast) stream.packets += 1;
    }
  }
  for (const { of, pages } of read.values()) {
    const packet = Buffer.concat(of.map(({ from, to }) => content.subarray(from, to)));
    if (!blankIn(packet)) continue;
    let done = 0;
    for (const { from, to } of of) done += packet.copy(content, from, done, done + to - from);
    for (const { at, end } of pages) {
      content.writeUInt32LE(0, at + 22);
      content.writeUInt32LE(checksum(content.subarray(at, end)), at + 22);
    }
  }
}

function* pagesOf(content: Buffer): Generator<Page> {
  let at = 0;
  while (at + 27 <= content.length && content.toString('latin1', at, at + 4) === 'OggS') {
    const segments = content.subarray(at + 27, at + 27 + (content[at + 26] ?? 0));
    let from = at + 27 + segments.length;
    const pieces: Page['pieces'] = [];
    for (const length of segments) {
      pieces.push({ from, to: from + length, isLast: length < 255 });
      from += length;
    }
    if (from > content.length) return;
    yield { at, end: from, pieces, serial: content.readUInt32LE(at + 14) };
    at = from;
  }
}

/** Whether it is a packet of comments, all of which are blank now. */
function blankIn(packet: Buffer): boolean {
  const begins = BEGINNINGS.find((known) => packet.subarray(0, known.length).equals(known));
  if (!begins) return false;
  let at = begins.length;
  const take = (): Buffer => {
    const length = at + 4 <= packet.length ? packet.readUInt32LE(at) : 0;
    const field = packet.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return field;
  };
  take().fill(' ');
  const comments = at + 4 <= packet.length ? packet.readUInt32LE(at) : 0;
  at += 4;
  for (let n = 0; n < comments && at < packet.length; n += 1) {
    const comment = take();
    comment.subarray(comment.indexOf('=') + 1).fill(' ');
  }
  return true;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  return sum;
});

function checksum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) sum = (sum << 8) ^ (TABLE[((sum >>> 24) ^ byte) & 255] ?? 0);
  return sum >>> 0;
}
