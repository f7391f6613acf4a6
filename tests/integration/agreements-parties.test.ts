import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { aDraftOfTwo } from '../support/two-sides.ts';
import { anOrganisation, aPerson, as, aWorld, owner, refusalOf } from '../support/world.ts';

describe('Parties', () => {
  const party = (organisationId: string) => ({
    id: uuidv7(),
    partyId: uuidv7(),
    organisationId,
    side: 'partner' as const,
    partyKind: 'residents' as const,
    signs: false,
  });

  it('an organisation comes in and, while nobody and no money is in it, goes out and comes again', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const voices = party(uuidv7());
    await as(rosa).agreements.addParty({
      ...voices,
      agreementId,
      founded: { name: 'Doorstep Voices', kind: 'residents’ group' },
    });
    await as(nadia).agreements.removeParty({ id: uuidv7(), agreementId, partyId: voices.partyId });
    expect((await as(nadia).agreements.people({ agreementId })).parties).toHaveLength(2);
    const again = { ...voices, id: uuidv7(), agreementId, signs: true };
    expect(await as(rosa).agreements.addParty(again)).toEqual({ partyId: voices.partyId });
    expect((await as(nadia).agreements.people({ agreementId })).parties.at(-1)).toMatchObject({
      name: 'Doorstep Voices',
      signs: true,
    });
  });

  it('is not taken out over the heads of its people or while it holds money', async () => {
    const { agreementId, nadia, lantern, parties: its } = await aDraftOfTwo();
    expect(
      await refusalOf(as(nadia).agreements.removeParty({ id: uuidv7(), agreementId, partyId: its.lantern })),
    ).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Lantern House'),
    });
    const voices = party(uuidv7());
    await as(nadia).agreements.addParty({
      ...voices,
      agreementId,
      founded: { name: 'Doorstep Voices', kind: 'charity' },
    });
    await as(nadia).agreements.addMoneyLine({
      id: uuidv7(),
      agreementId,
      lineId: uuidv7(),
      name: 'Residents’ research',
      heldBy: voices.organisationId,
      shares: [{ organisationId: lantern, perYear: 100 }],
    });
    expect(
      await refusalOf(as(nadia).agreements.removeParty({ id: uuidv7(), agreementId, partyId: voices.partyId })),
    ).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('money') });
  });

  it('the same organisation twice is a conflict, and one that I do not know is not there', async () => {
    const { agreementId, nadia, lantern } = await aDraftOfTwo();
    expect(await refusalOf(as(nadia).agreements.addParty({ ...party(lantern), agreementId }))).toMatchObject({
      code: 'CONFLICT',
    });
    const hidden = await anOrganisation(await aPerson('Hidden'), 'Hidden');
    expect(await refusalOf(as(nadia).agreements.addParty({ ...party(hidden), agreementId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('once it is active parties come and go by proposal alone', async () => {
    const { agreementId, people, parties: its } = await aWorld();
    const act = { id: uuidv7(), agreementId, partyId: its.voices };
    expect(await refusalOf(as(people.nadia).agreements.removeParty(act))).toMatchObject({ code: 'FORBIDDEN' });
    const founded = { name: 'Another', kind: 'charity' };
    expect(
      await refusalOf(as(people.rosa).agreements.addParty({ ...party(uuidv7()), agreementId, founded })),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(await owner.select().from(organisations).where(eq(organisations.name, 'Another'))).toEqual([]);
    expect(await owner.select().from(parties).where(eq(parties.agreementId, agreementId))).toHaveLength(3);
  });
});
