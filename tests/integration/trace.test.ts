import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { allConsent, aProposal, fourThatSign, later, rewording, says } from '../support/consent.ts';
import { aStory } from '../support/evidence.ts';
import { as, refusalOf, type TestPerson } from '../support/world.ts';

async function anInsight(by: TestPerson, agreementId: string, evidenceIds: string[], measureIds: string[] = []) {
  const insightId = uuidv7();
  await as(by).insights.write({
    id: uuidv7(),
    agreementId,
    insightId,
    text: 'A better letter will not reach people who cannot open letters.',
    confidence: 'growing',
    dissent: 'Some can pay and choose not to.',
    perspectivesPresent: ['resident'],
    perspectivesMissing: ['landlord'],
    evidenceIds,
    measureIds,
    freshUntil: '2027-05-15',
  });
  return insightId;
}

/** A goal reworded because of an insight that rests on one story, and of a second story. */
async function aRewording() {
  const world = await fourThatSign();
  const { agreementId, people, goalId, measureId } = world;
  const [first, second] = [await aStory(people.dev, agreementId), await aStory(people.kit, agreementId)];
  const insightId = await anInsight(people.sam, agreementId, [first], [measureId]);
  const decisionId = await aProposal(people.dev, agreementId, {
    changes: [rewording(goalId)],
    hunch: null,
    insightIds: [insightId],
    evidenceIds: [second],
    measureIds: [measureId],
  });
  await allConsent(world, decisionId);
  return { ...world, first, second, insightId, decisionId };
}

describe('The trace of a goal', () => {
  it('leads from today’s words to the decision, the insight, and each story once, the same for everybody', async () => {
    const { agreementId, people, goalId, measureId, first, second, insightId, decisionId } = await aRewording();
    const trace = await as(people.nadia).overview.trace({ agreementId, goalId });
    expect(trace.wordings.map(({ version }) => version)).toEqual([2, 1]);
    const decision = trace.wordings[0]?.change?.decision;
    expect(decision).toMatchObject({
      id: decisionId,
      insights: [{ id: insightId, confidence: 'growing', missing: ['landlord'], measures: [{ id: measureId }] }],
      measures: [{ id: measureId }],
      objections: [],
    });
    expect(decision?.positions.map(({ party, position }) => [party, position]).sort()).toEqual([
      ['Ash & Alder Foundation', 'consent'],
      ['Lantern House', 'consent'],
      ['Money & Rights Advice', 'consent'],
      ['Thornmere Borough Council', 'consent'],
    ]);
    expect(new Set(decision?.stories.map(({ evidenceId }) => evidenceId))).toEqual(new Set([first, second]));
    expect(trace.wordings[1]?.change).toBeNull();
    for (const person of [people.rosa, people.gwen, people.kit, people.joan])
      expect(await as(person).overview.trace({ agreementId, goalId })).toEqual(trace);
  });

  it('keeps a gap with its date where a story was taken back, and none of its words', async () => {
    const { agreementId, people, goalId, first } = await aRewording();
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId: first });
    const trace = await as(people.rosa).overview.trace({ agreementId, goalId });
    const gone = trace.wordings[0]?.change?.decision?.stories.find(({ evidenceId }) => evidenceId === first);
    expect(gone).toMatchObject({ gap: { how: 'taken back', on: '2026-05-15' }, words: null, author: null });
    expect(JSON.stringify(gone)).not.toContain('envelope');
  });

  it('tells an objection with how it was worked in', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId } = world;
    const decisionId = await aProposal(people.dev, agreementId, { changes: [rewording(goalId)] });
    const { positionId } = await says(people.rosa, agreementId, decisionId, 'objection');
    const workedIn = 'The reminder is still sent.';
    await as(people.rosa, later()).adaptations.closeObjection({
      id: uuidv7(),
      agreementId,
      objectionId: positionId,
      how: 'worked in',
      workedIn,
    });
    await as(people.dev, later()).adaptations.changeText({
      id: uuidv7(),
      agreementId,
      decisionId,
      round: 1,
      text: 'Name people without a written tenancy.',
      conditions: [workedIn],
      changes: [rewording(goalId)],
    });
    await allConsent(world, decisionId, 2);
    const trace = await as(people.joan).overview.trace({ agreementId, goalId });
    expect(trace.wordings[0]?.change?.decision?.objections).toMatchObject([
      { person: 'Rosa', party: 'Lantern House', ended: 'worked in', workedIn },
    ]);
    expect(trace.wordings[0]?.change?.decision).toMatchObject({ hunch: 'It might help.', stories: [] });
  });

  it('of a goal in another agreement, or for a stranger, is not there', async () => {
    const one = await fourThatSign();
    const other = await fourThatSign();
    const trace = (person: TestPerson, goalId: string) =>
      as(person).overview.trace({ agreementId: one.agreementId, goalId });
    expect(await refusalOf(trace(one.people.rosa, other.goalId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(trace(one.people.stranger, one.goalId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('The way forward from a story', () => {
  it('names the insight, the decision and the goal it changed', async () => {
    const { agreementId, people, goalId, first, insightId, decisionId } = await aRewording();
    expect(await as(people.dev).overview.usedBy({ agreementId, evidenceId: first })).toMatchObject({
      insights: [{ id: insightId }],
      decisions: [{ id: decisionId, state: 'agreed' }],
      changes: [{ decisionId, goalId }],
    });
  });

  it('of a story that only its author may read is not there for others', async () => {
    const { agreementId, people } = await fourThatSign();
    const evidenceId = await aStory(people.dev, agreementId, { visibility: 'private' });
    expect((await as(people.dev).overview.usedBy({ agreementId, evidenceId })).insights).toEqual([]);
    expect(await refusalOf(as(people.nadia).overview.usedBy({ agreementId, evidenceId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
