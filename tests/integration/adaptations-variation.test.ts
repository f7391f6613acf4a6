import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements, clauses, moneyLines, moneyShares, participants, parties } from '#/modules/agreements/tables.ts';
import { goals, goalVersions, questions } from '#/modules/goals/tables.ts';
import { measureDefinitions, measureGoals, measures, rebases } from '#/modules/measures/tables.ts';
import {
  allConsent,
  aProposal,
  decisionOf,
  type FourThatSign,
  fourThatSign,
  type Given,
  later,
  rewording,
  says,
} from '../support/consent.ts';
import { as, owner, refusalOf, type TestPerson } from '../support/world.ts';

const moving = ({ lines }: FourThatSign, pounds: number): NonNullable<Given> => [
  {
    id: uuidv7(),
    kind: 'money moved',
    put: { fromMonth: '2026-04', moves: [{ fromLineId: lines.enforce, toLineId: lines.talk, perYear: pounds * 100 }] },
  },
];

const hashOf = async (person: TestPerson, agreementId: string, decisionId: string) =>
  (await decisionOf(person, agreementId, decisionId)).variation?.hash ?? '';

async function sign(person: TestPerson, agreementId: string, decisionId: string, hash?: string) {
  return as(person, later()).adaptations.signVariation({
    id: uuidv7(),
    agreementId,
    decisionId,
    signatureId: uuidv7(),
    hash: hash ?? (await hashOf(person, agreementId, decisionId)),
  });
}

const decline = async (person: TestPerson, agreementId: string, decisionId: string) =>
  as(person, later()).adaptations.declineVariation({
    id: uuidv7(),
    agreementId,
    decisionId,
    signatureId: uuidv7(),
    hash: await hashOf(person, agreementId, decisionId),
    reason: 'Our board meets in June.',
  });

async function aVariation(world: FourThatSign, pounds = 46_000) {
  const { agreementId, people } = world;
  const decisionId = await aProposal(people.dev, agreementId, { changes: moving(world, pounds) });
  expect(await allConsent(world, decisionId)).toMatchObject({ state: 'waiting for signatures', version: null });
  return decisionId;
}

const everybodySigns = async (world: FourThatSign, decisionId: string) => {
  const { agreementId, people } = world;
  for (const person of [people.rosa, people.ines, people.nadia]) await sign(person, agreementId, decisionId);
  return sign(people.ferial, agreementId, decisionId);
};

