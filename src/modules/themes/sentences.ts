/** Where a run of a text begins and ends, in UTF-16 code units, the end not included. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The sentences of a text, without the space around them, as one picks them one by one. A line of its own is a sentence; in a
 * language that is not known they end as English ones do.
 */
export function sentencesOf(text: string, language: string): Span[] {
  return [...segmenterFor(language).segment(text)].flatMap(({ segment, index }) => lines(segment, index));
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

function lines(segment: string, index: number): Span[] {
  return [...segment.matchAll(/[^\n\r]+/gu)].flatMap((match) => {
    const trimmed = trimmedSpan(match[0], { from: 0, to: match[0].length });
    return trimmed ? [{ from: index + match.index + trimmed.from, to: index + match.index + trimmed.to }] : [];
  });
}

/** The same run without the space at its ends; null where nothing else is in it. */
export function trimmedSpan(text: string, { from, to }: Span): Span | null {
  const run = text.slice(from, to);
  const words = run.trim();
  if (words === '') return null;
  const start = from + run.indexOf(words);
  return { from: start, to: start + words.length };
}

/** Whether a run lies in the text, holds something, and cuts no letter into halves. */
export function isWhole(text: string, { from, to }: Span): boolean {
  if (from < 0 || to > text.length || from >= to) return false;
  const cuts = (at: number) =>
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at));
  return !cuts(from) && !cuts(to) && text.slice(from, to).trim() !== '';
}
