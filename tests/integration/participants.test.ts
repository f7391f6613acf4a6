import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreementInvitations, participants } from '#/modules/agreements/tables.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { organisationMembers } from '#/modules/organisations/tables.ts';
import { invitationToken } from '#/server/invitation-token.ts';
import { accept, aDraftOfTwo } from '../support/two-sides.ts';
import { aPerson, as, aWorld, owner, refusalOf, seenBy, type World } from '../support/world.ts';

const invitation = (world: World, partyId: string, email = 'new.person@test.example') => ({
  id: uuidv7(),
  agreementId: world.agreementId,
  invitationId: uuidv7(),
  email,
  partyId,
  role: 'contributor' as const,
});

const idOf = async (world: World, personId: string) => {
  const rows = await owner.select().from(participants).where(eq(participants.agreementId, world.agreementId));
  return rows.find((row) => row.personId === personId)?.id as string;
};

describe('Inviting', () => {
  it('a signatory of either side invites their own people, and nothing secret is kept', async () => {
    const world = await aWorld();
    for (const [person, party] of [
      [world.people.nadia, world.parties.council],
      [world.people.rosa, world.parties.lantern],
    ] as const) {
      const act = invitation(world, party, `of.${person.name.toLowerCase()}@test.example`);
      expect(await as(person).agreements.invite(act)).toEqual({ invitationId: act.invitationId });
      const token = invitationToken(act.invitationId);
      const [row] = await owner
        .select()
        .from(agreementInvitations)
        .where(eq(agreementInvitations.id, act.invitationId));
      const journal = await owner.select().from(journalEntries).where(eq(journalEntries.subjectId, act.invitationId));
      expect(JSON.stringify([row, journal])).not.toContain(token);
      expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('contributors, readers and guests do not; a lead brings in their own', async () => {
    const world = await aWorld();
    const { sam, dev, gwen, eleri, joan, kit, stranger } = world.people;
    for (const person of [sam, eleri]) {
      expect(await refusalOf(as(person).agreements.invite(invitation(world, world.parties.council)))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    for (const person of [dev, gwen]) {
      expect(await refusalOf(as(person).agreements.invite(invitation(world, world.parties.lantern)))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect(await refusalOf(as(joan).agreements.invite(invitation(world, world.parties.voices)))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(as(stranger).agreements.invite(invitation(world, world.parties.voices)))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await as(kit).agreements.invite(invitation(world, world.parties.voices));
  });

  it('nobody invites into an organisation that others speak for here, on either side', async () => {
    const world = await aWorld();
    for (const [person, party] of [
      [world.people.nadia, world.parties.lantern],
      [world.people.rosa, world.parties.council],
    ] as const) {
      expect(await refusalOf(as(person).agreements.invite(invitation(world, party)))).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('their own colleagues'),
      });
    }
  });

  it('the same act twice is one invitation; the same address twice is a conflict until the first is withdrawn', async () => {
    const world = await aWorld();
    const act = invitation(world, world.parties.council);
    const answers = await Promise.all([1, 2].map(() => as(world.people.nadia).agreements.invite(act)));
    expect(answers).toEqual(Array(2).fill({ invitationId: act.invitationId }));
    const again = invitation(world, world.parties.council);
    expect(await refusalOf(as(world.people.nadia).agreements.invite(again))).toMatchObject({ code: 'CONFLICT' });
    const withdraw = { agreementId: world.agreementId, invitationId: act.invitationId };
    await as(world.people.nadia).agreements.withdrawInvitation({ id: uuidv7(), ...withdraw });
    expect(
      await refusalOf(as(world.people.nadia).agreements.withdrawInvitation({ id: uuidv7(), ...withdraw })),
    ).toMatchObject({ code: 'CONFLICT' });
    await as(world.people.nadia).agreements.invite(again);
  });

  it('an address that is none is refused at its field', async () => {
    const world = await aWorld();
    expect(
      await refusalOf(as(world.people.nadia).agreements.invite(invitation(world, world.parties.council, 'rosa'))),
    ).toMatchObject({ code: 'INVALID', fields: { email: expect.any(String) } });
  });

  it('who may not invite for a party does not see whose address was written', async () => {
    const world = await aWorld();
    await as(world.people.rosa).agreements.invite(invitation(world, world.parties.lantern));
    const seen = async (person: World['people']['nadia']) =>
      (await as(person).agreements.people({ agreementId: world.agreementId })).invitations[0]?.email;
    expect(await seen(world.people.rosa)).toBe('new.person@test.example');
    expect(await seen(world.people.gwen)).toBeNull();
  });
});

describe('Accepting', () => {
  const invited = async (world: World) => {
    const act = invitation(world, world.parties.lantern);
    await as(world.people.rosa).agreements.invite(act);
    return act.invitationId;
  };

  it('makes a participant of the party and a member of the organisation, and is told in the journal', async () => {
    const world = await aWorld();
    const nina = await aPerson('Nina');
    expect(await refusalOf(as(nina).agreements.masthead({ agreementId: world.agreementId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await accept(nina, await invited(world))).toEqual({ agreementId: world.agreementId });
    const people = await as(nina).agreements.people({ agreementId: world.agreementId });
    expect(people.parties.find(({ name }) => name === 'Lantern House')?.people.at(-1)).toMatchObject({
      name: 'Nina',
      role: 'contributor',
    });
    expect(people.invitations).toEqual([]);
    const members = await owner.select().from(organisationMembers).where(eq(organisationMembers.personId, nina.id));
    expect(members).toMatchObject([{ organisationId: world.organisations.lantern, role: 'member' }]);
  });

  it('the first person of an organisation leads it', async () => {
    const { rosa, lantern } = await aDraftOfTwo();
    expect(
      await owner.select().from(organisationMembers).where(eq(organisationMembers.organisationId, lantern)),
    ).toMatchObject([{ personId: rosa.id, role: 'lead' }]);
  });

  it('a guest of an organisation that is no party takes part beside the sides', async () => {
    const world = await aWorld();
    const nina = await aPerson('Nina');
    const invitationId = uuidv7();
    const guest = {
      agreementId: world.agreementId,
      invitationId,
      email: nina.email,
      organisationId: uuidv7(),
      role: 'contributor' as const,
    };
    await as(world.people.rosa).agreements.inviteGuest({
      id: uuidv7(),
      ...guest,
      founded: { name: 'Landlords’ forum', kind: 'other' },
    });
    await accept(nina, invitationId);
    const { guests } = await as(nina).agreements.people({ agreementId: world.agreementId });
    expect(guests.find(({ name }) => name === 'Nina')).toMatchObject({
      side: 'partner',
      organisation: 'Landlords’ forum',
    });
    expect(
      await refusalOf(
        as(world.people.rosa).agreements.inviteGuest({
          id: uuidv7(),
          ...guest,
          invitationId: uuidv7(),
          organisationId: world.organisations.lantern,
        }),
      ),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('a wrong, used, withdrawn or expired link gets one and the same answer, and lets nobody in', async () => {
    const world = await aWorld();
    const [nina, olga] = [await aPerson('Nina'), await aPerson('Olga')];
    const used = await invited(world);
    await accept(nina, used);
    const withdrawn = await invited(world);
    await as(world.people.rosa).agreements.withdrawInvitation({
      id: uuidv7(),
      agreementId: world.agreementId,
      invitationId: withdrawn,
    });
    const expired = await invited(world);
    await owner
      .update(agreementInvitations)
      .set({ expiresAt: '2026-05-15T09:59:59.000Z' })
      .where(eq(agreementInvitations.id, expired));
    const answers = await Promise.all([uuidv7(), used, withdrawn, expired].map((id) => refusalOf(accept(olga, id))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(await seenBy(olga, (db) => db.select().from(participants))).toEqual([]);
  });

  it('sent twice it is done once; two people with one link are one participant', async () => {
    const world = await aWorld();
    const [nina, olga] = [await aPerson('Nina'), await aPerson('Olga')];
    const [first, second] = [await invited(world), uuidv7()];
    const answers = await Promise.all([1, 2].map(() => accept(nina, first, second)));
    expect(answers).toEqual(Array(2).fill({ agreementId: world.agreementId }));
    const link = await invited(world);
    const both = await Promise.allSettled([accept(olga, link), accept(await aPerson('Petra'), link)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('who takes part already is told so', async () => {
    const world = await aWorld();
    expect(await refusalOf(accept(world.people.dev, await invited(world)))).toMatchObject({ code: 'CONFLICT' });
  });

  it('a visitor signs in first', async () => {
    const act = { id: uuidv7(), token: 'anything' };
    expect(await refusalOf(as(null).agreements.acceptInvitation(act))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('Going, and other parts', () => {
  it('a party’s signatory or lead takes out its own people, not the other side’s', async () => {
    const world = await aWorld();
    const act = { id: uuidv7(), agreementId: world.agreementId };
    const dev = await idOf(world, world.people.dev.id);
    expect(
      await refusalOf(as(world.people.nadia).agreements.removeParticipant({ ...act, participantId: dev })),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await refusalOf(as(world.people.gwen).agreements.removeParticipant({ ...act, participantId: dev })),
    ).toMatchObject({ code: 'FORBIDDEN' });
    await as(world.people.rosa).agreements.removeParticipant({ ...act, participantId: dev });
    expect(await refusalOf(as(world.people.dev).agreements.masthead({ agreementId: world.agreementId }))).toMatchObject(
      { code: 'NOT_FOUND' },
    );
    expect(
      await refusalOf(as(world.people.rosa).agreements.removeParticipant({ ...act, id: uuidv7(), participantId: dev })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a guest is asked to go by any signatory', async () => {
    const world = await aWorld();
    const joan = await idOf(world, world.people.joan.id);
    const act = { id: uuidv7(), agreementId: world.agreementId, participantId: joan };
    expect(await refusalOf(as(world.people.sam).agreements.removeParticipant(act))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await as(world.people.rosa).agreements.removeParticipant({ ...act, id: uuidv7() });
  });

  it('who was asked to go does not come back by an invitation they made', async () => {
    const world = await aWorld();
    const { agreementId, people, organisations } = world;
    const back = { ...invitation(world, ''), organisationId: organisations.millrace };
    await as(people.joan).agreements.inviteGuest(back);
    const participantId = await idOf(world, people.joan.id);
    await as(people.rosa).agreements.removeParticipant({ id: uuidv7(), agreementId, participantId });
    for (const person of [people.joan, people.stranger])
      expect(await refusalOf(accept(person, back.invitationId))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('anybody leaves, and the journal keeps that they did; the last who can sign stays', async () => {
    const world = await aWorld();
    await as(world.people.eleri).agreements.leave({ id: uuidv7(), agreementId: world.agreementId });
    const journal = await owner.select().from(journalEntries).where(eq(journalEntries.agreementId, world.agreementId));
    expect(journal).toMatchObject([{ event: 'participant.left', actorId: world.people.eleri.id }]);
    for (const person of [world.people.nadia, world.people.rosa]) {
      expect(
        await refusalOf(as(person).agreements.leave({ id: uuidv7(), agreementId: world.agreementId })),
      ).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('sign'),
      });
    }
  });

  it('nobody gives themselves a part; their signatory does, and keeps one who can sign', async () => {
    const world = await aWorld();
    const [sam, nadia, kit] = await Promise.all(
      [world.people.sam, world.people.nadia, world.people.kit].map((person) => idOf(world, person.id)),
    );
    const give = (participantId: string | undefined, role: 'signatory' | 'contributor' | 'reader') => ({
      id: uuidv7(),
      agreementId: world.agreementId,
      participantId: participantId as string,
      role,
    });
    expect(await refusalOf(as(world.people.sam).agreements.changeRole(give(sam, 'signatory')))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(as(world.people.rosa).agreements.changeRole(give(sam, 'signatory')))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(as(world.people.nadia).agreements.changeRole(give(nadia, 'reader')))).toMatchObject({
      code: 'CONFLICT',
    });
    await as(world.people.nadia).agreements.changeRole(give(sam, 'signatory'));
    await as(world.people.nadia).agreements.changeRole(give(nadia, 'reader'));
    await as(world.people.kit).agreements.changeRole(give(kit, 'reader'));
  });

  it('a guest never signs', async () => {
    const world = await aWorld();
    const participantId = await idOf(world, world.people.joan.id);
    expect(
      await refusalOf(
        as(world.people.nadia).agreements.changeRole({
          id: uuidv7(),
          agreementId: world.agreementId,
          participantId,
          role: 'signatory',
        }),
      ),
    ).toMatchObject({ code: 'INVALID' });
  });
});
