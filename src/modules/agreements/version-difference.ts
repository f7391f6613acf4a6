import { wordDifference } from '#/lib/word-difference.ts';
import type { WordSegment } from '#/lib/word-segments.ts';
import { passagesOf } from './passages.ts';
import type { Snapshot } from './snapshot.ts';

export interface Difference {
  key: string;
  where: string;
  segments: WordSegment[];
}

/** What reads differently in two versions, passage by passage and word by word, in the order of reading; what went comes last. */
export function versionDifference(before: Snapshot, after: Snapshot): Difference[] {
  const was = new Map(passagesOf(before).map((passage) => [passage.key, passage]));
  const is = passagesOf(after);
  const now = new Set(is.map((passage) => passage.key));
  const changed = is
    .filter((passage) => was.get(passage.key)?.text !== passage.text)
    .map(({ key, where, text }) => ({ key, where, segments: wordDifference(was.get(key)?.text ?? '', text) }));
  const gone = [...was.values()]
    .filter((passage) => !now.has(passage.key))
    .map(({ key, where, text }) => ({ key, where, segments: wordDifference(text, '') }));
  return [...changed, ...gone];
}
