import type { Side } from '#/access/sides.ts';
import { Stack } from '#/ui/page/stack.tsx';
import { Fold } from '#/ui/sides/fold.tsx';
import type { PeoplePage } from '../queries/people.ts';
import { AddPartyForm } from './add-party-form.tsx';
import { Editable } from './editable.tsx';
import { PartyPeople } from './party-people.tsx';

type SidesPeopleProps = {
  agreementId: string;
  people: PeoplePage;
  known: { id: string; name: string }[];
};

/** The parties of both sides, equal, and the partners below. */
export function SidesPeople({ agreementId, people, known }: SidesPeopleProps) {
  const inside = new Set(people.parties.map((party) => party.organisationId));
  const half = (side: Side) => ({
    content: (
      <Stack space="far">
        {people.parties
          .filter((party) => party.side === side)
          .map((party) => (
            <PartyPeople
              key={party.id}
              agreementId={agreementId}
              party={party}
              invitations={people.invitations.filter((invitation) => invitation.partyId === party.id)}
              me={people.me}
              mayRemoveParty={people.may.addParty}
            />
          ))}
        {people.may.addParty ? (
          <Editable
            words="Add a party"
            about={side}
            form={
              <AddPartyForm
                agreementId={agreementId}
                side={side}
                known={known.filter((organisation) => !inside.has(organisation.id))}
              />
            }
          />
        ) : null}
      </Stack>
    ),
  });
  return <Fold commissioning={half('commissioning')} providing={half('providing')} partners={half('partner')} />;
}
