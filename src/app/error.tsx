'use client';

import { Button } from '#/ui/form/button.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Small } from '#/ui/text/small.tsx';

export type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <>
      <Masthead />
      <Main>
        <PageHead
          title="This page could not be shown"
          lead="Something went wrong on our side. What you had saved is safe. Try again; if it happens twice, tell whoever looks after Accord for you."
        >
          {error.digest ? <Small>They can find it by this number: {error.digest}</Small> : null}
          <ButtonRow>
            <Button onClick={retry}>Try again</Button>
            <ButtonLink href="/" kind="quiet">
              Go to your front page
            </ButtonLink>
          </ButtonRow>
        </PageHead>
      </Main>
    </>
  );
}
