import { Stack } from '#/ui/page/stack.tsx';
import { WordDiff } from '#/ui/paper/word-diff.tsx';
import { Label } from '#/ui/text/label.tsx';
import type { Difference } from '../version-difference.ts';

type VersionDifferenceProps = { differences: Difference[] };

/** What reads differently, passage by passage: struck words went, underlined words came. */
export function VersionDifference({ differences }: VersionDifferenceProps) {
  return (
    <Stack space="far">
      {differences.map((difference) => (
        <div key={difference.key}>
          <Label as="h3">{difference.where}</Label>
          <WordDiff segments={difference.segments} size="lead" />
        </div>
      ))}
    </Stack>
  );
}
