import type { Shown } from '#/lib/suppressed.ts';
import type { PassageField } from './vocabulary.ts';

/** What part of a piece a text is, where it is not the story itself. */
export const FIELD_WORDS: Record<PassageField, string> = {
  text: 'The story',
  whatChanged: 'What changed',
  significance: 'What matters in it',
  context: 'What was going on',
  contribution: 'What we did towards it',
};

/** `in 12 stories`, `in fewer than 5 stories`, `in no story yet`; `in some stories` where neither may be told. */
export function storiesInWords(shown: Shown, threshold: number): string {
  if (shown.is === 'few') return `in fewer than ${threshold} stories`;
  if (shown.is === 'withheld') return 'in some stories';
  if (shown.count === 0) return 'in no story yet';
  return shown.count === 1 ? 'in one story' : `in ${shown.count} stories`;
}

/** How far two people agree about one theme, in a sentence. */
export function agreementInWords(
  { both, onlyOne, onlyOther }: { both: number; onlyOne: number; onlyOther: number },
  [one, other]: readonly [string, string],
): string {
  const only = [
    onlyOne > 0 ? `${onlyOne} only ${one}` : null,
    onlyOther > 0 ? `${onlyOther} only ${other}` : null,
  ].filter((part) => part !== null);
  const alike =
    both === 0
      ? 'No passage was marked by both'
      : `${both === 1 ? 'One passage was' : `${both} passages were`} marked by both`;
  return `${alike}${only.length > 0 ? `; ${only.join(', ')}` : ''}.`;
}
