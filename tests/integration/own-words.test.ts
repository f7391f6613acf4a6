import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aStory } from '../support/evidence.ts';
import { aFullAgreement } from '../support/full-world.ts';
import { as, refusalOf } from '../support/world.ts';

const TOLD = 'She kept the rent in an envelope behind the clock until the desk was open again.';

describe('Words of a story', () => {
  it('are said nowhere else: whatever is written, they are refused at their field, with the offer to refer to the story', async () => {
    const { agreementId, people, subjects } = await aFullAgreement(
      ({ dev }) => dev,
      ({ rosa }) => rosa,
    );
    await aStory(people.kit, agreementId, { text: TOLD, title: 'The envelope' });
    const { agreements, goals, measures, reviews } = as(people.rosa);
    const { reviewId, promiseId, measureId, questionId, readingId } = subjects;
    const act = () => ({ id: uuidv7(), agreementId });
    // By now its pack is open, and the people have met.
    const atReview = as(people.rosa, '2026-12-01T10:00:00.000Z').reviews;
    const record = { reviewId, version: 1, presentIds: [], voicesMissing: [], evidenceReadIds: [] };
    const answer = { questionId, confidence: 'early' as const };
    const own = as(people.dev).reviews;
    const acts: [string, () => Promise<unknown>][] = [
      ['text', () => goals.poseQuestion({ ...act(), questionId: uuidv7(), text: TOLD })],
      ['text', () => goals.answerQuestion({ ...act(), ...answer, answerId: uuidv7(), text: TOLD })],
      [
        'nextTest',
        () => goals.answerQuestion({ ...act(), ...answer, answerId: uuidv7(), text: 'It helps.', nextTest: TOLD }),
      ],
      [
        'note',
        () =>
          measures.postReading({ ...act(), readingId: uuidv7(), measureId, month: '2026-04', value: 4, note: TOLD }),
      ],
      [
        'reason',
        () =>
          measures.correctReading({ ...act(), readingId, correctionId: uuidv7(), version: 1, value: 5, reason: TOLD }),
      ],
      [
        'text',
        () =>
          measures.annotate({
            ...act(),
            annotationId: uuidv7(),
            measureId,
            month: '2026-03',
            kind: 'note',
            text: TOLD,
          }),
      ],
      ['reason', () => agreements.proposeEnd({ ...act(), reason: TOLD })],
      [
        'text',
        () =>
          reviews.makePromise({
            ...act(),
            promiseId: uuidv7(),
            text: TOLD,
            ownerId: people.rosa.id,
            dueOn: '2026-06-01',
          }),
      ],
      ['said', () => own.movePromise({ ...act(), promiseId, version: 1, dueOn: '2026-07-01', said: TOLD })],
      ['said', () => own.closePromise({ ...act(), promiseId, version: 1, became: 'kept', said: TOLD })],
      ['learningStage', () => atReview.writeRecord({ ...act(), ...record, learningStage: TOLD })],
      ['voicesMissing.0', () => atReview.writeRecord({ ...act(), ...record, voicesMissing: [TOLD] })],
    ];
    for (const [field, write] of acts)
      expect(await refusalOf(write())).toMatchObject({
        code: 'INVALID',
        fields: { [field]: expect.stringContaining('“The envelope”') },
      });
  });
});
