import { activePart } from './active-parts.ts';
import { noDocument, refused, type Take, type Unpacked, unpackAll } from './zip-entries.ts';

/** Of documents that lie in another, such as the tables behind charts: how deep, and how large together. */
const DEEPEST = 2;
const MOST_INSIDE = 25_000_000;

const OOXML = 'application/vnd.openxmlformats-officedocument';
const MAIN_PART: Record<string, string> = {
  'word/document.xml': `${OOXML}.wordprocessingml.document`,
  'xl/workbook.xml': `${OOXML}.spreadsheetml.sheet`,
  'ppt/presentation.xml': `${OOXML}.presentationml.presentation`,
};
const OPEN_DOCUMENTS = new Set(
  ['text', 'spreadsheet', 'presentation'].map((what) => `application/vnd.oasis.opendocument.${what}`),
);

const INSIDE = 'Something that is no document of its own lies in this document. Take it out, and save the document.';

/** Whether a part is a document of its own, by where it lies. */
export const isInside = (name: string) => /(^|\/)embeddings\//i.test(name);
export const isZip = (content: Buffer) => content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

/**
 * Which Office document a zip file is. All of it is unpacked and looked at, with the documents that lie in it: what runs by
 * itself, or brings something in from elsewhere, is refused.
 */
export async function officeType(content: Buffer, unpacked: Unpacked = { bytes: 0 }, depth = 0): Promise<string> {
  const inside: Buffer[] = [];
  const room = { left: MOST_INSIDE };
  let type: string | undefined;
  await unpackAll(content, unpacked, (name) => {
    type ??= MAIN_PART[name];
    if (isInside(name)) return whole((part) => inside.push(part), room);
    if (name !== 'mimetype') return activePart(name);
    return whole(
      (part) => {
        const said = part.toString('latin1').trim();
        if (OPEN_DOCUMENTS.has(said)) type ??= said;
      },
      { left: 1000 },
    );
  });
  for (const part of inside) {
    if (!isZip(part) || depth === DEEPEST) throw refused(INSIDE);
    await officeType(part, unpacked, depth + 1);
  }
  if (!type) throw noDocument();
  return type;
}

function whole(use: (part: Buffer) => void, room: { left: number }): Take {
  const chunks: Buffer[] = [];
  return {
    part(chunk) {
      room.left -= chunk.length;
      if (room.left < 0) throw refused(INSIDE);
      chunks.push(chunk);
    },
    end: () => use(Buffer.concat(chunks)),
  };
}
