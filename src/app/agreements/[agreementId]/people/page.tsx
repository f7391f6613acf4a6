import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { Editable } from '#/modules/agreements/ui/editable.tsx';
import { InviteGuestForm } from '#/modules/agreements/ui/invite-guest-form.tsx';
import { LeaveControl } from '#/modules/agreements/ui/leave-control.tsx';
import { Invited, PersonRow } from '#/modules/agreements/ui/party-people.tsx';
import { SidesPeople } from '#/modules/agreements/ui/sides-people.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Rows } from '#/ui/text/rows.tsx';

type PeoplePageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: PeoplePageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `People · ${title}` };
}

export default async function PeoplePage({ params }: PeoplePageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [people, known] = await Promise.all([
    api.agreements.people({ agreementId }),
    api.agreements.knownOrganisations(),
  ]);
  const parties = new Set(people.parties.map((party) => party.organisationId));
  const invitedGuests = people.invitations.filter((invitation) => invitation.partyId === null);
  return (
    <Main>
      <PageHead
        title="Who is in this together?"
        lead="Both sides have the same rights. Partners are heard, and guests take part beside the parties."
      />
      <Question title="The parties">
        <SidesPeople agreementId={agreementId} people={people} known={known} />
      </Question>
      <Question
        title="Guests"
        lead="People from organisations that are no party: a landlord, a neighbour service, somebody who knows."
      >
        <Stack space="apart">
          {people.guests.length > 0 ? (
            <Rows label="Guests">
              {people.guests.map((guest) => (
                <PersonRow
                  key={guest.id}
                  agreementId={agreementId}
                  person={{ ...guest, job: [guest.job, guest.organisation].filter(Boolean).join(', ') }}
                  isMe={guest.id === people.me}
                />
              ))}
            </Rows>
          ) : invitedGuests.length === 0 ? (
            <Empty>No guest yet. Who else is touched by this, and is never in the room?</Empty>
          ) : null}
          <Invited agreementId={agreementId} invitations={invitedGuests} />
          {people.may.inviteGuest ? (
            <Editable
              words="Invite a guest"
              form={
                <InviteGuestForm
                  agreementId={agreementId}
                  known={known.filter((organisation) => !parties.has(organisation.id))}
                />
              }
            />
          ) : null}
        </Stack>
      </Question>
      {people.may.leave ? (
        <Question title="Your own part">
          <LeaveControl agreementId={agreementId} />
        </Question>
      ) : null}
    </Main>
  );
}
