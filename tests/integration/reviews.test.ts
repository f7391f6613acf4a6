import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { as, aWorld, refusalOf, type TestPerson, type World } from '../support/world.ts';

const planned = async ({ agreementId, people }: World, chair: TestPerson = people.nadia) => {
  const reviewId = uuidv7();
  await as(people.rosa).reviews.plan({ id: uuidv7(), agreementId, reviewId, chairId: chair.id });
  return reviewId;
};

async function held(world: World) {
  const { agreementId, people } = world;
  const reviewId = await planned(world);
  const act = () => ({ id: uuidv7(), agreementId, reviewId });
  await as(people.nadia).reviews.open(act());
  await as(people.kit).reviews.writeRecord({
    ...act(),
    version: 1,
    presentIds: [people.nadia.id, people.rosa.id, people.kit.id],
    voicesMissing: ['landlords'],
    evidenceReadIds: [],
    learningStage: 'understand the system',
    nextChairId: people.rosa.id,
  });
  await as(people.nadia).reviews.close(act());
  return reviewId;
}

describe('The schedule', () => {
  it('comes from the rhythm: half a year, then a meeting on the second Tuesday, its pack a week before', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    expect((await as(people.kit).reviews.list({ agreementId })).next).toMatchObject({
      cycle: 1,
      meetsOn: '2024-10-08',
    });
    const reviewId = await planned(world);
    expect(await as(people.eleri).reviews.get({ agreementId, reviewId })).toMatchObject({
      periodFrom: '2024-04',
      periodTo: '2024-09',
      touchPointOn: '2024-07-09',
      packOpensAt: '2024-10-01T08:00:00.000Z',
      chair: 'Nadia',
      chairSide: 'commissioning',
    });
  });

  it('one review follows another: a second is not planned while one is open', async () => {
    const world = await aWorld();
    await planned(world);
    expect(await refusalOf(planned(world))).toMatchObject({ code: 'CONFLICT' });
  });

  it('a reader plans none, and a chair who takes no part is refused at the field', async () => {
    const world = await aWorld();
    const plan = (by: TestPerson, chairId: string) =>
      as(by).reviews.plan({ id: uuidv7(), agreementId: world.agreementId, reviewId: uuidv7(), chairId });
    expect(await refusalOf(plan(world.people.gwen, world.people.rosa.id))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(plan(world.people.rosa, world.people.stranger.id))).toMatchObject({
      code: 'INVALID',
      fields: { chairId: expect.any(String) },
    });
  });

  it('who moves the day on an older view is told what stands now', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    const move = (by: TestPerson, meetsOn: string) =>
      as(by).reviews.change({ id: uuidv7(), agreementId, reviewId, version: 1, meetsOn, chairId: people.rosa.id });
    await move(people.dev, '2026-10-15');
    expect(await refusalOf(move(people.sam, '2026-10-20'))).toMatchObject({ code: 'STALE' });
    expect(await as(people.kit).reviews.get({ agreementId, reviewId })).toMatchObject({
      meetsOn: '2026-10-15',
      chairSide: 'providing',
      packOpensAt: '2024-10-01T08:00:00.000Z',
    });
  });
});

