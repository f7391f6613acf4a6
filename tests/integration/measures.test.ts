import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { readings } from '#/modules/measures/tables.ts';
import { as, aWorld, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

const facts = (ownerId: string) => ({
  name: 'Households passed to enforcement agents',
  unit: 'households per month',
  kind: 'count' as const,
  direction: 'decrease' as const,
  purpose: 'Tells us whether understanding comes before pursuit.',
  misleads: 'Falls if recovery staff are absent.',
  source: 'Revenues system',
  ownerId,
  fromMonth: '2024-04',
});

async function aMeasure(world: World, extra: object = {}) {
  const measureId = uuidv7();
  const { agreementId, people } = world;
  await as(people.nadia).measures.add({ id: uuidv7(), agreementId, measureId, ...facts(people.sam.id), ...extra });
  return measureId;
}

async function anActiveWorldWith(extra: object = {}) {
  const world = await aWorld('draft');
  const measureId = await aMeasure(world, extra);
  await makeActive(world);
  return { ...world, measureId };
}

async function makeActive({ agreementId }: World) {
  const { agreements } = await import('#/modules/agreements/tables.ts');
  await owner.update(agreements).set({ status: 'active' }).where(eq(agreements.id, agreementId));
}

describe('Measures of a draft', () => {
  it('either side adds, rewrites and takes out a measure', async () => {
    const world = await aWorld('draft');
    const { agreementId, people } = world;
    const measureId = await aMeasure(world);
    await as(people.dev).measures.edit({
      id: uuidv7(),
      agreementId,
      measureId,
      ...facts(people.dev.id),
      name: 'Households passed on',
      draftVersion: 1,
    });
    expect(await as(people.kit).measures.list({ agreementId })).toMatchObject([
      { name: 'Households passed on', owner: 'Dev' },
    ]);
    await as(people.sam).measures.remove({ id: uuidv7(), agreementId, measureId });
    expect(await as(people.kit).measures.list({ agreementId })).toEqual([]);
  });

  it('a goal that leaves the draft leaves its measure behind', async () => {
    const world = await aWorld('draft');
    const { agreementId, people } = world;
    const goalId = uuidv7();
    await as(people.rosa).goals.add({ id: uuidv7(), agreementId, goalId, text: 'A settled home', why: 'It holds.' });
    await aMeasure(world, { goalIds: [goalId] });
    await as(people.sam).goals.remove({ id: uuidv7(), agreementId, goalId });
    expect(await as(people.kit).measures.list({ agreementId })).toMatchObject([{ goalIds: [] }]);
  });

  it('who saves on an older text is shown what stands there now', async () => {
    const world = await aWorld('draft');
    const { agreementId, people } = world;
    const measureId = await aMeasure(world);
    const edit = (person: TestPerson, name: string) =>
      as(person).measures.edit({
        id: uuidv7(),
        agreementId,
        measureId,
        ...facts(people.sam.id),
        name,
        draftVersion: 1,
      });
    await edit(people.rosa, 'First');
    expect(await refusalOf(edit(people.nadia, 'Second'))).toMatchObject({ code: 'STALE' });
    expect(await as(people.kit).measures.list({ agreementId })).toMatchObject([{ name: 'First' }]);
  });

  it('once the agreement is active a measure changes only by proposal', async () => {
    const world = await anActiveWorldWith();
    const { agreementId, people, measureId } = world;
    expect(await refusalOf(aMeasure(world))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(as(people.rosa).measures.remove({ id: uuidv7(), agreementId, measureId }))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('proposal'),
    });
  });
});

