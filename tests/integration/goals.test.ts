import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { goals, goalVersions, questionAnswers, questions } from '#/modules/goals/tables.ts';
import { as, aWorld, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

/** A goal with its wordings, as adopted changes leave them. */
async function aGoal({ agreementId, people }: World, texts: string[], position = 1) {
  const goalId = uuidv7();
  await owner.insert(goals).values({ id: goalId, agreementId, position });
  await owner.insert(goalVersions).values(
    texts.map((text, index) => ({
      agreementId,
      goalId,
      version: index + 1,
      text,
      why: `Because of ${text}`,
      proposedBy: people.rosa.id,
      holdsFrom: `2024-0${4 + index}-01`,
      agreementVersion: `1.${index}`,
    })),
  );
  return goalId;
}

async function aQuestion({ agreementId, people }: World, extra: { goalId?: string } = {}) {
  const questionId = uuidv7();
  await as(people.kit).goals.poseQuestion({ id: uuidv7(), agreementId, questionId, text: 'Who is missing?', ...extra });
  return questionId;
}

const answer = (person: TestPerson, agreementId: string, questionId: string, extra: object = {}, now?: string) =>
  as(person, now).goals.answerQuestion({
    id: uuidv7(),
    agreementId,
    questionId,
    answerId: uuidv7(),
    text: 'Those who do not open letters.',
    confidence: 'growing',
    ...extra,
  });

describe('Goals', () => {
  it('are listed in their order, each in the words that hold now, the same for both sides', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    await aGoal(world, ['A settled home'], 2);
    const first = await aGoal(world, ['A letter', 'A conversation'], 1);
    const seen = await as(people.eleri).goals.list({ agreementId });
    expect(seen).toMatchObject([
      { id: first, number: 1, text: 'A conversation', version: 2, holdsFrom: '2024-05-01', agreementVersion: '1.1' },
      { number: 2, text: 'A settled home', version: 1 },
    ]);
    expect(await as(people.dev).goals.list({ agreementId })).toEqual(seen);
  });

  it('every wording a goal had stays readable, with its day, its version and who proposed it', async () => {
    const world = await aWorld();
    const goalId = await aGoal(world, ['A letter', 'A conversation']);
    const goal = await as(world.people.gwen).goals.get({ agreementId: world.agreementId, goalId });
    expect(goal).toMatchObject({
      number: 1,
      versions: [
        { version: 2, text: 'A conversation', agreementVersion: '1.1' },
        { version: 1, text: 'A letter', holdsFrom: '2024-04-01', proposedBy: 'Rosa' },
      ],
    });
  });

  it('a goal of another agreement is not there', async () => {
    const [one, other] = [await aWorld(), await aWorld()];
    const goalId = await aGoal(other, ['A letter']);
    const { agreementId, people } = one;
    expect(await refusalOf(as(people.dev).goals.get({ agreementId, goalId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(people.dev).goals.list({ agreementId })).toEqual([]);
    expect(await seenBy(people.dev, (db) => db.select().from(goalVersions))).toEqual([]);
  });

  it('who may do what is told alike to both sides, and nothing is a reader’s to do', async () => {
    const { agreementId, people } = await aWorld();
    const may = { edit: false, pose: true, answer: true, retire: false };
    for (const person of [people.sam, people.dev, people.kit]) {
      expect(await as(person).goals.may({ agreementId })).toMatchObject(may);
    }
    expect(await as(people.gwen).goals.may({ agreementId })).toMatchObject({
      ...may,
      pose: false,
      answer: false,
      reasons: { pose: expect.stringContaining('reader') },
    });
    const draft = await aWorld('draft');
    expect(await as(draft.people.dev).goals.may({ agreementId: draft.agreementId })).toMatchObject({
      edit: true,
      pose: true,
      answer: false,
      retire: true,
      reasons: { pose: null, answer: expect.stringContaining('active') },
    });
  });
});

describe('Answers to learning questions', () => {
  it('are kept over time, the newest first, with who gave them and from which side', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const questionId = await aQuestion(world);
    await answer(people.sam, agreementId, questionId, { text: 'Private tenants?', confidence: 'early' });
    await answer(people.dev, agreementId, questionId, { nextTest: 'Ask landlords.' }, '2026-05-16T10:00:00.000Z');
    expect(await as(people.eleri).goals.questions({ agreementId })).toMatchObject([
      {
        posedBy: 'Kit',
        posedBySide: 'partner',
        answeredAt: null,
        answers: [
          { confidence: 'growing', nextTest: 'Ask landlords.', by: 'Dev', bySide: 'providing' },
          { text: 'Private tenants?', confidence: 'early', nextTest: null, by: 'Sam', bySide: 'commissioning' },
        ],
      },
    ]);
  });

  it('an answer may settle a question, and a later one opens it again', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const questionId = await aQuestion(world);
    await answer(people.nadia, agreementId, questionId, { settles: true });
    expect(await as(people.dev).goals.questions({ agreementId })).toMatchObject([{ answeredAt: expect.any(String) }]);
    await answer(people.rosa, agreementId, questionId);
    expect(await as(people.dev).goals.questions({ agreementId })).toMatchObject([{ answeredAt: null }]);
  });

  it('an answer without words or without how sure one is names its fields, and nothing is stored', async () => {
    const world = await aWorld();
    const questionId = await aQuestion(world);
    const given = answer(world.people.dev, world.agreementId, questionId, { text: ' ', confidence: undefined });
    expect(await refusalOf(given)).toMatchObject({
      code: 'INVALID',
      fields: { text: expect.any(String), confidence: 'Say how sure you are.' },
    });
    expect(await seenBy(world.people.dev, (db) => db.select().from(questionAnswers))).toEqual([]);
  });

  it('a reader, and anybody before the agreement is active, is told why not', async () => {
    const world = await aWorld();
    const questionId = await aQuestion(world);
    expect(await refusalOf(answer(world.people.gwen, world.agreementId, questionId))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('reader'),
    });
    const draft = await aWorld('draft');
    const early = await aQuestion(draft);
    expect(await refusalOf(answer(draft.people.dev, draft.agreementId, early))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('active'),
    });
  });

  it('a question can be asked for by its goal', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const goalId = await aGoal(world, ['A conversation']);
    const asked = await aQuestion(world, { goalId });
    await aQuestion(world);
    expect(await as(people.dev).goals.questions({ agreementId, goalId })).toMatchObject([{ id: asked, goalId }]);
    expect(await as(people.dev).goals.questions({ agreementId })).toHaveLength(2);
  });
});

