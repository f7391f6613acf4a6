import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentPerson, visitorCaller } from '#/app/page-caller.ts';
import { signInPath } from '#/lib/sign-in-path.ts';
import { invitedTo } from '#/modules/organisations/invitation-words.ts';
import { AcceptInvitation } from '#/modules/organisations/ui/accept-invitation.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';

export const metadata: Metadata = { title: 'An invitation', referrer: 'same-origin' };

type InvitationPageProps = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const invitation = await held(token);
  if (invitation === null)
    return (
      <Main>
        <PageHead
          title="Wait an hour"
          lead="Many links were tried from here that lead nowhere. Your invitation is kept meanwhile."
        />
      </Main>
    );
  if (invitation.state !== 'open') {
    const { words, into } = invitation;
    return (
      <Main>
        <PageHead title="This invitation no longer works" lead={words}>
          <ButtonRow>
            <ButtonLink href={into ? `/${into.kind}s/${into.id}` : '/'}>
              {into ? 'Go to where it led' : 'Go to your front page'}
            </ButtonLink>
          </ButtonRow>
        </PageHead>
      </Main>
    );
  }
  const here = `/invitations/${token}`;
  const person = await currentPerson();
  if (person && person.name === null) redirect(`/sign-in/name?to=${encodeURIComponent(here)}`);
  const { into, organisation, role, invitedBy, email, expiresAt } = invitation;
  return (
    <Main>
      <PageHead
        title={`${invitedBy ?? 'Somebody'} invites you to ${invitedTo({ into, organisation, role })}`}
        lead={
          into.kind === 'agreement'
            ? 'In an agreement both sides write down what they learn, see the same pages, and change their goals together.'
            : 'The people of an organisation see each other here, and take part in its agreements when invited there.'
        }
      />
      <Stack space="far">
        <Facts
          facts={[
            { name: 'Sent to', is: email },
            ...(person ? [{ name: 'You are signed in as', is: `${person.name}, ${person.email}` }] : []),
            { name: 'Works until', is: <DateText iso={expiresAt} form="day" /> },
          ]}
        />
        {person ? (
          <AcceptInvitation token={token} into={into.kind} />
        ) : (
          <ButtonRow>
            <ButtonLink href={signInPath(here)}>Sign in to say yes</ButtonLink>
          </ButtonRow>
        )}
      </Stack>
    </Main>
  );
}

/** Null for who tried too many links. */
async function held(token: string) {
  try {
    return await (await visitorCaller()).organisations.invitation({ token });
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'TOO_MANY_REQUESTS') return null;
    throw error;
  }
}