describe('A formal variation', () => {
  it('says why it asks for signatures, and is in force with the last of them', async () => {
    const world = await fourThatSign();
    const { agreementId, people, lines } = world;
    const decisionId = await aVariation(world);
    expect((await decisionOf(people.eleri, agreementId, decisionId)).variation?.reason).toBe(
      '£46,000 is 11% of the year’s £420,000 and so above the 10% that may move by consent alone.',
    );
    for (const person of [people.rosa, people.ines, people.nadia])
      expect(await sign(person, agreementId, decisionId)).toMatchObject({ state: 'waiting for signatures' });
    expect(await sign(people.ferial, agreementId, decisionId)).toMatchObject({ state: 'agreed', version: '1.1' });
    const [talk] = await owner.select().from(moneyLines).where(eq(moneyLines.id, lines.talk));
    expect(talk?.perYear).toBe(24_600_000);
    const paid = await owner.select().from(moneyShares).where(eq(moneyShares.lineId, lines.talk));
    expect(paid.map(({ perYear }) => perYear).sort()).toEqual([19_600_000, 5_000_000]);
    const version = await as(people.eleri).agreements.version({ agreementId, number: '1.1' });
    expect(version).toMatchObject({ how: 'signed' });
    expect(version.names.map(({ person }) => person).sort()).toEqual(['Ferial', 'Ines', 'Nadia', 'Rosa']);
  });

  it('is signed once a party, by its signatories alone, and only under the text that was read', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const decisionId = await aVariation(world);
    for (const person of [people.sam, people.dev, people.eleri, people.kit, people.joan])
      expect(await refusalOf(sign(person, agreementId, decisionId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(sign(people.nadia, agreementId, decisionId, 'a'.repeat(64)))).toMatchObject({
      code: 'STALE',
    });
    await sign(people.nadia, agreementId, decisionId);
    expect(await refusalOf(sign(people.huw, agreementId, decisionId))).toMatchObject({ code: 'CONFLICT' });
  });

  it('waits while a party declines and says why, and that party may still sign', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const decisionId = await aVariation(world);
    expect(await refusalOf(decline(people.dev, agreementId, decisionId))).toMatchObject({ code: 'FORBIDDEN' });
    await decline(people.ferial, agreementId, decisionId);
    expect(await refusalOf(decline(people.ferial, agreementId, decisionId))).toMatchObject({ code: 'CONFLICT' });
    for (const person of [people.rosa, people.ines, people.nadia])
      expect(await sign(person, agreementId, decisionId)).toMatchObject({ state: 'waiting for signatures' });
    expect((await decisionOf(people.kit, agreementId, decisionId)).names).toContainEqual(
      expect.objectContaining({ person: 'Ferial', kind: 'declined', reason: 'Our board meets in June.' }),
    );
    expect(await sign(people.ferial, agreementId, decisionId)).toMatchObject({ state: 'agreed' });
  });

  it('is carried over with its signatures where another version touches none of the same things', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId } = world;
    const waiting = await aVariation(world);
    for (const person of [people.rosa, people.ines]) await sign(person, agreementId, waiting);
    const other = await aProposal(people.dev, agreementId, { changes: [rewording(goalId)] });
    expect(await allConsent(world, other)).toMatchObject({ version: '1.1', askedAgain: [] });
    await sign(people.nadia, agreementId, waiting);
    expect(await sign(people.ferial, agreementId, waiting)).toMatchObject({ version: '1.2' });
  });

  it('asks everybody again where another version touches the same thing, beside what is agreed now', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const waiting = await aVariation(world);
    const before = await hashOf(people.rosa, agreementId, waiting);
    await sign(people.rosa, agreementId, waiting);
    const other = await aProposal(people.dev, agreementId, { changes: moving(world, 10_000) });
    expect(await allConsent(world, other)).toMatchObject({ version: '1.1', askedAgain: [waiting] });
    const seen = await decisionOf(people.rosa, agreementId, waiting);
    expect(seen).toMatchObject({ state: 'open', round: 2, variation: { hash: null } });
    expect(await refusalOf(sign(people.rosa, agreementId, waiting, before))).toMatchObject({ code: 'CONFLICT' });
    expect(await allConsent(world, waiting, 2)).toMatchObject({ state: 'waiting for signatures' });
    expect(await everybodySigns(world, waiting)).toMatchObject({ version: '1.2' });
  });

  it('rests, and says so, where another version took away what it would change', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId } = world;
    const open = await aProposal(people.dev, agreementId, { changes: [rewording(goalId)] });
    const retiring = { id: uuidv7(), kind: 'goal retired' as const, subjectId: goalId, put: {} };
    const other = await aProposal(people.sam, agreementId, { changes: [retiring] });
    expect(await allConsent(world, other)).toMatchObject({ setToRest: [open] });
    expect(await decisionOf(people.kit, agreementId, open)).toMatchObject({
      state: 'resting',
      endReason: expect.stringContaining('Another decision changed what this is about.'),
    });
    expect(
      await refusalOf(as(people.dev).adaptations.takeUp({ id: uuidv7(), agreementId, decisionId: open })),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('counts money that moved by consent alone in the same year', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const first = await aProposal(people.dev, agreementId, { changes: moving(world, 30_000) });
    expect(await allConsent(world, first)).toMatchObject({ version: '1.1' });
    const changes = [
      { kind: 'money moved' as const, put: { fromMonth: '2026-04', moves: [{ perYear: 2_000_000 }] } },
      { kind: 'goal retired' as const },
    ];
    const { variation } = await as(people.rosa).adaptations.weigh({ agreementId, changes });
    expect(variation).toContain('With the £30,000 already moved in the year from 1 April 2026, £20,000 makes 12%');
  });
});

