import { wordDifference } from '#/lib/word-difference.ts';
import { WordDiff } from '#/ui/paper/word-diff.tsx';
import { Small } from '#/ui/text/small.tsx';

interface Worded {
  text: string;
  why: string;
}

/** What changed between two wordings, word by word; and why it matters, where that is said otherwise too. */
export function WordingChange({ before, after }: { before: Worded; after: Worded }) {
  return (
    <>
      <div>
        <WordDiff size="lead" segments={wordDifference(before.text, after.text)} />
        <Small>Struck words went, underlined words came.</Small>
      </div>
      <Small soft={false}>
        <b>Why it matters:</b> {after.why}
        {before.why === after.why ? null : ` Before, it said: ${before.why}`}
      </Small>
    </>
  );
}
