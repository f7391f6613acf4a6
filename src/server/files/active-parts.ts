import { type Attributes, xmlPart } from './xml-part.ts';
import { refused, type Take } from './zip-entries.ts';

/** What runs by itself, by the names under which programs put it. */
const NAMES = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|activeX\/|Basic\/|Scripts\/)|\.piece$/i;
/** The same by the kind that a document gives a part of its own, whatever the part is called. */
const KINDS = /macro|vba|activeX|oleObject|attachedToolbars|keyMapCustomizations/i;
/** The same by what a link says it leads to. */
const LINKS =
  /\/(oleObject|control|activeX\w*|vbaProject\w*|wordVbaData|xl(Intl)?Macrosheet|attachedToolbars|keyMapCustomizations|aFChunk)$/i;
/** Elements of OpenDocument that run, or hold what does. */
const OPEN_ELEMENTS = new Set(['object-ole', 'plugin', 'applet', 'event-listener', 'script', 'dde-source']);

const MACROS =
  'This document holds macros or parts that run by themselves. Save it without them (.docx, .xlsx, .pptx).';
const TEMPLATE = 'This document loads a template from elsewhere when it is opened. Save it with a template of its own.';
const ELSEWHERE =
  'This document loads something from elsewhere when it is opened, such as a picture or a table it is linked with. Put that into the document itself, and save it.';

/** Looks, while a part is unpacked, for what runs by itself or is loaded from elsewhere; throws where there is any. */
export function activePart(name: string): Take {
  if (NAMES.test(name)) throw refused(MACROS);
  if (/(^|\/)\[Content_Types\]\.xml$/i.test(name)) return xmlPart(refuseKind);
  if (/\.rels$/i.test(name)) return xmlPart(refuseLink);
  if (/(^|\/)META-INF\/manifest\.xml$/i.test(name)) return xmlPart(refuseEntry);
  return /(^|\/)(content|styles)\.xml$/i.test(name) && !/^(word|xl|ppt)\//i.test(name) ? xmlPart(refuseElement) : {};
}

function refuseKind(_: string, { contenttype = '' }: Attributes): void {
  if (KINDS.test(contenttype)) throw refused(MACROS);
}

function refuseLink(element: string, { type = '', target = '', targetmode = 'Internal' }: Attributes): void {
  if (element !== 'Relationship') return;
  if (LINKS.test(type)) throw refused(MACROS);
  // To where a reader may go by themselves, a document may point.
  if (/\/hyperlink$/i.test(type)) return;
  if (!/^\s*internal\s*$/i.test(targetmode) || leadsAway(target))
    throw refused(/attachedTemplate$/i.test(type) ? TEMPLATE : ELSEWHERE);
}

function refuseEntry(_: string, attributes: Attributes): void {
  if (/macro|script|java-archive/i.test(attributes['media-type'] ?? '')) throw refused(MACROS);
}

function refuseElement(element: string, { href = '' }: Attributes): void {
  if (OPEN_ELEMENTS.has(element)) throw refused(MACROS);
  if (element !== 'a' && (leadsAway(href) || /^\s*\.\.\//.test(href))) throw refused(ELSEWHERE);
}

/** An address with a scheme, or of another machine. Inside a document names alone are used. */
const leadsAway = (target: string) => /^\s*([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target);
