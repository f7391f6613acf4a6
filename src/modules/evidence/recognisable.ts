import { identifiersIn, type Trace } from './identifiers.ts';
import { likelyNamesIn } from './likely-names.ts';

export { holdsOtherLetters } from './likely-names.ts';

interface Setting {
  /** ISO date. */
  today: string;
  /** Words that are no person's name here. */
  known: readonly string[];
}

/**
 * Where a text may point to a person, in its order; no two places overlap. It helps the eye of who knows the town and does
 * not take its place: somebody can be recognised by what happened, with no name in it.
 */
export function tracesIn(text: string, { today, known }: Setting): Trace[] {
  const sure = identifiersIn(text, today);
  const free = likelyNamesIn(text, known).filter(
    (name) => !sure.some((other) => name.from < other.to && other.from < name.to),
  );
  return [...sure, ...free].sort((a, b) => a.from - b.from);
}

/** Each of the words once, as it stands first. */
export function onceEach(traces: readonly Trace[]): Trace[] {
  const first = new Map<string, Trace>();
  for (const trace of traces) if (!first.has(trace.words)) first.set(trace.words, trace);
  return [...first.values()];
}

/** What stands in the place of a trace once it is masked: square brackets show that something was taken out. */
export const maskOf = ({ kind }: Pick<Trace, 'kind'>) => `[${kind}]`;

/** The text with each of these words masked, wherever they stand in it as whole words. */
export function masked(text: string, traces: readonly Trace[]): string {
  const longestFirst = [...traces].sort((a, b) => b.words.length - a.words.length);
  return longestFirst.reduce((kept, trace) => kept.replaceAll(wholeWords(trace.words), maskOf(trace)), text);
}

function wholeWords(words: string): RegExp {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}
