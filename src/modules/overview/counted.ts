import { countInWords } from '#/modules/measures/figures.ts';

/** `no promise`, `one promise`, `two promises`, `87 promises`. */
export function counted(count: number, what: string): string {
  return `${countInWords(count)} ${what}${count === 1 || count === 0 ? '' : 's'}`;
}

/** The same words at the beginning of a sentence. */
export function atTheStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
