import { and, desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreementInvitations, participants } from '#/modules/agreements/tables.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { organisationMembers } from '#/modules/organisations/tables.ts';
import {
  aPerson,
  as,
  aWorld,
  joinOrganisation,
  owner,
  refusalOf,
  type TestPerson,
  takesPart,
} from '../support/world.ts';

/** An agreement in which the house has a second signatory who leads the house, and a lead who takes no part. */
async function aHouse() {
  const world = await aWorld();
  const [ada, olu] = [await aPerson('Ada'), await aPerson('Olu')];
  const { lantern } = world.organisations;
  await joinOrganisation(lantern, ada, 'lead');
  await joinOrganisation(lantern, olu, 'lead');
  const part = {
    partyId: world.parties.lantern,
    organisationId: lantern,
    side: 'providing',
    role: 'signatory',
  } as const;
  await takesPart(world.agreementId, ada, part);
  return { ...world, people: { ...world.people, ada, olu }, house: lantern };
}

const partOf = async (agreementId: string, person: TestPerson) => {
  const [part] = await owner
    .select()
    .from(participants)
    .where(and(eq(participants.agreementId, agreementId), eq(participants.personId, person.id)));
  return part;
};

const newestIn = async (agreementId: string) => {
  const [entry] = await owner
    .select()
    .from(journalEntries)
    .where(eq(journalEntries.agreementId, agreementId))
    .orderBy(desc(journalEntries.number))
    .limit(1);
  return entry;
};

describe('Who leaves an organisation', () => {
  it('leaves every agreement they are in for it, each with its line in the journal, and no other', async () => {
    const { agreementId, people, house } = await aHouse();
    const other = await aWorld();
    await takesPart(other.agreementId, people.dev, {
      partyId: other.parties.lantern,
      organisationId: other.organisations.lantern,
      side: 'providing',
      role: 'contributor',
    });
    await as(people.dev).organisations.leave({ id: uuidv7(), organisationId: house });
    expect(await partOf(agreementId, people.dev)).toMatchObject({
      leftAt: expect.anything(),
      removedBy: people.dev.id,
    });
    expect(await newestIn(agreementId)).toMatchObject({
      event: 'participant.left',
      actorId: people.dev.id,
      detail: { organisation: 'Lantern House' },
    });
    expect(await refusalOf(as(people.dev).agreements.masthead({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(people.dev).agreements.masthead({ agreementId: other.agreementId })).toMatchObject({});
    expect((await as(people.rosa).journal.list({ agreementId })).entries[0]).toMatchObject({ who: 'Dev' });
  });

  it('is refused while they are the last who can sign for it, and stays in both', async () => {
    const { agreementId, people, house } = await aHouse();
    await as(people.ada).organisations.leave({ id: uuidv7(), organisationId: house });
    expect(await refusalOf(as(people.rosa).organisations.leave({ id: uuidv7(), organisationId: house }))).toMatchObject(
      {
        code: 'CONFLICT',
        message: expect.stringContaining('last who can sign'),
      },
    );
    expect(await partOf(agreementId, people.rosa)).toMatchObject({ leftAt: null });
    expect((await as(people.rosa).organisations.mine()).map(({ id }) => id)).toContain(house);
  });
});

describe('Who is taken out of an organisation', () => {
  it('leaves its agreements too, also those in which the lead takes no part, and their open invitations go', async () => {
    const { agreementId, people, parties, house } = await aHouse();
    await as(people.ada).agreements.invite({
      ...{ id: uuidv7(), agreementId, invitationId: uuidv7(), email: 'new@test.example' },
      partyId: parties.lantern,
      role: 'contributor',
    });
    await as(people.olu).organisations.removeMember({ id: uuidv7(), organisationId: house, personId: people.ada.id });
    expect(await partOf(agreementId, people.ada)).toMatchObject({
      leftAt: expect.anything(),
      removedBy: people.olu.id,
    });
    expect(await newestIn(agreementId)).toMatchObject({
      event: 'participant.removed',
      actorId: null,
      detail: { name: 'Ada', organisation: 'Lantern House' },
    });
    const invitations = await owner
      .select()
      .from(agreementInvitations)
      .where(eq(agreementInvitations.invitedBy, people.ada.id));
    expect(invitations).toMatchObject([{ withdrawnAt: expect.anything() }]);
    expect(await refusalOf(as(people.olu).agreements.masthead({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is kept while they are the last who can sign, and by a member who does not lead', async () => {
    const { agreementId, people, house } = await aHouse();
    const remove = (by: TestPerson, whom: TestPerson) =>
      as(by).organisations.removeMember({ id: uuidv7(), organisationId: house, personId: whom.id });
    expect(await refusalOf(remove(people.dev, people.ada))).toMatchObject({ code: 'FORBIDDEN' });
    await remove(people.olu, people.ada);
    expect(await refusalOf(remove(people.olu, people.rosa))).toMatchObject({ code: 'CONFLICT' });
    expect(await partOf(agreementId, people.rosa)).toMatchObject({ leftAt: null });
    const [member] = await owner
      .select()
      .from(organisationMembers)
      .where(and(eq(organisationMembers.organisationId, house), eq(organisationMembers.personId, people.rosa.id)));
    expect(member).toMatchObject({ leftAt: null });
  });
});
