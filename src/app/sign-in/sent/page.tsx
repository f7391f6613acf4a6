import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { ASKED_COOKIE } from '#/server/sign-in-answers.ts';
import { waysToSignIn } from '#/server/sign-in-ways.ts';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

export const metadata: Metadata = { title: 'Open the link' };

export default async function LinkSentPage() {
  const email = (await cookies()).get(ASKED_COOKIE)?.value;
  const { link } = await waysToSignIn(await headers());
  const inTerminal = link === 'in the terminal';
  return (
    <Main>
      <PageHead
        title={inTerminal ? 'Look in the terminal' : 'Look in your mail'}
        lead={
          inTerminal
            ? 'A link stands in the terminal in which Accord runs. Open it and press the button there. It works once, and for an hour.'
            : `A letter with a link is on its way${email ? ` to ${email}` : ''}. Open the link and press the button there. It works once, and for an hour.`
        }
      >
        <p>
          Nothing came after a few minutes? {inTerminal ? '' : 'Look among unwanted mail, and check the address. '}
          Who asks often in a short time gets no more for a quarter of an hour.
        </p>
        <ButtonRow>
          <ButtonLink href="/sign-in" kind="quiet">
            Ask again
          </ButtonLink>
        </ButtonRow>
      </PageHead>
    </Main>
  );
}