describe('Learning questions', () => {
  it('any contributor of either side poses a question', async () => {
    const { agreementId, people } = await aWorld();
    for (const person of [people.sam, people.dev]) {
      const questionId = uuidv7();
      await as(person).goals.poseQuestion({ id: uuidv7(), agreementId, questionId, text: 'What is going on?' });
      expect(await as(people.kit).goals.questions({ agreementId })).toContainEqual(
        expect.objectContaining({ id: questionId, text: 'What is going on?' }),
      );
    }
  });

  it('a reader is told why they cannot pose one, and nothing is stored', async () => {
    const { agreementId, people } = await aWorld();
    const refusal = await refusalOf(
      as(people.eleri).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'Why?' }),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('reader') });
    expect(await as(people.eleri).goals.questions({ agreementId })).toEqual([]);
  });

  it('for a stranger the agreement does not exist', async () => {
    const { agreementId, people } = await aWorld();
    expect(await refusalOf(as(people.stranger).goals.questions({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the same act sent twice is stored once, and another act under its id is a conflict', async () => {
    const { agreementId, people } = await aWorld();
    const act = { id: uuidv7(), agreementId, questionId: uuidv7(), text: 'What is going on?' };
    const answers = await Promise.all([1, 2, 3].map(() => as(people.dev).goals.poseQuestion(act)));
    expect(answers).toEqual(Array(3).fill({ questionId: act.questionId }));
    expect(await as(people.dev).goals.questions({ agreementId })).toHaveLength(1);
    expect(await refusalOf(as(people.dev).goals.poseQuestion({ ...act, text: 'Something else' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('a question without words is refused at its field', async () => {
    const { agreementId, people } = await aWorld();
    const refusal = await refusalOf(
      as(people.dev).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: '  ' }),
    );
    expect(refusal).toMatchObject({ code: 'INVALID', fields: { text: 'Write the question.' } });
  });
});

describe('Questions of a draft', () => {
  const reword = (person: TestPerson, agreementId: string, questionId: string, draftVersion: number, text: string) =>
    as(person).goals.editQuestion({ id: uuidv7(), agreementId, questionId, draftVersion, text });
  const retire = (person: TestPerson, agreementId: string, questionId: string) =>
    as(person).goals.retireQuestion({ id: uuidv7(), agreementId, questionId });

  it('either side rewords one, and who rewords an older text is shown what it says now', async () => {
    const world = await aWorld('draft');
    const { agreementId, people } = world;
    const questionId = await aQuestion(world);
    await reword(people.sam, agreementId, questionId, 1, 'Who is never reached?');
    expect(await refusalOf(reword(people.dev, agreementId, questionId, 1, 'Who is left out?'))).toMatchObject({
      code: 'STALE',
    });
    await reword(people.dev, agreementId, questionId, 2, 'Who is left out?');
    expect(await as(people.kit).goals.questions({ agreementId })).toMatchObject([
      { text: 'Who is left out?', draftVersion: 3 },
    ]);
  });

  it('either side retires one; it stays readable, and nobody retires it twice', async () => {
    const world = await aWorld('draft');
    const { agreementId, people } = world;
    const questionId = await aQuestion(world);
    await retire(people.dev, agreementId, questionId);
    expect(await as(people.sam).goals.questions({ agreementId })).toMatchObject([{ retiredAt: expect.any(String) }]);
    expect(await refusalOf(retire(people.sam, agreementId, questionId))).toMatchObject({ code: 'CONFLICT' });
  });

  it('once the agreement is active a question changes only by proposal, and for a reader never', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const questionId = await aQuestion(world);
    const refused = { code: 'FORBIDDEN', message: expect.stringContaining('proposal') };
    expect(await refusalOf(reword(people.nadia, agreementId, questionId, 1, 'Why?'))).toMatchObject(refused);
    expect(await refusalOf(retire(people.rosa, agreementId, questionId))).toMatchObject(refused);
    const draft = await aWorld('draft');
    const asked = await aQuestion(draft);
    expect(await refusalOf(retire(draft.people.gwen, draft.agreementId, asked))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a retired question takes no more answers', async () => {
    const world = await aWorld();
    const questionId = await aQuestion(world);
    await owner.update(questions).set({ retiredAt: '2026-05-01T00:00:00.000Z' }).where(eq(questions.id, questionId));
    expect(await refusalOf(answer(world.people.dev, world.agreementId, questionId))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('retired'),
    });
  });
});
