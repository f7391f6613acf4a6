/** A piece of a JPEG, from its mark on; that of a scan with all that is drawn by it. */
interface Segment {
  mark: number;
  from: number;
  to: number;
}

const SCAN = 0xda;
const END = 0xd9;
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** The pieces of a JPEG one behind the other, as a decoder reads them, to its end or as far as it can be read. */
function segmentsOf(content: Buffer): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= content.length) {
    const mark = content[at + 1] ?? END;
    if (content[at] === 0xff && mark === 0xff) at += 1;
    else {
      const length = content.readUInt16BE(at + 2);
      const end = at + 2 + length;
      if (content[at] !== 0xff || mark < 0xc0 || isBare(mark) || length < 2 || end > content.length) return segments;
      const to = mark === SCAN ? endOfScan(content, end) : end;
      segments.push({ mark, from: at, to });
      at = to;
    }
  }
  return segments;
}

/** Marks that nothing belongs to: of restarts, of the beginning and of the end. */
const isBare = (mark: number) => mark >= 0xd0 && mark <= END;

function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
  return content.length;
}

/** How large a JPEG is by the one frame that it has; null where it has none, or several, or draws nothing. */
export function jpegSize(content: Buffer): { width: number; height: number } | null {
  const segments = segmentsOf(content);
  const [frame, ...more] = segments.filter(({ mark }) => isFrame(mark));
  const scan = segments.find(({ mark }) => mark === SCAN);
  if (!frame || more.length || !scan || scan.from < frame.from || frame.to - frame.from < 9) return null;
  return { height: content.readUInt16BE(frame.from + 5), width: content.readUInt16BE(frame.from + 7) };
}

/** Of what programs put beside a picture, what its colours hang on. */
const COLOURS: Record<number, string> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };
const isBeside = (mark: number) => (mark >= 0xe0 && mark <= 0xef) || mark === 0xfe;

/** The JPEG with its pixels as they were and nothing said of it; null where it draws nothing. */
export function plainJpeg(content: Buffer): Buffer | null {
  const kept = segmentsOf(content).filter(({ mark, from }) => {
    const colours = COLOURS[mark];
    return !isBeside(mark) || (colours && content.toString('latin1', from + 4, from + 4 + colours.length) === colours);
  });
  if (!kept.some(({ mark }) => mark === SCAN)) return null;
  const pieces = kept.map(({ from, to }) => content.subarray(from, to));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...pieces, Buffer.from([0xff, END])]);
}
