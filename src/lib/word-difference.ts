import { diffWordsWithSpace } from 'diff';
import type { WordSegment } from './word-segments.ts';

/** Beyond this many edits the two texts have so little in common that marks would not help anybody. */
const MOST_EDITS = 2000;

/**
 * What changed between two wordings, word by word. The segments without the inserted ones are the text before, without
 * the deleted ones the text after, to the letter.
 */
export function wordDifference(before: string, after: string): WordSegment[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts)
    return tidy([
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ]);
  return tidy(
    parts.map((part) => ({ kind: part.added ? 'inserted' : part.removed ? 'deleted' : 'same', text: part.value })),
  );
}

/** Joins changes that only a space parts, so that a changed phrase is one mark and not one a word. */
function tidy(segments: WordSegment[]): WordSegment[] {
  const out: WordSegment[] = [];
  let gone = '';
  let come = '';
  const close = () => {
    if (gone) out.push({ kind: 'deleted', text: gone });
    if (come) out.push({ kind: 'inserted', text: come });
    gone = '';
    come = '';
  };
  segments.forEach((segment, at) => {
    if (segment.kind === 'deleted') gone += segment.text;
    else if (segment.kind === 'inserted') come += segment.text;
    else if ((gone || come) && at < segments.length - 1 && segment.text.trim() === '') {
      gone += segment.text;
      come += segment.text;
    } else {
      close();
      if (segment.text) out.push(segment);
    }
  });
  close();
  return out;
}
