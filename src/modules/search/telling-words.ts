/** So many words of a sentence are looked for. */
const MOST = 8;

/** The words of a sentence, each once, the longest first: a long word says more than a short one. */
export function wordsOfSentence(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [...new Set(words)].sort((one, other) => other.length - one.length).slice(0, 40);
}

/**
 * What is looked for where a sentence is a question: whatever holds at least two of the words that tell most, so that one
 * word in common is not enough; one word where there is but one. Empty where nothing tells. `telling` are words that the
 * index knows, the longest first; the answer is as a search box takes it.
 */
export function anyTwoOf(telling: readonly string[]): string {
  const few = telling.slice(0, MOST);
  if (few.length < 2) return few.join('');
  return few.flatMap((one, at) => few.slice(at + 1).map((other) => `"${one}" "${other}"`)).join(' or ');
}
