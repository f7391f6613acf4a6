import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { THANKS } from '#/modules/evidence/vocabulary.ts';
import { aGoal, aStory } from '../support/evidence.ts';
import { as, aWorld, refusalOf, type TestPerson } from '../support/world.ts';

type Subject = { subjectKind: 'evidence' | 'goal' | 'question'; subjectId: string };

const respond = (person: TestPerson, agreementId: string, subject: Subject, text = 'We could try that here too.') =>
  as(person).evidence.respond({ id: uuidv7(), agreementId, responseId: uuidv7(), ...subject, text });

describe('Responses', () => {
  it('stand under evidence, goals and questions, in order, for all in the agreement', async () => {
    const { agreementId, people } = await aWorld();
    const questionId = uuidv7();
    await as(people.dev).goals.poseQuestion({ id: uuidv7(), agreementId, questionId, text: 'Why?' });
    const subjects: Subject[] = [
      { subjectKind: 'evidence', subjectId: await aStory(people.dev, agreementId) },
      { subjectKind: 'goal', subjectId: await aGoal(agreementId, people.nadia) },
      { subjectKind: 'question', subjectId: questionId },
    ];
    for (const subject of subjects) {
      await respond(people.rosa, agreementId, subject, 'One.');
      await respond(people.joan, agreementId, subject, 'Two.');
      expect(await as(people.eleri).evidence.responses({ agreementId, ...subject })).toMatchObject([
        { text: 'One.', by: 'Rosa', organisation: 'Lantern House' },
        { text: 'Two.', by: 'Joan' },
      ]);
    }
  });

  it('from the commissioning side is an idea, from anybody else it is not', async () => {
    const { agreementId, people } = await aWorld();
    const subject = { subjectKind: 'evidence' as const, subjectId: await aStory(people.dev, agreementId) };
    for (const person of [people.sam, people.rosa, people.kit, people.joan])
      await respond(person, agreementId, subject);
    expect(
      (await as(people.dev).evidence.responses({ agreementId, ...subject })).map(({ by, isIdea }) => [by, isIdea]),
    ).toEqual([
      ['Sam', true],
      ['Rosa', false],
      ['Kit', false],
      ['Joan', false],
    ]);
  });

  it('of thanks is thanks from either side, and known as one’s own', async () => {
    const { agreementId, people } = await aWorld();
    const subject = { subjectKind: 'evidence' as const, subjectId: await aStory(people.dev, agreementId) };
    await respond(people.sam, agreementId, subject, THANKS);
    const seen = async (who: TestPerson) => (await as(who).evidence.responses({ agreementId, ...subject }))[0];
    expect(await seen(people.sam)).toMatchObject({ text: THANKS, isIdea: false, isMine: true });
    expect(await seen(people.dev)).toMatchObject({ isMine: false });
  });

  it('a reader is told why they give none, and nothing of another agreement is responded to', async () => {
    const [here, there] = [await aWorld(), await aWorld()];
    const subject = { subjectKind: 'evidence' as const, subjectId: await aStory(here.people.dev, here.agreementId) };
    expect(await refusalOf(respond(here.people.gwen, here.agreementId, subject))).toMatchObject({ code: 'FORBIDDEN' });
    for (const subjectKind of ['evidence', 'goal', 'question'] as const)
      expect(await refusalOf(respond(there.people.dev, there.agreementId, { ...subject, subjectKind }))).toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('the same one sent twice is stored once', async () => {
    const { agreementId, people } = await aWorld();
    const subject = { subjectKind: 'evidence' as const, subjectId: await aStory(people.dev, agreementId) };
    const act = { id: uuidv7(), agreementId, responseId: uuidv7(), ...subject, text: 'Yes.' };
    await Promise.all([as(people.rosa).evidence.respond(act), as(people.rosa).evidence.respond(act)]);
    expect(await as(people.dev).evidence.responses({ agreementId, ...subject })).toHaveLength(1);
    expect(await refusalOf(as(people.rosa).evidence.respond({ ...act, text: 'No.' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('Words of a story', () => {
  const run = 'she had walked to the office twice and both times the desk was shut';

  it('are refused where they could not be taken back, with the name of the story to refer to', async () => {
    const { agreementId, people } = await aWorld();
    const about = await aStory(people.dev, agreementId, { title: 'The envelope' });
    const other = await aStory(people.kit, agreementId, { text: 'Something quite different happened.' });
    const goalId = await aGoal(agreementId, people.nadia);
    for (const subject of [
      { subjectKind: 'goal' as const, subjectId: goalId },
      { subjectKind: 'evidence' as const, subjectId: other },
    ])
      expect(await refusalOf(respond(people.rosa, agreementId, subject, `As we heard: “${run}”.`))).toMatchObject({
        code: 'INVALID',
        fields: { text: expect.stringContaining('“The envelope”') },
      });
    await respond(people.rosa, agreementId, { subjectKind: 'evidence', subjectId: about }, `I think of “${run}”.`);
  });

  it('that were added later count too; what is not read by the writer does not', async () => {
    const { agreementId, people } = await aWorld();
    const subject = { subjectKind: 'goal' as const, subjectId: await aGoal(agreementId, people.nadia) };
    const evidenceId = await aStory(people.dev, agreementId, { text: 'Short.', visibility: 'private' });
    await as(people.dev).evidence.addTo({ id: uuidv7(), agreementId, evidenceId, additionId: uuidv7(), text: run });
    expect(await refusalOf(respond(people.dev, agreementId, subject, run))).toMatchObject({ code: 'INVALID' });
    await respond(people.rosa, agreementId, subject, run);
  });
});
