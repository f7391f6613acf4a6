import { xmlPart } from './xml-part.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

const CORE = `${HEAD}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties"/>`;
const properties = (namespace: string) => `${HEAD}<Properties xmlns="${namespace}"/>`;
const APP = properties(`${OFFICE}/officeDocument/2006/extended-properties`);
const CUSTOM = properties(`${OFFICE}/officeDocument/2006/custom-properties`);

/** The parts that say of a document who made it, with what and for whom; and what stands there instead. */
const BY_NAME: [RegExp, string][] = [
  [/^docProps\/core\d*\.xml$/i, CORE],
  [/^docProps\/app\d*\.xml$/i, APP],
  [/^docProps\/custom\d*\.xml$/i, CUSTOM],
  [
    /(^|\/)meta\.xml$/i,
    `${HEAD}<office:document-meta xmlns:office="${OPEN}" office:version="1.2"><office:meta/></office:document-meta>`,
  ],
];
/** The same by what the document says that they are, whatever they are called: programs find them so. */
const BY_LINK: [RegExp, string][] = [
  [/\/core-?properties$/i, CORE],
  [/^http:\/\/purl\..*\/extendedProperties$/i, properties(`${STRICT}/extendedProperties`)],
  [/^http:\/\/purl\..*\/customProperties$/i, properties(`${STRICT}/customProperties`)],
  [/\/extended-?properties$/i, APP],
  [/\/custom-?properties$/i, CUSTOM],
];
/** A picture of the first page, which stays as it once was. */
const THUMBNAIL = /^(docProps\/thumbnail\.\w+|Thumbnails\/.*)$/i;
const THUMBNAIL_LINK = /\/thumbnail$/i;

export const LINKS = '_rels/.rels';

/** What becomes of a part that tells of the document: other words, null where it is left out, undefined where it stays. */
export type Instead = (name: string) => string | null | undefined;

/** By the list of links that the document begins with, and by the names that parts usually have. */
export function insteadOf(links: Buffer | null): Instead {
  const linked = new Map<string, string | null>();
  const left: string[] = [];
  const take = xmlPart({
    asks: ['id', 'type', 'target', 'targetmode'],
    open(element, { id = '', type = '', target = '', targetmode = '' }) {
      if (element !== 'Relationship') return;
      const found = BY_LINK.find(([kind]) => kind.test(type));
      if (found) linked.set(partName(target), found[1]);
      if (THUMBNAIL_LINK.test(type)) linked.set(partName(target), null);
      else left.push(link({ Id: id, Type: type, Target: target, TargetMode: targetmode }));
    },
  });
  if (links) {
    take.part?.(links);
    take.end?.();
    const list = `<Relationships xmlns="${OFFICE}/package/2006/relationships">${left.join('')}</Relationships>`;
    linked.set(LINKS, HEAD + list);
  }
  return (name) => {
    const words = linked.get(name.toLowerCase());
    if (words !== undefined) return words;
    return THUMBNAIL.test(name) ? null : BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  };
}

function link(attributes: Record<string, string>): string {
  const said = Object.entries(attributes).filter(([, value]) => value);
  return `<Relationship ${said.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}/>`;
}

const escaped = (value: string) => value.replaceAll(/[&<>"\s]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The name of the part that a link of the whole document leads to, in small letters. */
function partName(target: string): string {
  try {
    return decodeURIComponent(new URL(target, 'http://part/').pathname.slice(1)).toLowerCase();
  } catch {
    return '';
  }
}
