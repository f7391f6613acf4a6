import { cutTo } from '#/lib/cut-to.ts';

const LONGEST = 60;

/**
 * A title from the first words of a piece, for authors who give none: its first sentence, or as many whole words of it
 * as fit into 60 characters, without the mark that ends it.
 */
export function titleFrom(text: string): string {
  const first = text.trim().split(/(?<=[.!?…])\s|\n/u)[0] ?? '';
  const sentence = first.replace(/\s+/gu, ' ').trim();
  if (sentence.length <= LONGEST) return sentence.replace(/[.,;:]+$/u, '') || sentence;
  const cut = sentence.slice(0, LONGEST);
  const whole = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cutTo(sentence, LONGEST - 1);
  return `${whole.replace(/[.,;:\s]+$/u, '')}…`;
}
