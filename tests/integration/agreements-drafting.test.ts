import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { organisationMembers } from '#/modules/organisations/tables.ts';
import { storedAgreement } from '../support/stored-agreement.ts';
import { aDraftOfTwo, draftInput } from '../support/two-sides.ts';
import { anOrganisation, aPerson, as, aWorld, owner, refusalOf } from '../support/world.ts';

describe('Drafting an agreement', () => {
  it('makes its first party and the drafter as its signatory, and is the journal’s number 1', async () => {
    const nadia = await aPerson('Nadia');
    const input = draftInput(await anOrganisation(nadia, 'Thornmere Borough Council'));
    expect(await as(nadia).agreements.draft(input)).toEqual({ agreementId: input.agreementId });
    const people = await as(nadia).agreements.people({ agreementId: input.agreementId });
    expect(people.parties).toMatchObject([
      {
        name: 'Thornmere Borough Council',
        side: 'commissioning',
        signs: true,
        people: [{ name: 'Nadia', role: 'signatory' }],
      },
    ]);
    const journal = await owner.select().from(journalEntries).where(eq(journalEntries.agreementId, input.agreementId));
    expect(journal).toMatchObject([{ number: 1, event: 'agreement.drafted', actorId: nadia.id }]);
  });

  it('a provider drafts one just as a commissioner does', async () => {
    const rosa = await aPerson('Rosa');
    const input = draftInput(await anOrganisation(rosa));
    await as(rosa).agreements.draft({ ...input, side: 'providing', partyKind: 'provider' });
    expect((await as(rosa).agreements.terms({ agreementId: input.agreementId })).may.edit).toBe(true);
  });

  it('whoever founds their organisation with it leads it', async () => {
    const nadia = await aPerson('Nadia');
    const input = draftInput(uuidv7());
    await as(nadia).agreements.draft({ ...input, founded: { name: 'A new trust', kind: 'charity' } });
    expect(
      await owner
        .select()
        .from(organisationMembers)
        .where(eq(organisationMembers.organisationId, input.organisationId)),
    ).toMatchObject([{ personId: nadia.id, role: 'lead' }]);
  });

  it('is refused for an organisation that one does not belong to', async () => {
    const [nadia, rosa] = [await aPerson('Nadia'), await aPerson('Rosa')];
    const council = await anOrganisation(nadia);
    expect(await refusalOf(as(rosa).agreements.draft(draftInput(council)))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(as(null).agreements.draft(draftInput(council)))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('sent twice at once it is drafted once; another under its id is a conflict', async () => {
    const nadia = await aPerson('Nadia');
    const input = draftInput(await anOrganisation(nadia));
    const answers = await Promise.all([1, 2, 3].map(() => as(nadia).agreements.draft(input)));
    expect(answers).toEqual(Array(3).fill({ agreementId: input.agreementId }));
    expect(await refusalOf(as(nadia).agreements.draft({ ...input, title: 'Another' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await storedAgreement(input.agreementId)).toMatchObject({ title: 'Keeping Home', journalNumber: 1 });
  });

  it('an end before its start and a partner that begins are refused at their fields, and nothing is stored', async () => {
    const nadia = await aPerson('Nadia');
    const input = draftInput(await anOrganisation(nadia));
    expect(await refusalOf(as(nadia).agreements.draft({ ...input, endsOn: '2020-01-01' }))).toMatchObject({
      code: 'INVALID',
      fields: { endsOn: 'The end comes after the start.' },
    });
    expect(await refusalOf(as(nadia).agreements.draft({ ...input, side: 'partner' }))).toMatchObject({
      code: 'INVALID',
    });
    expect(await storedAgreement(input.agreementId)).toBeUndefined();
  });
});

describe('Editing a draft', () => {
  it('either side changes what it says of itself, and only that', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    await as(rosa).agreements.edit({
      id: uuidv7(),
      agreementId,
      draftVersion: 1,
      purpose: 'Met as neighbours, early.',
    });
    await as(nadia).agreements.edit({
      id: uuidv7(),
      agreementId,
      draftVersion: 2,
      redLines: ['Do no harm'],
      learningShare: 0.08,
      smallNumberThreshold: 5,
    });
    expect(await storedAgreement(agreementId)).toMatchObject({
      title: 'Keeping Home',
      purpose: 'Met as neighbours, early.',
      draftVersion: 3,
      terms: { principles: [], redLines: ['Do no harm'], learningShare: 0.08 },
    });
  });

  it('who saves on an older reading gets what is stored now, and loses nothing', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    await as(rosa).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, purpose: 'Rosa’s words.' });
    const late = as(nadia).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, purpose: 'Nadia’s words.' });
    await expect(late).rejects.toMatchObject({
      cause: { code: 'STALE', details: { current: { purpose: 'Rosa’s words.', draftVersion: 2 } } },
    });
    expect((await storedAgreement(agreementId)).purpose).toBe('Rosa’s words.');
  });

  it('a reader, and anybody once it is active, is refused with the reason', async () => {
    const draft = await aWorld('draft');
    const act = { id: uuidv7(), draftVersion: 1, title: 'Mine' };
    expect(
      await refusalOf(as(draft.people.eleri).agreements.edit({ ...act, agreementId: draft.agreementId })),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('reader') });
    const active = await aWorld();
    expect(
      await refusalOf(as(active.people.nadia).agreements.edit({ ...act, agreementId: active.agreementId })),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('proposal') });
    expect(
      await refusalOf(as(draft.people.stranger).agreements.edit({ ...act, agreementId: draft.agreementId })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('an end that would come before the start is refused whichever of the two was given', async () => {
    const { agreementId, nadia } = await aDraftOfTwo();
    expect(
      await refusalOf(
        as(nadia).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, startsOn: '2030-01-01' }),
      ),
    ).toMatchObject({ code: 'INVALID', fields: { endsOn: expect.any(String) } });
  });
});
