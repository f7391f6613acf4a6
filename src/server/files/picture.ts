import { Transformer } from '@napi-rs/image';
import { imageSize } from 'image-size';
import { AppError } from '#/lib/app-error.ts';
import { jpegSize } from './jpeg.ts';
import { isJpeg, isPng } from './picture-kinds.ts';

const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 2560;
const QUALITY = 82;

/** One at a time in a process: each may need a fifth of a gigabyte while it lies open. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The picture drawn anew from its pixels, the right way up and no larger than a screen shows: nothing else that was in the
 * file, such as where and with what it was taken, is in the new one. What is too large is refused by its first bytes.
 */
export function madeAnew(content: Buffer) {
  const { width, height } = sizeOf(content);
  if (width * height > MOST_PIXELS)
    throw new AppError(
      'INVALID',
      'This picture has too many pixels. Fifty million are the most, 7,000 by 7,000 or so.',
    );
  const drawn = turn.then(() => draw(content, Math.max(width, height)));
  turn = drawn.catch(() => {});
  return drawn;
}

const none = { width: 0, height: 0 };

/** As the decoder will find it: of a JPEG by the marks it goes by, one behind the other. */
function sizeOf(content: Buffer): { width: number; height: number } {
  try {
    const { width, height } = isJpeg(content) ? (jpegSize(content) ?? none) : imageSize(content);
    if (width > 0 && height > 0) return { width, height };
  } catch {
    // Told below, as for every other picture that cannot be opened.
  }
  throw unreadable();
}

async function draw(content: Buffer, longest: number) {
  try {
    const picture = new Transformer(content).rotate();
    if (longest > LONGEST_SIDE) picture.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 2 });
    const drawn = Buffer.from(isPng(content) ? await picture.png() : await picture.jpeg(QUALITY));
    const { width, height } = imageSize(drawn);
    return { mediaType: isPng(content) ? 'image/png' : 'image/jpeg', content: drawn, width, height };
  } catch {
    throw unreadable();
  }
}

const unreadable = () =>
  new AppError('INVALID', 'This picture could not be opened. Take it again, or save it as JPEG.');
