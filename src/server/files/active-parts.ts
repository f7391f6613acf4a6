import { fieldsOf } from './fields.ts';
import { type Attributes, xmlPart } from './xml-part.ts';
import { noDocument, refused, type Take } from './zip-entries.ts';

/** What runs by itself, by the names under which programs put it. */
const NAMES = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|activeX\/|Basic\/|Scripts\/)|\.piece$/i;
/** The same by the kind that a document gives a part of its own, whatever the part is called. */
const KINDS = /macro|vba|activeX|oleObject|attachedToolbars|keyMapCustomizations/i;
/** The same by what a link says it leads to. */
const LINKS =
  /\/(oleObject|control|activeX\w*|vbaProject\w*|wordVbaData|xl(Intl)?Macrosheet|attachedToolbars|keyMapCustomizations|aFChunk)$/i;
/** Elements of OpenDocument that run, or hold what does. */
const OPEN_ELEMENTS = new Set([
  'object-ole',
  'plugin',
  'applet',
  'event-listener',
  'script',
  'dde-source',
  'dde-connection-decl',
]);

/** Parts in which no field of Word and no link of Excel stands, and that may be vast, or empty. */
const NO_FIELDS = /^(xl\/(?!externalLinks\/)|ppt\/|Configurations2\/|META-INF\/)/i;

const MACROS =
  'This document holds macros or parts that run by themselves. Save it without them (.docx, .xlsx, .pptx).';
const TEMPLATE = 'This document loads a template from elsewhere when it is opened. Save it with a template of its own.';
const ELSEWHERE =
  'This document loads something from elsewhere when it is opened, such as a picture or a table it is linked with. Put that into the document itself, and save it.';

/** Looks, while a part is unpacked, for what runs by itself or is loaded from elsewhere; throws where there is any. */
export function activePart(name: string): Take {
  if (NAMES.test(name)) throw refused(MACROS);
  if (/(^|\/)\[Content_Types\]\.xml$/i.test(name))
    return xmlPart({ asks: ['contenttype', 'partname'], open: refuseKind });
  if (/\.rels$/i.test(name)) return xmlPart({ asks: ['type', 'target', 'targetmode'], open: refuseLink });
  if (/(^|\/)META-INF\/manifest\.xml$/i.test(name)) return xmlPart({ asks: ['media-type'], open: refuseEntry });
  if (/(^|\/)(content|styles)\.xml$/i.test(name) && !/^(word|xl|ppt)\//i.test(name))
    return xmlPart({ asks: ['href', 'formula'], open: refuseElement });
  return /\.xml$/i.test(name) && !NO_FIELDS.test(name) ? xmlPart(fieldsOf(FIELD)) : {};
}

const FIELD = {
  runs(): never {
    throw refused(MACROS);
  },
  brings(): never {
    throw refused(ELSEWHERE);
  },
};

function refuseKind(_: string, { contenttype = '', partname = '' }: Attributes): void {
  if (KINDS.test(contenttype)) throw refused(MACROS);
  // Links to other tables are looked for where every program puts them.
  if (/externalLink/i.test(contenttype) && !/^\/xl\/externalLinks\//i.test(partname)) throw refused(MACROS);
}

function refuseLink(element: string, { type = '', target = '', targetmode = 'Internal' }: Attributes): void {
  if (element !== 'Relationship') return;
  if (LINKS.test(type)) throw refused(MACROS);
  // To where a reader may go by themselves, a document may point.
  if (/\/hyperlink$/i.test(type)) return;
  if (/\/officeDocument$/i.test(type) && !/^(\.?\/)?(word|xl|ppt)\/[\w-]+\.xml$/i.test(target)) throw noDocument();
  if (!/^\s*internal\s*$/i.test(targetmode) || leadsAway(target))
    throw refused(/attachedTemplate$/i.test(type) ? TEMPLATE : ELSEWHERE);
}

function refuseEntry(_: string, attributes: Attributes): void {
  if (/macro|script|java-archive/i.test(attributes['media-type'] ?? '')) throw refused(MACROS);
}

function refuseElement(element: string, { href = '', formula = '' }: Attributes): void {
  if (OPEN_ELEMENTS.has(element) || /\bDDE\s*\(/i.test(formula)) throw refused(MACROS);
  if (element !== 'a' && (leadsAway(href) || /^\s*\.\.\//.test(href))) throw refused(ELSEWHERE);
}

/** An address with a scheme, or of another machine. Inside a document names alone are used. */
const leadsAway = (target: string) => /^\s*([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target);
