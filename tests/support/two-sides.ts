import { uuidv7 } from '#/lib/uuid.ts';
import { invitationToken } from '#/server/invitation-token.ts';
import { anOrganisation, aPerson, as, type TestPerson } from './world.ts';

/** What a draft begins with. */
export function draftInput(organisationId: string) {
  return {
    id: uuidv7(),
    agreementId: uuidv7(),
    partyId: uuidv7(),
    organisationId,
    side: 'commissioning' as const,
    partyKind: 'commissioner' as const,
    title: 'Keeping Home',
    place: 'Thornmere',
    startingPointKind: 'an existing contract' as const,
    startingPoint: 'council tax recovery',
    purpose: 'So that people keep a home they would choose.',
    startsOn: '2026-06-01',
    endsOn: '2029-05-31',
  };
}

/** Joins by the link of an invitation, as whoever holds it. */
export function accept(person: TestPerson, invitationId: string, id = uuidv7()) {
  return as(person).agreements.acceptInvitation({ id, token: invitationToken(invitationId) });
}

/** A draft by Nadia of the council, joined by Rosa of Lantern House: two sides that could sign, made by their own acts. */
export async function aDraftOfTwo() {
  const [nadia, rosa] = [await aPerson('Nadia'), await aPerson('Rosa')];
  const council = await anOrganisation(nadia, 'Thornmere Borough Council');
  const draft = draftInput(council);
  const { agreementId } = await as(nadia).agreements.draft(draft);
  const [lantern, lanternParty] = [uuidv7(), uuidv7()];
  await as(nadia).agreements.addParty({
    id: uuidv7(),
    agreementId,
    partyId: lanternParty,
    organisationId: lantern,
    founded: { name: 'Lantern House', kind: 'charity' },
    side: 'providing',
    partyKind: 'provider',
    signs: true,
  });
  const invitationId = uuidv7();
  await as(nadia).agreements.invite({
    id: uuidv7(),
    agreementId,
    invitationId,
    email: rosa.email,
    partyId: lanternParty,
    role: 'signatory',
  });
  await accept(rosa, invitationId);
  return { agreementId, nadia, rosa, council, lantern, parties: { council: draft.partyId, lantern: lanternParty } };
}

/** The same put forward by Rosa: a text that waits for both names. */
export async function aProposalOfTwo() {
  const draft = await aDraftOfTwo();
  const { hash } = await as(draft.rosa).agreements.propose({ id: uuidv7(), agreementId: draft.agreementId });
  return { ...draft, hash };
}
