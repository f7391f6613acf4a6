import { plainJpeg } from './jpeg.ts';
import { isJpeg, isPng } from './picture-kinds.ts';
import { refused } from './zip-entries.ts';

const UNREADABLE =
  'A picture in this document cannot be read. Put it in once more as JPEG or PNG, and save the document.';

/**
 * A picture that lies in a document, with its pixels and its size as they were, since the document is laid out by them,
 * and without what was written beside them: where, when and with what it was taken.
 */
export function plainPicture(content: Buffer): Buffer {
  const plain = isJpeg(content) ? plainJpeg(content) : isPng(content) ? plainPng(content) : plainWebp(content);
  if (!plain) throw refused(UNREADABLE);
  return plain;
}

/** What a PNG is drawn by: all that begins with a capital, and of the rest colours, sizes and movement. */
const DRAWN = /^([A-Z]|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|hIST|sPLT|pHYs|acTL|fcTL|fdAT)/;

function plainPng(content: Buffer): Buffer | null {
  const kept = [content.subarray(0, 8)];
  for (let at = 8; at + 12 <= content.length; ) {
    const next = at + 12 + content.readUInt32BE(at);
    const kind = content.toString('latin1', at + 4, at + 8);
    if (next > content.length) return null;
    if (DRAWN.test(kind)) kept.push(content.subarray(at, next));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  return null;
}

const WEBP_DRAWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const SAYS_MORE = 0x0c;

function plainWebp(content: Buffer): Buffer | null {
  const kept = [Buffer.from(content.subarray(0, 12))];
  const end = Math.min(content.length, 8 + content.readUInt32LE(4));
  for (let at = 12; at + 8 <= end; ) {
    const size = content.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    const kind = content.toString('latin1', at, at + 4);
    if (at + 8 + size > content.length) return null;
    const chunk = Buffer.from(content.subarray(at, next));
    if (kind === 'VP8X' && size) chunk[8] = (chunk[8] ?? 0) & ~SAYS_MORE;
    if (WEBP_DRAWN.has(kind)) kept.push(chunk);
    at = next;
  }
  const plain = Buffer.concat(kept);
  plain.writeUInt32LE(plain.length - 8, 4);
  return plain;
}