describe('Every kind of change can be made', () => {
  const measure = {
    name: 'Homes that hold',
    unit: 'homes a month',
    kind: 'count' as const,
    direction: 'neither' as const,
    purpose: 'To see who stays.',
    misleads: 'Who leaves well is not seen.',
    source: 'case records',
    fromMonth: '2026-06',
  };
  const one = <Row>(rows: Row[]) => rows[0];

  it('a clause is added, reworded and taken out; the purpose and the end date change', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const [kept, gone] = [uuidv7(), uuidv7()];
    const clause = { agreementId, section: 'disputes', heading: 'Disputes', text: 'The council decides.' };
    await owner.insert(clauses).values([
      { ...clause, id: kept, position: 1 },
      { ...clause, id: gone, position: 2 },
    ]);
    const added = uuidv7();
    const decisionId = await aProposal(people.dev, agreementId, {
      changes: [
        { id: uuidv7(), kind: 'clause reworded', subjectId: kept, put: { text: 'We talk first.' } },
        { id: uuidv7(), kind: 'clause removed', subjectId: gone, put: {} },
        { id: added, kind: 'clause added', put: { section: 'exit', heading: 'How we part', text: 'In good order.' } },
        { id: uuidv7(), kind: 'purpose reworded', put: { text: 'So that people keep a home they chose.' } },
        { id: uuidv7(), kind: 'end date changed', put: { date: '2028-03-31' } },
      ],
    });
    expect(await allConsent(world, decisionId)).toMatchObject({ state: 'waiting for signatures' });
    expect(await everybodySigns(world, decisionId)).toMatchObject({ version: '1.1' });
    const { snapshot } = await as(people.eleri).agreements.version({ agreementId, number: '1.1' });
    expect(snapshot.clauses.map(({ id, heading, text }) => [id, heading, text])).toEqual([
      [kept, 'Disputes', 'We talk first.'],
      [added, 'How we part', 'In good order.'],
    ]);
    expect(snapshot.purpose).toBe('So that people keep a home they chose.');
    expect(one(await owner.select().from(agreements).where(eq(agreements.id, agreementId)))?.endsOn).toBe('2028-03-31');
  });

  it('goals and questions are added, reworded and retired', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId } = world;
    const [goal, question, old] = [uuidv7(), uuidv7(), uuidv7()];
    await owner
      .insert(questions)
      .values({ id: old, agreementId, text: 'Who?', posedBy: people.dev.id, posedAt: later() });
    const first = await aProposal(people.dev, agreementId, {
      changes: [
        { id: goal, kind: 'goal added', put: { text: 'People are met early.', why: 'Late is dear.' } },
        { id: question, kind: 'question added', put: { text: 'Who is never reached?', goalId } },
        { id: uuidv7(), kind: 'question reworded', subjectId: old, put: { text: 'Who is it?' } },
        { id: uuidv7(), kind: 'goal retired', subjectId: goalId, put: {} },
      ],
    });
    expect(await allConsent(world, first)).toMatchObject({ version: '1.1' });
    expect(one(await owner.select().from(goalVersions).where(eq(goalVersions.goalId, goal)))).toMatchObject({
      version: 1,
      text: 'People are met early.',
      adaptationId: goal,
      agreementVersion: '1.1',
    });
    expect(one(await owner.select().from(goals).where(eq(goals.id, goalId)))?.retiredAt).not.toBeNull();
    const second = await aProposal(people.dev, agreementId, {
      changes: [{ id: uuidv7(), kind: 'question retired', subjectId: old, put: {} }],
    });
    expect(await allConsent(world, second)).toMatchObject({ version: '1.2' });
    const { snapshot } = await as(people.eleri).agreements.version({ agreementId, number: '1.2' });
    expect(snapshot.goals.map(({ id }) => id)).toEqual([goal]);
    expect(snapshot.questions.map(({ id }) => id)).toEqual([question]);
    const before = await as(people.eleri).agreements.version({ agreementId, number: '1.1' });
    expect(before.snapshot.questions.map(({ text }) => text).sort()).toEqual(['Who is it?', 'Who is never reached?']);
  });

  it('measures are added, changed with a new definition, rebased and retired', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId, measureId } = world;
    const [added, rebase] = [uuidv7(), uuidv7()];
    const put = { ...measure, ownerId: people.dev.id, goalIds: [goalId] };
    const first = await aProposal(people.dev, agreementId, {
      changes: [
        { id: added, kind: 'measure added', put },
        {
          id: rebase,
          kind: 'measure rebased',
          subjectId: measureId,
          put: { fromMonth: '2025-02' },
          because: 'We ring first.',
        },
      ],
    });
    expect(await allConsent(world, first)).toMatchObject({ version: '1.1' });
    expect(one(await owner.select().from(rebases).where(eq(rebases.measureId, measureId)))).toMatchObject({
      fromMonth: '2025-02',
      reason: 'We ring first.',
      adaptationId: rebase,
    });
    expect(one(await owner.select().from(measureGoals).where(eq(measureGoals.measureId, added)))?.goalId).toBe(goalId);
    const second = await aProposal(people.dev, agreementId, {
      changes: [
        {
          id: uuidv7(),
          kind: 'measure changed',
          subjectId: added,
          put: { ...put, unit: 'households a month', fromMonth: '2026-07' },
        },
        { id: uuidv7(), kind: 'measure retired', subjectId: measureId, put: {} },
      ],
    });
    expect(await allConsent(world, second)).toMatchObject({ version: '1.2' });
    const definitions = await owner.select().from(measureDefinitions).where(eq(measureDefinitions.measureId, added));
    expect(definitions.map(({ fromMonth, agreementVersion }) => [fromMonth, agreementVersion]).sort()).toEqual([
      ['2026-06', '1.1'],
      ['2026-07', '1.2'],
    ]);
    expect(one(await owner.select().from(measures).where(eq(measures.id, added)))?.unit).toBe('households a month');
    expect(one(await owner.select().from(measures).where(eq(measures.id, measureId)))?.retiredAt).not.toBeNull();
  });

  it('the total changes with who pays the difference', async () => {
    const world = await fourThatSign();
    const { agreementId, people, organisations, lines } = world;
    const decisionId = await aProposal(people.ferial, agreementId, {
      changes: [
        {
          id: uuidv7(),
          kind: 'total changed',
          subjectId: lines.talk,
          put: { perYear: 21_000_000, payerId: organisations.foundation },
        },
      ],
    });
    await allConsent(world, decisionId);
    expect(await everybodySigns(world, decisionId)).toMatchObject({ version: '1.1' });
    const { snapshot } = await as(people.eleri).agreements.version({ agreementId, number: '1.1' });
    expect(snapshot.moneyLines.find(({ id }) => id === lines.talk)).toMatchObject({
      perYear: 21_000_000,
      paidBy: expect.arrayContaining([{ organisationId: organisations.foundation, perYear: 6_000_000 }]),
    });
  });

  it('a party that would sign is asked with the others, and one that stops is no longer', async () => {
    const world = await fourThatSign();
    const { agreementId, people, parties: ids } = world;
    const joining = { id: uuidv7(), kind: 'signatory added' as const, subjectId: ids.voices, put: {} };
    expect(await refusalOf(aProposal(people.dev, agreementId, { changes: [joining] }))).toMatchObject({
      fields: { 'changes.0.subjectId': expect.stringContaining('signatory first') },
    });
    await owner.update(participants).set({ role: 'signatory' }).where(eq(participants.partyId, ids.voices));
    const joins = await aProposal(people.dev, agreementId, { changes: [joining] });
    expect(await allConsent(world, joins)).toMatchObject({ state: 'open' });
    expect(await says(people.kit, agreementId, joins)).toMatchObject({ state: 'waiting for signatures' });
    expect(await everybodySigns(world, joins)).toMatchObject({ version: '1.1' });
    const [voices] = await owner.select().from(parties).where(eq(parties.id, ids.voices));
    expect(voices?.signsSince).not.toBeNull();
    const leaves = await aProposal(people.dev, agreementId, {
      changes: [{ id: uuidv7(), kind: 'signatory removed', subjectId: ids.voices, put: {} }],
    });
    expect(await allConsent(world, leaves)).toMatchObject({ state: 'open' });
    await says(people.kit, agreementId, leaves);
    await everybodySigns(world, leaves);
    expect(await sign(people.kit, agreementId, leaves)).toMatchObject({ version: '1.2' });
    expect(await refusalOf(sign(people.kit, agreementId, leaves))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
