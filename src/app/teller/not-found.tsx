import type { Metadata } from 'next';
import { Main } from '#/ui/page/main.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

export const metadata: Metadata = { title: 'Nothing here' };

/** The same for a link that was mistyped, revoked or never made. */
export default function NoStory() {
  return (
    <>
      <Masthead />
      <Main>
        <PageHead
          title="This link leads nowhere"
          lead="It may be mistyped, or it was revoked. Ask the person who gave it to you for another."
        >
          <p lang="cy">
            Nid yw’r ddolen hon yn arwain i unman. Efallai iddi gael ei chamdeipio, neu ei dirymu. Gofynnwch am un arall
            i’r sawl a’i rhoddodd i chi.
          </p>
        </PageHead>
      </Main>
    </>
  );
}
