import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { storedAgreement } from '../support/stored-agreement.ts';
import { as, aWorld, refusalOf } from '../support/world.ts';

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
    expect(await storedAgreement(agreementId)).toMatchObject({ status: 'ended', endReason: 'The work is done.' });
    expect(
      await refusalOf(
        as(people.sam).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'And?' }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('ended') });
  });

  it('one party that says no keeps it going, and the end can be proposed anew', async () => {
    const { agreementId, people } = await aWorld();
    await as(people.nadia).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'No money.' });
    const hash = (await storedAgreement(agreementId)).endHash as string;
    expect(
      await refusalOf(as(people.rosa).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'Other.' })),
    ).toMatchObject({ code: 'CONFLICT' });
    await as(people.rosa).agreements.declineEnd({ id: uuidv7(), agreementId, hash });
    expect(await storedAgreement(agreementId)).toMatchObject({ status: 'active', endHash: null, endReason: null });
    expect(await refusalOf(as(people.nadia).agreements.agreeEnd({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'STALE',
    });
    await as(people.nadia).agreements.proposeEnd({ id: uuidv7(), agreementId, reason: 'No money.' });
    expect((await storedAgreement(agreementId)).endHash).not.toBe(hash);
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
