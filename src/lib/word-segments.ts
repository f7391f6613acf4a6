/** A run of words that stays, goes or comes. */
export type WordSegment = { kind: 'same' | 'deleted' | 'inserted'; text: string };

/** The wording before: what stays and what goes. */
export function wordingBefore(segments: WordSegment[]): string {
  return textOf(segments, 'deleted');
}

/** The wording after: what stays and what comes. */
export function wordingAfter(segments: WordSegment[]): string {
  return textOf(segments, 'inserted');
}

/** True where more than half of the words of both wordings differ: two sentences are then easier to read than one full of marks. */
export function isMostlyDifferent(segments: WordSegment[]): boolean {
  const marked = segments.filter((segment) => segment.kind !== 'same');
  const kept = segments.filter((segment) => segment.kind === 'same');
  // What stays stands in both wordings.
  return wordCount(marked) > 2 * wordCount(kept);
}

function wordCount(segments: WordSegment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.split(/\s+/).filter(Boolean).length, 0);
}

function textOf(segments: WordSegment[], kind: 'deleted' | 'inserted'): string {
  return segments
    .filter((segment) => segment.kind === 'same' || segment.kind === kind)
    .map((segment) => segment.text)
    .join('');
}
