import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { SheetFault } from './sheet.ts';

/** Of all parts that are read, unpacked, in bytes. */
const UNPACKED = 40_000_000;

export const unreadable = () =>
  new SheetFault('This Excel file cannot be read. Open it, save it again as .xlsx or CSV UTF-8, and choose that one.');

/**
 * The parts of an Excel file that hold text, and none other: not its macros, its pictures, nor what it links to. What says
 * that it is larger than it may be is not unpacked; what is larger than it says is cut.
 */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  let sum = 0;
  const wanted = /^xl\/(workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(\.rels)?$/;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!wanted.test(name)) return false;
    sum += originalSize;
    if (sum > UNPACKED)
      throw new SheetFault('This Excel file holds far more than its size tells. Save what you need as CSV UTF-8.');
    return true;
  };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [name, decoder.decode(part)]));
  } catch (error) {
    throw error instanceof SheetFault ? error : unreadable();
  }
}

interface Reader {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a part from its beginning to its end. It declares nothing of its own: no entity, inside or outside of it. */
export function readPart(xml: string, { open, text, close }: Reader): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw unreadable();
  });
  parser.on('error', () => {
    throw unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), attributes));
  parser.on('text', (words) => text?.(words));
  parser.on('cdata', (words) => text?.(words));
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  parser.write(xml).close();
}
