import type { Span } from './sentences.ts';

/** Sentences picked in a row, by their numbers, both of them with it. */
export interface Picked {
  first: number;
  last: number;
}

/**
 * What is picked once this sentence is pressed. One outside is taken in, with all between; the first or last is let go; one
 * within ends the run before it, so that any run can be made with few presses.
 */
export function pickedAfter(picked: Picked | null, pressed: number): Picked | null {
  if (!picked) return { first: pressed, last: pressed };
  const { first, last } = picked;
  if (pressed < first) return { first: pressed, last };
  if (pressed > last) return { first, last: pressed };
  if (first === last) return null;
  if (pressed === first) return { first: first + 1, last };
  return { first, last: pressed - 1 };
}

/** The run of text from the first picked sentence to the last. */
export function spanOf(sentences: readonly Span[], picked: Picked | null): Span | null {
  const [first, last] = [sentences[picked?.first ?? -1], sentences[picked?.last ?? -1]];
  return first && last ? { from: first.from, to: last.to } : null;
}
