import { SaxesParser } from 'saxes';
import { refused, type Take } from './zip-entries.ts';

/** A list of links or of kinds that is longer than this is no list that people's programs write. */
const LONGEST = 20_000_000;

const unreadable = () =>
  refused('A part of this document cannot be read. Open it, save it again, and choose that one.');

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The attributes of an element that were asked for, by their names without prefix, in small letters. */
export type Attributes = Record<string, string>;

/** What is done with a part, as it is read. */
export interface Reader {
  asks: readonly string[];
  open(element: string, attributes: Attributes): void;
  text?(element: string, words: string): void;
  end?(): void;
}

/**
 * Reads a part as XML while it is unpacked, in the encoding it is really written in: what a pattern over its bytes would
 * not see, in UTF-16 or behind a character reference, is seen as any other. It declares nothing of its own, and
 * nothing that is asked for stands there twice.
 */
export function xmlPart(reader: Reader): Take {
  const parser = new SaxesParser({ xmlns: false });
  const refuse = () => {
    throw unreadable();
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(utf-8|utf-16|us-ascii)$/i.test(encoding)) refuse();
  });
  const within: string[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const asked: Attributes = {};
    for (const [key, value] of Object.entries(attributes)) {
      const plain = localName(key).toLowerCase();
      if (/^xmlns(:|$)/.test(key) || !reader.asks.includes(plain)) continue;
      if (asked[plain] !== undefined) refuse();
      asked[plain] = value;
    }
    within.push(localName(name));
    reader.open(localName(name), asked);
  });
  parser.on('closetag', () => void within.pop());
  const text = (words: string) => reader.text?.(within.at(-1) ?? '', words);
  parser.on('text', text);
  parser.on('cdata', text);
  let decoder: TextDecoder | null = null;
  let first = Buffer.alloc(0);
  let read = 0;
  const write = (chunk: Buffer) => {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoded(decoder, chunk));
  };
  return {
    part(chunk) {
      read += chunk.length;
      if (read > LONGEST) refuse();
      // The first bytes say how it is written, however it was cut on its way.
      if (decoder) return write(chunk);
      first = Buffer.concat([first, chunk]);
      if (first.length >= 4) write(first);
    },
    end() {
      if (!decoder) refuse();
      parser.write(decoded(decoder, undefined));
      parser.close();
      reader.end?.();
    },
  };
}

function decoded(decoder: TextDecoder | null, chunk: Buffer | undefined): string {
  try {
    return decoder?.decode(chunk, { stream: chunk !== undefined }) ?? '';
  } catch {
    throw unreadable();
  }
}

/** By the mark at its beginning, or by how a first "<" is written. */
function encodingOf([one, two]: Buffer): string {
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
