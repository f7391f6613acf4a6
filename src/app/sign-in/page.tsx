import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentPerson } from '#/app/page-caller.ts';
import { ownPath } from '#/lib/sign-in-path.ts';
import { signInFault } from '#/modules/people/sign-in-faults.ts';
import { AskForLink } from '#/modules/people/ui/ask-for-link.tsx';
import { ExamplePeople } from '#/modules/people/ui/example-people.tsx';
import { ASKED_COOKIE } from '#/server/sign-in-answers.ts';
import { waysToSignIn } from '#/server/sign-in-ways.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Notice } from '#/ui/state/notice.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const to = ownPath(String(asked.to ?? '/'));
  if (await currentPerson()) redirect(to);
  const ways = await waysToSignIn(await headers());
  const error = asked.error === undefined ? undefined : String(asked.error);
  const fault = signInFault(error);
  const typed = error === 'address' || error === 'letter' ? (await cookies()).get(ASKED_COOKIE)?.value : undefined;
  const isFirst = ways.link !== null && !ways.provider && !ways.examplePeople;
  return (
    <Main>
      {asked.signed === 'out' ? (
        <Notice role="status">
          <p>You are signed out of this browser.</p>
        </Notice>
      ) : null}
      {fault ? (
        <Notice kind="concern" role="alert">
          <p>{fault}</p>
        </Notice>
      ) : null}
      <PageHead
        title="Who are you?"
        lead="Accord is where the two sides of an agreement write down what they learn, and change their goals together. Sign in to go on."
      />
      {ways.examplePeople ? (
        <Question
          title="Step in as somebody in the example"
          lead="This Accord runs on your machine alone and holds an invented agreement. Look at it through anybody’s eyes."
        >
          <ExamplePeople people={ways.examplePeople} to={to} />
        </Question>
      ) : null}
      {ways.provider ? (
        <Question title="Through your organisation" lead="You sign in there as you always do, and come back here.">
          <form method="post" action="/api/auth/signin/oidc">
            <input type="hidden" name="to" value={to} />
            <ButtonRow>
              <Button type="submit">{`Sign in with ${ways.provider}`}</Button>
            </ButtonRow>
          </form>
        </Question>
      ) : null}
      <Question title="By a link" lead="It works once, and for an hour.">
        {ways.link ? (
          <AskForLink
            to={to}
            inTerminal={ways.link === 'in the terminal'}
            email={typed}
            fault={error === 'address' ? 'Give an e-mail address, such as rosa@lantern.example.' : undefined}
            quiet={!isFirst}
          />
        ) : (
          <p>{signInFault('no letters')}</p>
        )}
      </Question>
    </Main>
  );
}
