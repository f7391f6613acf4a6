import type { Metadata } from 'next';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

export const metadata: Metadata = { title: 'This link opens no door' };

/** The same for a link that was used, withdrawn, mistyped or never made, whoever else sits in a meeting on this device. */
export default function NoDoor() {
  return (
    <Main>
      <PageHead
        title="This link opens no door"
        lead="It may have been used already: it opens the door once. Or the meeting is over. Ask whoever sent it to you for another."
      />
    </Main>
  );
}
