import { readPart } from './xlsx-parts.ts';

const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const DAY = 86_400_000;

/** For each style of a cell, whether its numbers are shown as days. */
export function dayStylesOf(styles: string | undefined): boolean[] {
  const own = new Set<number>();
  const isDay: boolean[] = [];
  let isCellStyle = false;
  readPart(styles ?? '<none/>', {
    open(name, attributes) {
      if (name === 'numFmt' && isDayFormat(attributes.formatCode ?? '')) own.add(Number(attributes.numFmtId));
      if (name === 'cellXfs') isCellStyle = true;
      const format = Number(attributes.numFmtId);
      if (name === 'xf' && isCellStyle) isDay.push(DAY_FORMATS.has(format) || own.has(format));
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return isDay;
}

/** Whether a format shows a day: it names days or years outside of quoted words and of brackets. */
function isDayFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

/** A day that was stored as a number, as an ISO date; null where it is none. */
export function dayOfNumber(value: number, { from1904 }: { from1904: boolean }): string | null {
  const days = Math.floor(value) + (from1904 ? 1462 : 0);
  // Before March 1900 such numbers count a day that never was.
  if (!(days >= 61 && days < 2_958_466)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}
