import type { Metadata } from 'next';
import { ownPath } from '#/lib/sign-in-path.ts';
import { whomLinkIsFor } from '#/server/auth-adapter.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

export const metadata: Metadata = { title: 'Sign in', referrer: 'same-origin' };

type LinkPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opening a link spends nothing, since programs that look through mail open links too. The button does. */
export default async function LinkPage({ searchParams }: LinkPageProps) {
  const asked = await searchParams;
  const token = String(asked.token ?? '');
  const email = await whomLinkIsFor(token);
  if (!email)
    return (
      <Main>
        <PageHead title="This link no longer works" lead="It was used already, or is older than an hour.">
          <ButtonRow>
            <ButtonLink href="/sign-in">Ask for a new one</ButtonLink>
          </ButtonRow>
        </PageHead>
      </Main>
    );
  return (
    <Main>
      <PageHead title={`Sign in as ${email}?`} lead="The link is used up when you press the button.">
        <form method="post" action="/api/auth/callback/email">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="to" value={ownPath(String(asked.to ?? '/'))} />
          <ButtonRow>
            <Button type="submit">Sign in</Button>
          </ButtonRow>
        </form>
      </PageHead>
    </Main>
  );
}