describe('Readings', () => {
  it('a contributor posts a month once; a second value for it is told to be a correction', async () => {
    const { agreementId, people, measureId } = await anActiveWorldWith();
    const post = (value: number) =>
      as(people.dev).measures.postReading({
        id: uuidv7(),
        agreementId,
        measureId,
        readingId: uuidv7(),
        month: '2026-04',
        value,
      });
    await post(214);
    expect(await refusalOf(post(215))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('correct it'),
    });
    expect((await as(people.eleri).measures.get({ agreementId, measureId })).readings).toMatchObject([
      { month: '2026-04', value: 214 },
    ]);
  });

  it('a reader, a stranger and a month to come are refused', async () => {
    const { agreementId, people, measureId } = await anActiveWorldWith();
    const post = (person: TestPerson, month: string) =>
      as(person).measures.postReading({ id: uuidv7(), agreementId, measureId, readingId: uuidv7(), month, value: 1 });
    expect(await refusalOf(post(people.gwen, '2026-04'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(post(people.stranger, '2026-04'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(post(people.dev, '2026-06'))).toMatchObject({
      code: 'INVALID',
      fields: { month: expect.any(String) },
    });
  });

  it('a correction keeps what the reading said, who changed it and why', async () => {
    const { agreementId, people, measureId } = await anActiveWorldWith();
    const readingId = uuidv7();
    await as(people.sam).measures.postReading({
      id: uuidv7(),
      agreementId,
      measureId,
      readingId,
      month: '2024-04',
      value: 60,
    });
    const correct = (value: number) =>
      as(people.dev).measures.correctReading({
        id: uuidv7(),
        agreementId,
        readingId,
        correctionId: uuidv7(),
        version: 1,
        value,
        reason: 'Voicemail had been counted.',
      });
    await correct(63);
    const measure = await as(people.kit).measures.get({ agreementId, measureId });
    expect(measure.readings).toMatchObject([{ value: 63, version: 2 }]);
    expect(measure.corrections).toMatchObject([{ was: 60, by: 'Dev', reason: 'Voicemail had been counted.' }]);
    expect(await refusalOf(correct(65))).toMatchObject({ code: 'STALE' });
  });

  it('a proportion is posted by its parts and refused where they cannot be', async () => {
    const { agreementId, people, measureId } = await anActiveWorldWith({
      kind: 'proportion',
      rounding: 'whole per cent',
    });
    const post = (numerator: number, denominator: number) =>
      as(people.dev).measures.postReading({
        id: uuidv7(),
        agreementId,
        measureId,
        readingId: uuidv7(),
        month: '2026-03',
        numerator,
        denominator,
      });
    expect(await refusalOf(post(5, 4))).toMatchObject({ code: 'INVALID', fields: { numerator: expect.any(String) } });
    await post(21, 31);
    expect((await as(people.rosa).measures.list({ agreementId }))[0]?.readings).toMatchObject([
      { value: 68, numerator: 21, denominator: 31 },
    ]);
  });

  it('readings of another agreement are neither seen nor changed', async () => {
    const one = await anActiveWorldWith();
    const other = await anActiveWorldWith();
    const post = as(one.people.dev).measures.postReading({
      id: uuidv7(),
      agreementId: one.agreementId,
      measureId: other.measureId,
      readingId: uuidv7(),
      month: '2026-03',
      value: 1,
    });
    expect(await refusalOf(post)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await seenBy(one.people.dev, (db) => db.select().from(readings))).toEqual([]);
  });

  it('somebody says beside a month what was going on', async () => {
    const { agreementId, people, measureId } = await anActiveWorldWith();
    const note = {
      annotationId: uuidv7(),
      month: '2025-01',
      kind: 'context event' as const,
      text: 'Floods in two wards.',
    };
    await as(people.kit).measures.annotate({ id: uuidv7(), agreementId, measureId, ...note });
    expect((await as(people.sam).measures.list({ agreementId }))[0]?.annotations).toMatchObject([
      { month: '2025-01', text: 'Floods in two wards.', by: 'Kit' },
    ]);
    expect(
      await refusalOf(
        as(people.eleri).measures.annotate({ id: uuidv7(), agreementId, measureId, ...note, annotationId: uuidv7() }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('What is told beside a measure', () => {
  it('which months nobody has posted yet, for as long as the agreement is active', async () => {
    const draft = await aWorld('draft');
    await aMeasure(draft, { fromMonth: '2026-03' });
    const due = async () => (await as(draft.people.kit).measures.list({ agreementId: draft.agreementId }))[0]?.due;
    expect(await due()).toEqual([]);
    await makeActive(draft);
    expect(await due()).toEqual([
      { month: '2026-03', dueOn: '2026-04-20', late: true },
      { month: '2026-04', dueOn: '2026-05-20', late: false },
    ]);
  });

  it('who may post, correct and annotate, alike for both sides and never for a reader', async () => {
    const { agreementId, people, measureId } = await anActiveWorldWith();
    const may = { post: true, correct: true, annotate: true, edit: false, propose: true, reason: null };
    for (const person of [people.sam, people.dev, people.joan]) {
      expect(await as(person).measures.may({ agreementId })).toEqual(may);
      expect((await as(person).measures.get({ agreementId, measureId })).may).toEqual(may);
    }
    expect((await as(people.gwen).measures.get({ agreementId, measureId })).may).toEqual({
      post: false,
      correct: false,
      annotate: false,
      edit: false,
      propose: false,
      reason: expect.stringContaining('reader'),
    });
  });

  it('those who take part may be asked to post it, and no stranger', async () => {
    const { agreementId, people } = await aWorld('draft');
    const { owners, startMonth, thisMonth } = await as(people.rosa).measures.choices({ agreementId });
    expect([startMonth, thisMonth]).toEqual(['2024-04', '2026-05']);
    expect(owners.map(({ name }) => name)).toEqual(['Dev', 'Eleri', 'Gwen', 'Joan', 'Kit', 'Nadia', 'Rosa', 'Sam']);
    expect(await refusalOf(as(people.stranger).measures.choices({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
