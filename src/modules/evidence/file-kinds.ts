/** What was said of a file until somebody wrote it anew, and how far it was read then. */
export interface SaidBefore {
  until: string;
  readBy: 'organisation' | 'agreement';
  about: string | null;
  transcript: string | null;
}

export const FILE_KINDS = ['picture', 'sound', 'document'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const MEGABYTE = 1_048_576;
export const LONGEST_FILE = 25 * MEGABYTE;
/** How much of a file is sent at a time: what a lost network costs. */
export const PART = 262_144;
export const MOST_FILES = 10;

export const TOO_LONG = 'A file can have 25 MB at most.';

/** What a phone or a desk is asked to offer. What arrives is looked at anyway, whatever it is called. */
export const OFFERED =
  'image/jpeg,image/png,image/webp,audio/mpeg,audio/mp4,audio/x-m4a,audio/aac,audio/ogg,audio/wav,audio/flac,.m4a,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp';

/** A size as people say it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** What a file is called when it is kept elsewhere: nothing of its own name, which may be somebody's. */
export function fileName(fileId: string, mediaType: string): string {
  return `accord-${fileId.slice(-8)}.${ENDINGS[mediaType] ?? 'bin'}`;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
export const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'application/pdf': 'pdf',
  [`${OOXML}.wordprocessingml.document`]: 'docx',
  [`${OOXML}.spreadsheetml.sheet`]: 'xlsx',
  [`${OOXML}.presentationml.presentation`]: 'pptx',
  [`${ODF}.text`]: 'odt',
  [`${ODF}.spreadsheet`]: 'ods',
  [`${ODF}.presentation`]: 'odp',
};

/** How many files of each kind belong to a piece. */
export type FileCounts = Partial<Record<FileKind, number>>;

const ONE: Record<FileKind, string> = { picture: 'photo', sound: 'sound', document: 'document' };

/** What belongs to a piece besides its words, as a quiet mark: "photo · 2 sounds". */
export function filesInWords(counts: FileCounts): string {
  return FILE_KINDS.flatMap((kind) => {
    const files = counts[kind] ?? 0;
    return files === 0 ? [] : [files === 1 ? ONE[kind] : `${files} ${ONE[kind]}s`];
  }).join(' · ');
}