describe('The meeting', () => {
  it('does not begin before everybody could read the pack', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = uuidv7();
    await as(people.rosa).reviews.plan({ id: uuidv7(), agreementId, reviewId, meetsOn: '2026-10-13' });
    const begin = (now: string) => as(people.nadia, now).reviews.open({ id: uuidv7(), agreementId, reviewId });
    expect(await refusalOf(begin('2026-10-06T07:59:59.000Z'))).toMatchObject({ code: 'CONFLICT' });
    await begin('2026-10-06T08:00:00.000Z');
    expect(await as(people.kit).reviews.get({ agreementId, reviewId })).toMatchObject({ state: 'in meeting' });
    expect(await refusalOf(begin('2026-10-06T08:00:01.000Z'))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is not begun or ended by a reader', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    const act = () => ({ id: uuidv7(), agreementId, reviewId });
    expect(await refusalOf(as(people.gwen).reviews.open(act()))).toMatchObject({ code: 'FORBIDDEN' });
    await as(people.rosa).reviews.open(act());
    expect(await refusalOf(as(people.eleri).reviews.close(act()))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('The record', () => {
  it('stands once both sides accepted the same text, and the next review follows with the named chair', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await held(world);
    const act = () => ({ id: uuidv7(), agreementId, reviewId });
    await as(people.kit).reviews.proposeRecord(act());
    await as(people.rosa).reviews.acceptRecord({ ...act(), version: 2 });
    expect(await as(people.sam).reviews.acceptRecord({ ...act(), version: 2 })).toMatchObject({ stands: true });
    const { reviews } = await as(people.eleri).reviews.list({ agreementId });
    expect(reviews).toMatchObject([
      { cycle: 2, periodFrom: '2024-10', chair: 'Rosa', chairSide: 'providing', state: 'planned' },
      { cycle: 1, state: 'recorded', voicesMissing: ['landlords'] },
    ]);
    expect(
      await refusalOf(
        as(people.kit).reviews.writeRecord({
          ...act(),
          version: 2,
          presentIds: [],
          voicesMissing: [],
          evidenceReadIds: [],
        }),
      ),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('a side accepts once, a partner not at all', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await held(world);
    const act = () => ({ id: uuidv7(), agreementId, reviewId });
    await as(people.kit).reviews.proposeRecord(act());
    await as(people.dev).reviews.acceptRecord({ ...act(), version: 2 });
    expect(await refusalOf(as(people.rosa).reviews.acceptRecord({ ...act(), version: 2 }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(as(people.kit).reviews.acceptRecord({ ...act(), version: 2 }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('a correction after one acceptance asks both sides again', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await held(world);
    const act = () => ({ id: uuidv7(), agreementId, reviewId });
    await as(people.kit).reviews.proposeRecord(act());
    await as(people.dev).reviews.acceptRecord({ ...act(), version: 2 });
    await as(people.sam).reviews.writeRecord({
      ...act(),
      version: 2,
      presentIds: [people.nadia.id],
      voicesMissing: ['landlords', 'councillors'],
      evidenceReadIds: [],
    });
    expect(await refusalOf(as(people.sam).reviews.acceptRecord({ ...act(), version: 2 }))).toMatchObject({
      code: 'STALE',
    });
    expect(await as(people.sam).reviews.get({ agreementId, reviewId })).toMatchObject({
      acceptances: [],
      recordProposedAt: null,
    });
  });
});

describe('Promises', () => {
  const make = (by: TestPerson, owner: TestPerson, agreementId: string, dueOn = '2026-06-01') => {
    const promiseId = uuidv7();
    return as(by)
      .reviews.makePromise({ id: uuidv7(), agreementId, promiseId, text: 'Lift the script', ownerId: owner.id, dueOn })
      .then(() => promiseId);
  };

  it('are made by both sides, each for its own; the commissioning side’s stand first', async () => {
    const { agreementId, people } = await aWorld();
    await make(people.dev, people.rosa, agreementId, '2026-05-20');
    await make(people.sam, people.nadia, agreementId, '2026-07-01');
    expect(await refusalOf(make(people.sam, people.rosa, agreementId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(make(people.dev, people.nadia, agreementId))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await as(people.kit).reviews.promises({ agreementId })).map((promise) => promise.side)).toEqual([
      'commissioning',
      'providing',
    ]);
  });

  it('are moved by their owner alone, to a day to come, with the reason', async () => {
    const { agreementId, people } = await aWorld();
    const promiseId = await make(people.nadia, people.nadia, agreementId);
    const move = (by: TestPerson, dueOn: string, version = 1) =>
      as(by).reviews.movePromise({
        id: uuidv7(),
        agreementId,
        promiseId,
        version,
        dueOn,
        said: 'The script is with IT.',
      });
    expect(await refusalOf(move(people.rosa, '2026-08-01'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(move(people.nadia, '2026-05-01'))).toMatchObject({
      code: 'INVALID',
      fields: { dueOn: expect.any(String) },
    });
    await move(people.nadia, '2026-08-01');
    expect(await refusalOf(move(people.nadia, '2026-09-01'))).toMatchObject({ code: 'STALE' });
    expect(await as(people.rosa).reviews.promises({ agreementId })).toMatchObject([
      { id: promiseId, dueOn: '2026-08-01', said: 'The script is with IT.', status: 'open' },
    ]);
  });

  it('only their owner says what became of them, and “not kept” comes with a sentence', async () => {
    const { agreementId, people } = await aWorld();
    const promiseId = await make(people.nadia, people.nadia, agreementId);
    const close = (by: TestPerson, became: 'kept' | 'not kept', said?: string) =>
      as(by).reviews.closePromise({ id: uuidv7(), agreementId, promiseId, version: 1, became, said });
    expect(await refusalOf(close(people.sam, 'kept'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(close(people.nadia, 'not kept'))).toMatchObject({
      code: 'INVALID',
      fields: { said: expect.any(String) },
    });
    await close(people.nadia, 'not kept', 'Paused in the pre-election period.');
    expect(await as(people.kit).reviews.promises({ agreementId })).toMatchObject([
      { status: 'not kept', closedOn: '2026-05-15', said: 'Paused in the pre-election period.' },
    ]);
    expect(await refusalOf(close(people.nadia, 'kept'))).toMatchObject({ code: 'STALE' });
  });

  it('a promise for a day gone by is refused at the day', async () => {
    const { agreementId, people } = await aWorld();
    expect(await refusalOf(make(people.nadia, people.nadia, agreementId, '2026-05-14'))).toMatchObject({
      code: 'INVALID',
      fields: { dueOn: expect.any(String) },
    });
  });
});

describe('The pack', () => {
  it('opens to everybody at the same moment and is empty before', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = uuidv7();
    await as(people.rosa).reviews.plan({ id: uuidv7(), agreementId, reviewId, meetsOn: '2026-10-13' });
    await as(people.nadia).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'Why?' });
    for (const person of [people.nadia, people.rosa]) {
      expect(await as(person, '2026-10-06T07:59:59.000Z').reviews.pack({ agreementId, reviewId })).toMatchObject({
        isOpen: false,
        ageing: [],
      });
      expect(await as(person, '2026-10-06T08:00:00.000Z').reviews.pack({ agreementId, reviewId })).toMatchObject({
        isOpen: true,
        ageing: [{ text: 'Why?' }],
      });
    }
  });

  it('holds what its tellers said may be read in joint reviews, and no other story', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = uuidv7();
    await as(people.rosa).reviews.plan({ id: uuidv7(), agreementId, reviewId, meetsOn: '2026-10-13' });
    const read = await aStory(people.dev, agreementId);
    await aStory(people.dev, agreementId, { consent: { ...ASKED, scope: ['this agreement', 'public learning'] } });
    for (const person of [people.nadia, people.dev]) {
      const { unread } = await as(person, '2026-10-06T08:00:00.000Z').reviews.pack({ agreementId, reviewId });
      expect(unread.map(({ evidenceId }) => evidenceId)).toEqual([read]);
    }
  });
});
