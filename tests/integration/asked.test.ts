import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aProposal, says } from '../support/consent.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { as, aWorld, refusalOf, type TestPerson, takesPart, type World } from '../support/world.ts';

const act = ({ agreementId }: Pick<World, 'agreementId'>) => ({ id: uuidv7(), agreementId });

async function asks(world: Pick<World, 'agreementId'>, who: TestPerson, more: { text?: string; why?: string } = {}) {
  const questionId = uuidv7();
  await as(who).goals.poseQuestion({ ...act(world), questionId, text: 'Where are people met first?', ...more });
  return questionId;
}

const asked = async (who: TestPerson, input: Parameters<ReturnType<typeof as>['overview']['asked']>[0] = {}) =>
  (await as(who).overview.asked(input)).items;

describe('What somebody asked', () => {
  it('is seen with why it was asked, by their side and by the others, over all their agreements', async () => {
    const [world, other] = [await aWorld(), await aWorld()];
    const { nadia, rosa } = world.people;
    await takesPart(other.agreementId, nadia, {
      ...{ partyId: other.parties.council, organisationId: other.organisations.council },
      ...{ side: 'commissioning', role: 'contributor' },
    });
    const mine = await asks(world, nadia, { why: 'We would move the money to that door.' });
    const there = await asks(other, nadia);
    const theirs = await asks(world, rosa);
    expect((await asked(nadia, { by: 'us' })).map(({ id }) => id)).toEqual([there, mine]);
    expect((await asked(nadia, { by: 'others' })).map(({ id }) => id)).toEqual([theirs]);
    const { items: here } = await as(nadia).overview.askedHere({ agreementId: world.agreementId });
    expect(here.map(({ id }) => id)).toEqual([theirs, mine]);
    const asNadia = here.find(({ id }) => id === mine);
    expect(asNadia).toMatchObject({ why: 'We would move the money to that door.', posedBy: 'Nadia' });
    expect(asNadia).toMatchObject({ askedFor: 'Thornmere Borough Council' });
    // The other side sees the same of it.
    expect((await asked(rosa, { by: 'others' })).find(({ id }) => id === mine)).toEqual(asNadia);
    expect(await asked(world.people.stranger)).toEqual([]);
  });

  it('shows what came in answer and who used it for what: learnt, decided, or said', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const questionId = await asks(world, people.nadia);
    const evidenceId = await aStory(people.dev, agreementId, { title: 'The envelope', questionIds: [questionId] });
    const insightId = uuidv7();
    await as(people.rosa).insights.write({
      ...{ ...act(world), insightId, evidenceIds: [evidenceId], confidence: 'early' },
      ...{ text: 'At the post office.', freshUntil: '2027-01-01' },
    });
    const decisionId = await aProposal(people.sam, agreementId, { hunch: undefined, insightIds: [insightId] });
    expect((await asked(people.nadia))[0]?.uses.map(({ what }) => what)).toEqual(['insight']);
    for (const signer of [people.rosa, people.nadia]) await says(signer, agreementId, decisionId);
    const text = 'We put it before our trustees.';
    await as(people.nadia, '2026-05-16T10:00:00.000Z').goals.sayUse({
      ...{ ...act(world), questionId, useId: uuidv7(), text },
    });
    const [question] = await asked(people.dev);
    expect(question?.pieces).toMatchObject([{ evidenceId, title: 'The envelope', pointedBy: null }]);
    expect(question?.uses).toMatchObject([
      { what: 'said', text, by: 'Nadia', organisation: 'Thornmere Borough Council' },
      { what: 'decision', id: decisionId, by: 'Sam' },
      { what: 'insight', id: insightId, by: 'Rosa', organisation: 'Lantern House' },
    ]);
  });

  it('says plainly to both sides that nobody used the answer for long', async () => {
    const world = await aWorld();
    const { nadia, rosa } = world.people;
    const questionId = await asks(world, nadia);
    await as(rosa).goals.answerQuestion({
      ...{ ...act(world), questionId, answerId: uuidv7(), confidence: 'early', text: 'At the post office.' },
    });
    for (const who of [nadia, rosa]) {
      const [question] = (await as(who, '2026-12-20T10:00:00.000Z').overview.asked({})).items;
      expect(question?.lying).toBe('Answered 7 months ago, and nobody has used the answer');
    }
  });

  it('goes on where the page before ended', async () => {
    const world = await aWorld();
    for (let n = 0; n < 27; n += 1) await asks(world, world.people.nadia, { text: `Question ${n}?` });
    const api = as(world.people.rosa).overview;
    const first = await api.asked({});
    const rest = await api.asked({ cursor: first.next });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([25, 2, null]);
  });

  it('is used by who contributes, of a question that is there', async () => {
    const world = await aWorld();
    const { nadia, gwen, stranger } = world.people;
    const questionId = await asks(world, nadia);
    const use = { questionId, useId: uuidv7(), text: 'We told our trustees.' };
    expect(await refusalOf(as(gwen).goals.sayUse({ ...act(world), ...use }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(as(stranger).goals.sayUse({ ...act(world), ...use }))).toMatchObject({ code: 'NOT_FOUND' });
    const other = await aWorld();
    const elsewhere = await asks(other, other.people.nadia);
    expect(await refusalOf(as(nadia).goals.sayUse({ ...act(world), ...use, questionId: elsewhere }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const twice = { ...act(world), ...use };
    await as(nadia).goals.sayUse(twice);
    await as(nadia).goals.sayUse(twice);
    expect((await asked(nadia))[0]?.uses).toHaveLength(1);
  });
});

describe('A question that what is there answers', () => {
  it('is answered by pointing to it, once, by whoever contributes; and no longer, by who pointed or who posted', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const questionId = await asks(world, people.nadia);
    const evidenceId = await aStory(people.dev, agreementId);
    const pair = { questionId, evidenceId };
    expect(await refusalOf(as(people.gwen).evidence.answerWith({ ...act(world), ...pair }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await as(people.nadia).evidence.answerWith({ ...act(world), ...pair });
    expect(await refusalOf(as(people.rosa).evidence.answerWith({ ...act(world), ...pair }))).toMatchObject({
      code: 'CONFLICT',
    });
    const seen = async (who: TestPerson) => (await asked(who))[0]?.pieces;
    expect(await seen(people.sam)).toMatchObject([{ evidenceId, pointedBy: 'Nadia', mayTakeAway: false }]);
    expect(await seen(people.dev)).toMatchObject([{ mayTakeAway: true }]);
    expect(await refusalOf(as(people.sam).evidence.answerNotWith({ ...act(world), ...pair }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await as(people.dev).evidence.answerNotWith({ ...act(world), ...pair });
    expect(await seen(people.nadia)).toEqual([]);
    expect(await refusalOf(as(people.dev).evidence.answerNotWith({ ...act(world), ...pair }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is not answered by what not everybody reads, nor once it was taken back', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const questionId = await asks(world, people.nadia);
    const own = await aStory(people.dev, agreementId, { visibility: 'private' });
    const point = (evidenceId: string) => as(people.dev).evidence.answerWith({ ...act(world), questionId, evidenceId });
    expect(await refusalOf(point(own))).toMatchObject({ code: 'CONFLICT' });
    const evidenceId = await aStory(people.dev, agreementId);
    await point(evidenceId);
    await as(people.dev).evidence.withdraw({ ...act(world), evidenceId });
    for (const who of [people.dev, people.nadia]) expect((await asked(who))[0]?.pieces).toEqual([]);
    expect(await refusalOf(point(evidenceId))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('Asking for something that is there', () => {
  const QUESTION = 'How often did people walk to the office with an envelope of money and find the desk shut?';
  const there = (who: TestPerson, { agreementId }: Pick<World, 'agreementId'>, words = QUESTION) =>
    as(who).search.there({ agreementId, words });

  it('points to up to five pieces that hold most of its words, best first', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const best = await aStory(people.dev, agreementId);
    for (let n = 0; n < 6; n += 1) await aStory(people.dev, agreementId, { text: `The office desk again, ${n}.` });
    await aStory(people.dev, agreementId, { text: 'The cat sat in the sun.' });
    await aStory(people.dev, agreementId, { text: 'An envelope, and nothing else in common.' });
    const found = await there(people.nadia, world);
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ evidenceId: best, agreementId, isHere: true });
    expect(JSON.stringify(found)).not.toMatch(/sun|nothing else/);
  });

  it('points to nothing that whoever asks may not read, and to what they may read in another agreement', async () => {
    const [world, other] = [await aWorld(), await aWorld()];
    const { people, agreementId } = world;
    await aStory(people.dev, agreementId, { visibility: 'private' });
    await aStory(other.people.dev, other.agreementId);
    const gone = await aStory(people.dev, agreementId);
    await as(people.dev).evidence.withdraw({ ...act(world), evidenceId: gone });
    expect(await there(people.nadia, world)).toEqual([]);
    await takesPart(other.agreementId, people.nadia, {
      ...{ partyId: null, organisationId: world.organisations.council, side: 'partner', role: 'reader' },
    });
    expect(await there(people.nadia, world)).toMatchObject([{ agreementId: other.agreementId, isHere: false }]);
  });

  it('is found where it stands here too, though it was first told elsewhere', async () => {
    const [world, other] = [await aWorld(), await aWorld()];
    const { dev, nadia } = world.people;
    await takesPart(other.agreementId, dev, {
      ...{ partyId: null, organisationId: world.organisations.lantern, side: 'partner', role: 'contributor' },
    });
    const consent = { ...ASKED, scope: ['this agreement' as const, 'other agreements' as const] };
    const evidenceId = await aStory(dev, other.agreementId, { consent });
    expect(await there(nadia, world)).toEqual([]);
    await as(dev).evidence.place({ ...act(world), evidenceId, visibility: 'agreement' });
    expect(await there(nadia, world)).toMatchObject([{ evidenceId, agreementId: world.agreementId, isHere: true }]);
  });

  it('says nothing where no word tells anything', async () => {
    const world = await aWorld();
    await aStory(world.people.dev, world.agreementId);
    for (const words of ['What is it?', '?!', '"- or and'])
      expect(await there(world.people.nadia, world, words)).toEqual([]);
  });
});
