import {
  DOMImplementation,
  DOMParser,
  type Document,
  type Element,
  onErrorStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { type Code, type Codebook, codebookOf, NoCodebook } from './codebook.ts';
import { MOST_THEMES } from './vocabulary.ts';

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';
const DEEPEST = 20;
/** Between the names of a code and of what it lies in: a theme is named by its whole path. */
const WITHIN = ' › ';
const GUID = /^(\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * Reads a REFI-QDA codebook. Its shape is checked, what it may declare is not: a document type, and with it any entity, is
 * refused before it is parsed. A code within another is named by its path, such as “Doors › Desk”; one that only groups others
 * is no theme.
 */
export function readQdc(text: string): Codebook {
  const codeBook = parsed(text).documentElement;
  if (codeBook?.localName !== 'CodeBook' || codeBook.namespaceURI !== NAMESPACE)
    throw new NoCodebook('This is no REFI-QDA codebook: it does not begin with CodeBook.');
  const [codes, ...others] = elementsOf(codeBook);
  if (codes?.localName !== 'Codes' || others.some(({ localName }) => localName !== 'Sets') || others.length > 1)
    throw new NoCodebook('This is no REFI-QDA codebook: it holds something other than Codes and Sets.');
  const found: { name: string; description: string }[] = [];
  for (const code of elementsOf(codes)) readCode(code, '', 0, found);
  if (found.length === 0) throw new NoCodebook('This codebook holds no code.');
  if (found.length > MOST_THEMES) throw new NoCodebook(`A codebook of more than ${MOST_THEMES} themes is not taken.`);
  return codebookOf(found.map((code, at) => ({ ...code, row: at + 1 })));
}

function parsed(text: string): Document {
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new NoCodebook('A codebook declares no document type. Save it again as a REFI-QDA codebook.');
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch {
    throw new NoCodebook('This cannot be read as XML.');
  }
}

function elementsOf(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function readCode(code: Element, within: string, depth: number, found: { name: string; description: string }[]): void {
  const [name, guid, codable] = ['name', 'guid', 'isCodable'].map(
    (attribute) => code.getAttribute(attribute)?.trim() ?? '',
  );
  const wrong =
    code.localName !== 'Code' || code.namespaceURI !== NAMESPACE
      ? 'Codes holds something other than Code'
      : !name
        ? 'a code has no name'
        : !GUID.test(guid ?? '')
          ? 'a code has no guid'
          : !['true', 'false', '1', '0'].includes(codable ?? '')
            ? 'a code does not say whether it is codable'
            : depth > DEEPEST
              ? 'its codes lie too deep'
              : null;
  if (wrong) throw new NoCodebook(`This is no REFI-QDA codebook: ${wrong}.`);
  const [first, ...rest] = elementsOf(code);
  const described = first?.localName === 'Description' ? first : null;
  const own = `${within}${name}`;
  if (codable === 'true' || codable === '1') found.push({ name: own, description: described?.textContent ?? '' });
  for (const inner of described ? rest : first ? [first, ...rest] : []) readCode(inner, own + WITHIN, depth + 1, found);
}

/** A code as it stands in the file, with those that lie in it. */
interface Nested {
  id: string;
  name: string;
  /** Null where it is no theme and only groups others. */
  theme: Code | null;
  inner: Map<string, Nested>;
}

/** Writes a REFI-QDA codebook of themes, each under its own id, and nested again where its name tells a path. */
export function writeQdc(agreementId: string, codes: readonly (Code & { id: string })[]): string {
  const document = new DOMImplementation().createDocument(NAMESPACE, 'CodeBook');
  const root = document.documentElement as Element;
  root.setAttribute('origin', 'Accord');
  const all = root.appendChild(document.createElementNS(NAMESPACE, 'Codes'));
  for (const code of nested(agreementId, codes).values()) all.appendChild(elementOf(document, code));
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function nested(agreementId: string, codes: readonly (Code & { id: string })[]): Map<string, Nested> {
  const top = new Map<string, Nested>();
  for (const { id, ...theme } of codes) {
    let inside = top;
    const path = theme.name.split(WITHIN);
    for (const [depth, name] of path.entries()) {
      const within = path.slice(0, depth + 1).join(WITHIN);
      const known = inside.get(name);
      const code = known ?? {
        id: derivedUuid('codebook group', agreementId, within),
        name,
        theme: null,
        inner: new Map(),
      };
      if (!known) inside.set(name, code);
      if (depth === path.length - 1) Object.assign(code, { id, theme });
      inside = code.inner;
    }
  }
  return top;
}

function elementOf(document: Document, { id, name, theme, inner }: Nested): Element {
  const code = document.createElementNS(NAMESPACE, 'Code');
  code.setAttribute('guid', id);
  code.setAttribute('name', writable(name));
  code.setAttribute('isCodable', String(theme !== null));
  if (theme?.description) {
    const told = document.createElementNS(NAMESPACE, 'Description');
    told.appendChild(document.createTextNode(writable(theme.description)));
    code.appendChild(told);
  }
  for (const one of inner.values()) code.appendChild(elementOf(document, one));
  return code;
}

/** XML knows no control characters and no half letters. */
function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd');
}
