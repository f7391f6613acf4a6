import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aProposal, fourThatSign, says } from '../support/consent.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { as, aWorld, refusalOf, type TestPerson } from '../support/world.ts';

describe('The front page', () => {
  it('is the same for both sides, for partners, guests and readers', async () => {
    const { agreementId, people } = await aWorld();
    const questionId = uuidv7();
    await as(people.kit).goals.poseQuestion({ id: uuidv7(), agreementId, questionId, text: 'What helps?' });
    await as(people.nadia).reviews.makePromise({
      id: uuidv7(),
      agreementId,
      promiseId: uuidv7(),
      text: 'Lift the script',
      ownerId: people.nadia.id,
      dueOn: '2026-05-18',
    });
    const page = await as(people.nadia).overview.dashboard({ agreementId });
    for (const person of [people.rosa, people.eleri, people.kit, people.joan])
      expect(await as(person).overview.dashboard({ agreementId })).toEqual(page);
    expect(page.needs).toMatchObject([
      { kind: 'promise due', about: 'Lift the script', person: 'Nadia', side: 'commissioning' },
    ]);
  });

  it('tells nobody of an objection of the commissioning side before it is shown, not even who raised it', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.nadia, agreementId, decisionId, 'objection');
    const kinds = async (person: TestPerson) =>
      (await as(person).overview.dashboard({ agreementId })).needs.map(({ kind }) => kind);
    for (const person of [people.nadia, people.dev]) expect(await kinds(person)).not.toContain('objection raised');
    for (const person of [people.ferial, people.rosa, people.ines]) await says(person, agreementId, decisionId);
    for (const person of [people.nadia, people.dev]) expect(await kinds(person)).toContain('objection raised');
  });

  it('shows no piece that only some may read, and asks nobody there about its consent', async () => {
    const { agreementId, people, goalId } = await fourThatSign();
    const about = { goalIds: [goalId], consent: { ...ASKED, endsOn: '2026-05-20' } };
    await aStory(people.dev, agreementId, { ...about, visibility: 'private' });
    await aStory(people.dev, agreementId, { ...about, visibility: 'organisation' });
    const page = await as(people.dev).overview.dashboard({ agreementId });
    expect(page).toEqual(await as(people.rosa).overview.dashboard({ agreementId }));
    expect(page.needs.filter(({ kind }) => kind === 'story consent ending')).toEqual([]);
    expect(page.goals).toMatchObject([{ pieces: 0, stories: [] }]);
    expect((await as(people.dev).overview.home()).needs.map(({ kind }) => kind)).toEqual([
      'story consent ending',
      'story consent ending',
    ]);
  });

  it('does not tell at a goal that a story about it was taken back, and counts what can still be read', async () => {
    const { agreementId, people, goalId } = await fourThatSign();
    const [gone] = [await aStory(people.dev, agreementId, { goalIds: [goalId] })];
    await aStory(people.kit, agreementId, { goalIds: [goalId], text: 'They rang at noon.', title: 'At noon' });
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId: gone });
    const { goals } = await as(people.rosa).overview.dashboard({ agreementId });
    expect(goals).toMatchObject([{ pieces: 1, stories: [{ words: { title: 'At noon' } }] }]);
    expect(JSON.stringify(goals)).not.toContain('taken back');
  });

  it('is not there for a stranger', async () => {
    const { agreementId, people } = await aWorld();
    expect(await refusalOf(as(people.stranger).overview.dashboard({ agreementId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('Home', () => {
  it('shows a person what waits for them in every agreement, and nobody else’s', async () => {
    const one = await aWorld();
    const promise = {
      agreementId: one.agreementId,
      text: 'Ring the landlord',
      ownerId: one.people.dev.id,
      dueOn: '2026-05-16',
    };
    await as(one.people.rosa).reviews.makePromise({ id: uuidv7(), promiseId: uuidv7(), ...promise });
    expect(await as(one.people.dev).overview.home()).toMatchObject({
      agreements: [{ title: 'Keeping Home', side: 'providing' }],
      needs: [{ kind: 'promise due', about: 'Ring the landlord', dueOn: '2026-05-16' }],
    });
    expect((await as(one.people.rosa).overview.home()).needs).toEqual([]);
    expect(await as(one.people.stranger).overview.home()).toEqual({ agreements: [], needs: [] });
  });

  it('a promise due in more than a week does not ask for attention yet', async () => {
    const { agreementId, people } = await aWorld();
    const promise = { agreementId, text: 'Later', ownerId: people.dev.id, dueOn: '2026-05-23' };
    await as(people.dev).reviews.makePromise({ id: uuidv7(), promiseId: uuidv7(), ...promise });
    expect((await as(people.dev).overview.home()).needs).toEqual([]);
    expect((await as(people.dev, '2026-05-16T10:00:00.000Z').overview.home()).needs).toHaveLength(1);
  });
});
