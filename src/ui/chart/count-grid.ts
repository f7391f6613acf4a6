import type { Shown } from '#/lib/suppressed.ts';

/** What one thing or one group of people counts for, column by column. */
export interface CountRow {
  id: string;
  label: string;
  cells: readonly Shown[];
}

export const LABEL_WIDTH = 126;
export const ROW_HEIGHT = 34;
/** Twelve pixels of type stay twelve on a phone, where the picture is this wide. */
const PHONE = 346;
const NARROWEST = 27;
const LETTER = 6.1;

/** Where rows and columns lie: as wide as a phone, or wider where there are many columns. */
export function gridOf(rows: readonly CountRow[], columns: readonly string[]) {
  const count = Math.max(1, columns.length);
  const step = Math.max(NARROWEST, Math.min(48, (PHONE - LABEL_WIDTH) / count));
  const heads = columns.map((label) => linesOf(label, 15, 2));
  const longest = Math.max(0, ...heads.flat().map((line) => line.length));
  const top = Math.ceil(longest * LETTER) + 10;
  const width = Math.ceil(Math.max(PHONE, LABEL_WIDTH + step * count));
  return { step, heads, top, width, isWide: width > PHONE, height: top + rows.length * ROW_HEIGHT };
}

/** How large the dot of a count is beside the largest of the picture: by area, and never too small to see. */
export function radiusOf(count: number, largest: number): number {
  return Math.round((4 + 8.5 * Math.sqrt(count / Math.max(1, largest))) * 10) / 10;
}

/** The largest count that is shown. */
export function largestOf(rows: readonly CountRow[]): number {
  return Math.max(0, ...rows.flatMap(({ cells }) => cells.map((shown) => (shown.is === 'count' ? shown.count : 0))));
}

/** A label in so many lines at most, broken between words; what does not fit ends in `…`. */
export function linesOf(label: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => (line.length > letters + 1 ? `${line.slice(0, letters)}…` : line));
  if (lines.length > most) kept[most - 1] = `${(kept[most - 1] ?? '').replace(/…$/u, '')}…`;
  return kept;
}
