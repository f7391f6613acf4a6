import type { ReactNode } from 'react';
import { GAP_WORDS, type Gap } from '#/modules/evidence/standing.ts';
import { SlipGone } from '#/ui/paper/slip-gone.tsx';
import { DateText } from '#/ui/text/date-text.tsx';

/** Where a story stood: the date, and what stands without it. */
export function StoryGap({ gap, children }: { gap: Gap; children?: ReactNode }) {
  return (
    <SlipGone>
      {GAP_WORDS[gap.how]} <DateText iso={gap.on} />. {children}
    </SlipGone>
  );
}
