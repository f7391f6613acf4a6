import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { as, aWorld, refusalOf } from '../support/world.ts';

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
