import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '#/lib/app-error.ts';
import { documentAnew } from './document-anew.ts';
import { isZip, officeType } from './office.ts';
import { madeAnew } from './picture.ts';
import { isPicture } from './picture-kinds.ts';
import { soundAnew } from './sound-anew.ts';

/** What a file is by what is in it, and what of it is kept. */
export interface Inspected {
  kind: 'picture' | 'sound' | 'document';
  mediaType: string;
  content: Buffer;
  width: number | null;
  height: number | null;
}

const refused = (why: string) => new AppError('INVALID', why);

/** Sounds by what the detector calls them, with the type they are sent out as. */
const SOUNDS: Record<string, string> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/wav': 'audio/wav',
  'audio/flac': 'audio/flac',
};

const WHAT_CAN =
  'Accord takes photos (JPEG, PNG, WebP), sounds (MP3, M4A, AAC, OGG, WAV, FLAC), PDF and Office documents (.docx, .xlsx, .pptx, .odt, .ods, .odp). This is something else, whatever it is called.';

/** Looks at a whole file. Throws INVALID with the reason where it is not taken. Its name is never asked. */
export async function inspect(content: Buffer): Promise<Inspected> {
  const plain = { content, width: null, height: null };
  if (isPicture(content)) return { kind: 'picture', ...(await madeAnew(content)) };
  if (isZip(content)) {
    const mediaType = await officeType(content);
    return { kind: 'document', mediaType, ...plain, content: await documentAnew(content) };
  }
  if (content.subarray(0, 5).toString('latin1') === '%PDF-')
    return { kind: 'document', mediaType: 'application/pdf', ...plain };
  const found = await fileTypeFromBuffer(content.subarray(0, 65_536)).catch(() => undefined);
  const sound = found && SOUNDS[found.mime];
  if (sound) return { kind: 'sound', mediaType: sound, ...plain, content: soundAnew(content, sound) };
  throw refused(WHAT_CAN);
}
