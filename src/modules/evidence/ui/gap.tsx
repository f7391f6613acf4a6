import { SlipGone } from '#/ui/paper/slip-gone.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { GAP_WORDS, type Gap as GapFacts } from '../standing.ts';

/** A story stood here: since when it is gone, and nothing of it. */
export function Gap({ gap }: { gap: GapFacts }) {
  return (
    <SlipGone>
      {GAP_WORDS[gap.how]} <DateText iso={gap.on} />.
    </SlipGone>
  );
}
