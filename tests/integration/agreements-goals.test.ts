import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aDraftOfTwo } from '../support/two-sides.ts';
import { as, aWorld, refusalOf } from '../support/world.ts';

describe('Goals of a draft', () => {
  const goal = () => ({ goalId: uuidv7(), text: 'Every household is written to.', why: 'Fees grow a debt.' });

  it('are added by either side in a first wording, reworded and taken out', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const [one, two] = [goal(), goal()];
    await as(nadia).goals.add({ id: uuidv7(), agreementId, ...one });
    await as(rosa).goals.add({ id: uuidv7(), agreementId, ...two });
    await as(rosa).goals.edit({
      id: uuidv7(),
      agreementId,
      ...one,
      text: 'Every household is understood.',
      draftVersion: 1,
    });
    await as(nadia).goals.poseQuestion({
      id: uuidv7(),
      agreementId,
      questionId: uuidv7(),
      goalId: two.goalId,
      text: 'Why?',
    });
    await as(nadia).goals.remove({ id: uuidv7(), agreementId, goalId: two.goalId });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text?.goals).toEqual([{ id: one.goalId, version: 1, text: 'Every household is understood.', why: one.why }]);
    expect(text?.questions).toMatchObject([{ text: 'Why?', goalId: null }]);
  });

  it('a goal that is taken out leaves the measure that stood beside it', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const [one, measureId] = [goal(), uuidv7()];
    await as(nadia).goals.add({ id: uuidv7(), agreementId, ...one });
    await as(nadia).measures.add({
      id: uuidv7(),
      agreementId,
      measureId,
      name: 'Households passed on',
      unit: 'households per month',
      kind: 'count',
      direction: 'decrease',
      purpose: 'Whether understanding comes first.',
      misleads: 'Falls if staff are absent.',
      source: 'The revenues system',
      ownerId: rosa.id,
      dueDay: 20,
      goalIds: [one.goalId],
      fromMonth: '2026-06',
      rounding: 'none',
    });
    await as(rosa).goals.remove({ id: uuidv7(), agreementId, goalId: one.goalId });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text).toMatchObject({ goals: [], measures: [{ id: measureId }] });
  });

  it('an older reading is told, a reader and an active agreement are refused', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const one = goal();
    await as(nadia).goals.add({ id: uuidv7(), agreementId, ...one });
    await as(rosa).goals.edit({ id: uuidv7(), agreementId, ...one, text: 'Rosa’s.', draftVersion: 1 });
    await expect(as(nadia).goals.edit({ id: uuidv7(), agreementId, ...one, draftVersion: 1 })).rejects.toMatchObject({
      cause: { code: 'STALE', details: { current: { text: 'Rosa’s.' } } },
    });
    const [draft, active] = [await aWorld('draft'), await aWorld()];
    for (const { agreementId: where, person } of [
      { ...draft, person: draft.people.eleri },
      { ...active, person: active.people.nadia },
    ]) {
      expect(await refusalOf(as(person).goals.add({ id: uuidv7(), agreementId: where, ...goal() }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});
