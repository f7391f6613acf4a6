/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  text: string;
  isMark: boolean;
}

/** The two characters that stand around a mark in what the database answers; no text of ours holds them. */
export const MARK_BEGINS = '\u0002';
export const MARK_ENDS = '\u0003';

/** Text with marks in it, taken apart: it reaches the page as text alone, whatever stands in it. */
export function stretchesOf(marked: string): Stretch[] {
  return marked
    .split(MARK_BEGINS)
    .flatMap((part, n): Stretch[] => {
      if (n === 0) return [{ text: part, isMark: false }];
      const [mark = '', ...rest] = part.split(MARK_ENDS);
      return [
        { text: mark, isMark: true },
        { text: rest.join(''), isMark: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

export const holdsMark = (stretches: readonly Stretch[]): boolean => stretches.some(({ isMark }) => isMark);
