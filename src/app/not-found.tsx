import type { Metadata } from 'next';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <>
      <Masthead />
      <Main>
        <PageHead
          title="There is nothing here"
          lead="The address may be mistyped, or what stood here is not shared with you. If somebody sent you the link, ask them."
        >
          <ButtonRow>
            <ButtonLink href="/">Go to your front page</ButtonLink>
          </ButtonRow>
        </PageHead>
      </Main>
    </>
  );
}
