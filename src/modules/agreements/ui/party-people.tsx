import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { InvitationHere, PartyWithPeople, PersonHere } from '../queries/people.ts';
import { PARTY_KIND_WORDS, ROLE_WORDS } from '../words.ts';
import { Editable } from './editable.tsx';
import { InvitationActs } from './invitation-acts.tsx';
import { InviteForm } from './invite-form.tsx';
import { PersonActs } from './person-acts.tsx';
import { RemoveParty } from './remove-party.tsx';

type PartyPeopleProps = {
  agreementId: string;
  party: PartyWithPeople;
  invitations: InvitationHere[];
  me: string;
  mayRemoveParty: boolean;
};

/** One party: what it does here, who takes part for it, who is invited. */
export function PartyPeople({ agreementId, party, invitations, me, mayRemoveParty }: PartyPeopleProps) {
  return (
    <section aria-label={party.name}>
      <h4>{party.name}</h4>
      <Small>
        {PARTY_KIND_WORDS[party.kind]}; {party.signs ? 'signs' : 'is heard, does not sign'}
      </Small>
      {party.people.length > 0 ? (
        <Rows label={`People of ${party.name}`}>
          {party.people.map((person) => (
            <PersonRow key={person.id} agreementId={agreementId} person={person} isMe={person.id === me} />
          ))}
        </Rows>
      ) : (
        <p>Nobody yet.</p>
      )}
      <Invited agreementId={agreementId} invitations={invitations} />
      {party.mayInvite ? (
        <Editable
          words="Invite somebody"
          about={party.name}
          form={<InviteForm agreementId={agreementId} party={party} />}
        />
      ) : null}
      {mayRemoveParty && party.people.length === 0 ? <RemoveParty agreementId={agreementId} party={party} /> : null}
    </section>
  );
}

export function PersonRow({ agreementId, person, isMe }: { agreementId: string; person: PersonHere; isMe: boolean }) {
  return (
    <Row
      title={
        <>
          <b>{person.name ?? 'Somebody'}</b>
          {isMe ? ' (you)' : null}
        </>
      }
      state={ROLE_WORDS[person.role].word}
      quiet
    >
      {person.job ? <p>{person.job}</p> : null}
      <PersonActs agreementId={agreementId} person={person} />
    </Row>
  );
}

type InvitedProps = { agreementId: string; invitations: InvitationHere[] };

/** Who is invited and has not answered. */
export function Invited({ agreementId, invitations }: InvitedProps) {
  if (invitations.length === 0) return null;
  return (
    <Rows label="Invited">
      {invitations.map((invitation) => (
        <Row key={invitation.id} title={invitation.email ?? 'Somebody is invited'} state="Invited" quiet>
          As {ROLE_WORDS[invitation.role].word.toLowerCase()}
          {invitation.partyId ? null : `, guest from ${invitation.organisation}`}, by{' '}
          {invitation.invitedBy ?? 'somebody'},{' '}
          {invitation.isOver ? 'no longer open since the end of ' : 'open until the end of '}
          <DateText iso={invitation.lastDay} />
          <InvitationActs agreementId={agreementId} invitation={invitation} />
        </Row>
      ))}
    </Rows>
  );
}
