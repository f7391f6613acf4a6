import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements, clauses, parties } from '#/modules/agreements/tables.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { organisationMembers, organisations } from '#/modules/organisations/tables.ts';
import { aDraftOfTwo, aProposalOfTwo, draftInput } from '../support/two-sides.ts';
import { anOrganisation, aPerson, as, aWorld, owner, refusalOf } from '../support/world.ts';

const stored = async (agreementId: string) => {
  const [row] = await owner.select().from(agreements).where(eq(agreements.id, agreementId));
  return row as typeof agreements.$inferSelect;
};

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
    expect(await stored(input.agreementId)).toMatchObject({ title: 'Keeping Home', journalNumber: 1 });
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
    expect(await stored(input.agreementId)).toBeUndefined();
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
    expect(await stored(agreementId)).toMatchObject({
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
    expect((await stored(agreementId)).purpose).toBe('Rosa’s words.');
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

describe('Clauses', () => {
  const clause = () => ({
    clauseId: uuidv7(),
    section: 'measures',
    heading: 'What we watch',
    text: 'A few measures, read as charts over time.',
    shows: 'measures' as const,
    oldTerm: { text: 'KPI schedule with 14 targets', outcome: 'converted' as const, reason: 'Targets spoil numbers.' },
  });

  it('are added with the old term they replace, reworded, put in order and taken out', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const [first, second] = [clause(), { ...clause(), heading: 'Money', shows: null, oldTerm: null }];
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...first });
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...second });
    await as(rosa).agreements.editClause({
      id: uuidv7(),
      agreementId,
      ...first,
      text: 'Five measures.',
      draftVersion: 1,
    });
    await as(rosa).agreements.orderClauses({
      id: uuidv7(),
      agreementId,
      clauseIds: [second.clauseId, first.clauseId],
    });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text?.clauses).toMatchObject([
      { heading: 'Money', oldTerm: null },
      { text: 'Five measures.', oldTerm: { outcome: 'converted' } },
    ]);
    await as(nadia).agreements.removeClause({ id: uuidv7(), agreementId, clauseId: second.clauseId });
    expect((await as(nadia).agreements.terms({ agreementId })).text?.clauses).toHaveLength(1);
  });

  it('the clause that shows the purpose is a way to write the purpose', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const purpose = { ...clause(), section: 'purpose', shows: 'purpose' as const, oldTerm: null, text: 'Old words.' };
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...purpose });
    await as(rosa).agreements.editClause({
      id: uuidv7(),
      agreementId,
      ...purpose,
      text: 'New words.',
      draftVersion: 1,
    });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text).toMatchObject({ purpose: 'New words.', clauses: [{ text: 'New words.' }] });
  });

  it('a clause that somebody else reworded meanwhile is not overwritten', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const one = clause();
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...one });
    await as(rosa).agreements.editClause({ id: uuidv7(), agreementId, ...one, text: 'Rosa’s.', draftVersion: 1 });
    const late = as(nadia).agreements.editClause({
      id: uuidv7(),
      agreementId,
      ...one,
      text: 'Nadia’s.',
      draftVersion: 1,
    });
    await expect(late).rejects.toMatchObject({ cause: { code: 'STALE', details: { current: { text: 'Rosa’s.' } } } });
  });

  it('an order that leaves one out is told so, and changes nothing', async () => {
    const { agreementId, nadia } = await aDraftOfTwo();
    const [first, second] = [clause(), clause()];
    for (const each of [first, second]) await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...each });
    for (const clauseIds of [[second.clauseId], [first.clauseId, first.clauseId], [first.clauseId, uuidv7()]]) {
      expect(
        await refusalOf(as(nadia).agreements.orderClauses({ id: uuidv7(), agreementId, clauseIds })),
      ).toMatchObject({
        code: 'STALE',
      });
    }
  });

  it('a clause of another agreement is not there, and a reader writes none', async () => {
    const [mine, other] = [await aDraftOfTwo(), await aDraftOfTwo()];
    const theirs = clause();
    await as(other.nadia).agreements.addClause({ id: uuidv7(), agreementId: other.agreementId, ...theirs });
    const across = { id: uuidv7(), agreementId: mine.agreementId, ...theirs, draftVersion: 1 };
    expect(await refusalOf(as(mine.nadia).agreements.editClause(across))).toMatchObject({ code: 'NOT_FOUND' });
    const world = await aWorld('draft');
    expect(
      await refusalOf(
        as(world.people.gwen).agreements.addClause({ id: uuidv7(), agreementId: world.agreementId, ...clause() }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(await owner.select().from(clauses).where(eq(clauses.agreementId, world.agreementId))).toEqual([]);
  });
});

describe('Money', () => {
  it('a line is the sum of what each party pays, in pence', async () => {
    const { agreementId, nadia, rosa, council, lantern } = await aDraftOfTwo();
    const line = {
      lineId: uuidv7(),
      name: 'Community conversations',
      heldBy: lantern,
      shares: [
        { organisationId: council, perYear: 100_000_00 },
        { organisationId: lantern, perYear: 50_000_50 },
      ],
    };
    await as(nadia).agreements.addMoneyLine({ id: uuidv7(), agreementId, ...line });
    await as(rosa).agreements.editMoneyLine({
      id: uuidv7(),
      agreementId,
      ...line,
      shares: [{ organisationId: council, perYear: 120_000_00 }],
      draftVersion: 1,
    });
    await as(rosa).agreements.addMoneyLine({
      id: uuidv7(),
      agreementId,
      lineId: uuidv7(),
      name: 'Yes fund',
      heldBy: lantern,
      shares: [],
    });
    expect((await as(nadia).agreements.terms({ agreementId })).text?.moneyLines).toMatchObject([
      {
        name: 'Community conversations',
        perYear: 120_000_00,
        paidBy: [{ organisationId: council, perYear: 120_000_00 }],
      },
      { name: 'Yes fund', perYear: 0, paidBy: [] },
    ]);
    await expect(
      as(nadia).agreements.editMoneyLine({ id: uuidv7(), agreementId, ...line, draftVersion: 1 }),
    ).rejects.toMatchObject({ cause: { code: 'STALE' } });
    await as(nadia).agreements.removeMoneyLine({ id: uuidv7(), agreementId, lineId: line.lineId });
    expect((await as(nadia).agreements.terms({ agreementId })).text?.moneyLines).toHaveLength(1);
  });

  it('is held and paid by parties, each once, and stays the same once it is active', async () => {
    const { agreementId, nadia, council } = await aDraftOfTwo();
    const line = { id: uuidv7(), agreementId, lineId: uuidv7(), name: 'A line', heldBy: council };
    expect(await refusalOf(as(nadia).agreements.addMoneyLine({ ...line, heldBy: uuidv7(), shares: [] }))).toMatchObject(
      {
        code: 'INVALID',
        fields: { heldBy: expect.any(String) },
      },
    );
    const twice = [1, 2].map(() => ({ organisationId: council, perYear: 1 }));
    expect(await refusalOf(as(nadia).agreements.addMoneyLine({ ...line, shares: twice }))).toMatchObject({
      code: 'INVALID',
      fields: { 'shares.1.organisationId': expect.any(String) },
    });
    const active = await aWorld();
    expect(
      await refusalOf(
        as(active.people.nadia).agreements.addMoneyLine({
          ...line,
          agreementId: active.agreementId,
          heldBy: active.organisations.council,
          shares: [],
        }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});

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

describe('Goals of a draft', () => {
  const goal = () => ({ goalId: uuidv7(), text: 'Every household is written to.', why: 'Fees grow a debt.' });

  it('are added by either side in a first wording, reworded and taken out', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const [one, two] = [goal(), goal()];
    await as(nadia).goals.add({ id: uuidv7(), agreementId, ...one });
    await as(rosa).goals.add({ id: uuidv7(), agreementId, ...two });
    await as(rosa).goals.edit({
      id: uuidv7(),
      agreementId,
      ...one,
      text: 'Every household is understood.',
      draftVersion: 1,
    });
    await as(nadia).goals.poseQuestion({
      id: uuidv7(),
      agreementId,
      questionId: uuidv7(),
      goalId: two.goalId,
      text: 'Why?',
    });
    await as(nadia).goals.remove({ id: uuidv7(), agreementId, goalId: two.goalId });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text?.goals).toEqual([{ id: one.goalId, version: 1, text: 'Every household is understood.', why: one.why }]);
    expect(text?.questions).toMatchObject([{ text: 'Why?', goalId: null }]);
  });

  it('a goal that is taken out leaves the measure that stood beside it', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const [one, measureId] = [goal(), uuidv7()];
    await as(nadia).goals.add({ id: uuidv7(), agreementId, ...one });
    await as(nadia).measures.add({
      id: uuidv7(),
      agreementId,
      measureId,
      name: 'Households passed on',
      unit: 'households per month',
      kind: 'count',
      direction: 'decrease',
      purpose: 'Whether understanding comes first.',
      misleads: 'Falls if staff are absent.',
      source: 'The revenues system',
      ownerId: rosa.id,
      dueDay: 20,
      goalIds: [one.goalId],
      fromMonth: '2026-06',
      rounding: 'none',
    });
    await as(rosa).goals.remove({ id: uuidv7(), agreementId, goalId: one.goalId });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text).toMatchObject({ goals: [], measures: [{ id: measureId }] });
  });

  it('an older reading is told, a reader and an active agreement are refused', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const one = goal();
    await as(nadia).goals.add({ id: uuidv7(), agreementId, ...one });
    await as(rosa).goals.edit({ id: uuidv7(), agreementId, ...one, text: 'Rosa’s.', draftVersion: 1 });
    await expect(as(nadia).goals.edit({ id: uuidv7(), agreementId, ...one, draftVersion: 1 })).rejects.toMatchObject({
      cause: { code: 'STALE', details: { current: { text: 'Rosa’s.' } } },
    });
    const [draft, active] = [await aWorld('draft'), await aWorld()];
    for (const { agreementId: where, person } of [
      { ...draft, person: draft.people.eleri },
      { ...active, person: active.people.nadia },
    ]) {
      expect(await refusalOf(as(person).goals.add({ id: uuidv7(), agreementId: where, ...goal() }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('Putting forward and signing', () => {
  it('needs a side that can sign on each side, and says who is missing', async () => {
    const nadia = await aPerson('Nadia');
    const input = draftInput(await anOrganisation(nadia));
    await as(nadia).agreements.draft(input);
    expect(
      await refusalOf(as(nadia).agreements.propose({ id: uuidv7(), agreementId: input.agreementId })),
    ).toMatchObject({
      code: 'CONFLICT',
      message: 'A party on the providing side has to sign.',
    });
  });

  it('two organisations sign the same text, and with the last name version 1.0 is in force', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const goalId = uuidv7();
    await as(nadia).goals.add({ id: uuidv7(), agreementId, goalId, text: 'A goal.', why: 'It matters.' });
    const { hash } = await as(rosa).agreements.propose({ id: uuidv7(), agreementId });
    expect((await as(nadia).agreements.terms({ agreementId })).signing?.waiting.map(({ name }) => name)).toEqual([
      'Thornmere Borough Council',
      'Lantern House',
    ]);
    expect(await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash })).toEqual({ version: null });
    const later = '2026-05-15T10:05:00.000Z';
    expect(await as(nadia, later).agreements.sign({ id: uuidv7(), agreementId, hash })).toEqual({ version: '1.0' });
    const terms = await as(rosa).agreements.terms({ agreementId });
    expect(terms).toMatchObject({
      status: 'active',
      shown: { kind: 'version', number: '1.0', hash, takesEffectOn: '2026-06-01' },
      text: { goals: [{ id: goalId }] },
      names: [{ person: 'Rosa', kind: 'signature' }, { person: 'Nadia' }],
    });
    expect(await as(rosa).goals.get({ agreementId, goalId })).toMatchObject({
      versions: [{ agreementVersion: '1.0', holdsFrom: '2026-06-01' }],
    });
    expect(await as(rosa).agreements.version({ agreementId, number: '1.0' })).toMatchObject({ hash, how: 'signed' });
  });

  it('a text is signed as it was put forward: nothing in it changes while it is out', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    expect(
      await refusalOf(as(nadia).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, title: 'Mine' })),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('out for signature') });
    await as(nadia).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'A late question?' });
    await as(nadia).agreements.sign({ id: uuidv7(), agreementId, hash });
    await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash });
    const version = await as(rosa).agreements.version({ agreementId, number: '1.0' });
    expect(version).toMatchObject({ hash, snapshot: { questions: [] } });
  });

  it('what was taken back is a draft again, and names under the earlier text do not count', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    await as(nadia).agreements.sign({ id: uuidv7(), agreementId, hash });
    await as(rosa).agreements.takeBack({ id: uuidv7(), agreementId });
    await as(rosa).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, title: 'Keeping a home' });
    const later = '2026-05-16T10:00:00.000Z';
    const next = await as(rosa, later).agreements.propose({ id: uuidv7(), agreementId });
    expect(next.hash).not.toBe(hash);
    expect(await refusalOf(as(nadia, later).agreements.sign({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'STALE',
    });
    await as(rosa, later).agreements.sign({ id: uuidv7(), agreementId, hash: next.hash });
    expect((await stored(agreementId)).status).toBe('proposed');
  });

  it('a party that declines says why, and may sign after all; one that signed cannot decline', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    await as(nadia).agreements.decline({ id: uuidv7(), agreementId, hash, reason: 'Clause 10 is not right yet.' });
    expect((await as(rosa).agreements.terms({ agreementId })).signing).toMatchObject({
      names: [{ kind: 'declined', person: 'Nadia', reason: 'Clause 10 is not right yet.' }],
    });
    await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash });
    expect(
      await refusalOf(as(rosa).agreements.decline({ id: uuidv7(), agreementId, hash, reason: 'No.' })),
    ).toMatchObject({ code: 'CONFLICT' });
    expect(await as(nadia, '2026-05-16T10:00:00.000Z').agreements.sign({ id: uuidv7(), agreementId, hash })).toEqual({
      version: '1.0',
    });
  });

  it('signing twice at once is one signature; both parties at once bring it into force once', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    const acts = [nadia, nadia, rosa].map((person) => as(person).agreements.sign({ id: uuidv7(), agreementId, hash }));
    const answers = await Promise.allSettled(acts);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await as(rosa).agreements.versions({ agreementId })).toHaveLength(1);
  });

  it('taken back at the moment of the last name, it is either in force or a draft, and never between', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
      await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash });
      const [signed, back] = await Promise.allSettled([
        as(nadia).agreements.sign({ id: uuidv7(), agreementId, hash }),
        as(rosa).agreements.takeBack({ id: uuidv7(), agreementId }),
      ]);
      const versions = await as(rosa).agreements.versions({ agreementId });
      const { status } = await stored(agreementId);
      expect([signed.status, back.status].filter((each) => each === 'fulfilled')).toHaveLength(1);
      expect({ status, versions: versions.length }).toEqual(
        signed.status === 'fulfilled' ? { status: 'active', versions: 1 } : { status: 'draft', versions: 0 },
      );
    }
  });

  it('contributors, readers, guests and partners do not sign; a partner witnesses', async () => {
    const { agreementId, people } = await aWorld('proposed');
    const hash = 'a'.repeat(64);
    await owner
      .update(agreements)
      .set({ proposedHash: hash, proposedAt: '2026-05-01T00:00:00.000Z' })
      .where(eq(agreements.id, agreementId));
    for (const person of [people.sam, people.eleri, people.dev, people.kit, people.joan]) {
      expect(await refusalOf(as(person).agreements.sign({ id: uuidv7(), agreementId, hash }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    await as(people.kit).agreements.witness({ id: uuidv7(), agreementId, hash });
    expect(await refusalOf(as(people.kit).agreements.witness({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'CONFLICT',
    });
    for (const person of [people.joan, people.nadia]) {
      expect(await refusalOf(as(person).agreements.witness({ id: uuidv7(), agreementId, hash }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('Ending', () => {
  it('an agreement ends when every signing party has agreed to it, and then changes no more', async () => {
    const { agreementId, people } = await aWorld();
    const { ended } = await as(people.rosa).agreements.proposeEnd({
      id: uuidv7(),
      agreementId,
      reason: 'The work is done.',
    });
    expect(ended).toBe(false);
    const { end } = await as(people.nadia).agreements.terms({ agreementId });
    expect(end).toMatchObject({
      reason: 'The work is done.',
      mine: false,
      waiting: [{ name: 'Thornmere Borough Council' }],
    });
    const hash = end?.hash as string;
    expect(await refusalOf(as(people.rosa).agreements.agreeEnd({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await as(people.nadia).agreements.agreeEnd({ id: uuidv7(), agreementId, hash })).toEqual({ ended: true });
    expect(await stored(agreementId)).toMatchObject({ status: 'ended', endReason: 'The work is done.' });
    expect(
      await refusalOf(
        as(people.sam).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'And?' }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('ended') });
  });

  it('one party that says no keeps it going, and the end can be proposed anew', async () => {
    const { agreementId, people } = await aWorld();
    await as(people.nadia).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'No money.' });
    const hash = (await stored(agreementId)).endHash as string;
    expect(
      await refusalOf(as(people.rosa).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'Other.' })),
    ).toMatchObject({ code: 'CONFLICT' });
    await as(people.rosa).agreements.declineEnd({ id: uuidv7(), agreementId, hash });
    expect(await stored(agreementId)).toMatchObject({ status: 'active', endHash: null, endReason: null });
    expect(await refusalOf(as(people.nadia).agreements.agreeEnd({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'STALE',
    });
    await as(people.nadia).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'No money.' });
    expect((await stored(agreementId)).endHash).not.toBe(hash);
  });

  it('a contributor cannot end it', async () => {
    const { agreementId, people } = await aWorld();
    for (const person of [people.sam, people.kit, people.gwen]) {
      expect(
        await refusalOf(as(person).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'Enough.' })),
      ).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
