import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aMeasure, aStory } from '../support/evidence.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson } from '../support/world.ts';

type Write = Parameters<ReturnType<typeof as>['insights']['write']>[0];

function anInsight(by: TestPerson, agreementId: string, more: Partial<Write> = {}, now = NOW) {
  const insightId = uuidv7();
  return as(by, now)
    .insights.write({
      id: uuidv7(),
      agreementId,
      insightId,
      text: 'A better letter will not reach people who cannot open letters.',
      confidence: 'growing',
      freshUntil: '2027-05-15',
      ...more,
    })
    .then(() => insightId);
}

describe('Insights', () => {
  it('any contributor of either side writes what was learnt, from what, and who sees it differently', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { title: 'The third letter' });
    const measureId = await aMeasure(agreementId, people.nadia);
    for (const person of [people.sam, people.dev]) {
      const insightId = await anInsight(person, agreementId, {
        dissent: 'Some people can pay and choose not to.',
        perspectivesPresent: ['resident', 'resident', 'front-line worker'],
        perspectivesMissing: ['landlord'],
        evidenceIds: [evidenceId],
        measureIds: [measureId],
      });
      expect(await as(people.kit).insights.get({ agreementId, insightId })).toMatchObject({
        writtenBy: person.name,
        confidence: 'growing',
        dissent: 'Some people can pay and choose not to.',
        perspectivesPresent: ['resident', 'front-line worker'],
        perspectivesMissing: ['landlord'],
        evidence: [{ evidenceId, title: 'The third letter', gap: null }],
        measures: [{ id: measureId, name: 'Days to a conversation' }],
        isStale: false,
      });
    }
  });

  it('it goes stale when its day is over where the agreement is', async () => {
    const { agreementId, people } = await aWorld();
    const insightId = await anInsight(people.sam, agreementId, { freshUntil: '2026-05-21' });
    const at = async (now: string) => (await as(people.sam, now).insights.get({ agreementId, insightId })).isStale;
    expect(await at('2026-05-21T22:59:59.999Z')).toBe(false);
    expect(await at('2026-05-21T23:00:00.000Z')).toBe(true);
    expect(await refusalOf(anInsight(people.sam, agreementId, { freshUntil: '2026-05-14' }))).toMatchObject({
      code: 'INVALID',
      fields: { freshUntil: expect.any(String) },
    });
  });

  it('it rests on what all can read and on nothing of another agreement', async () => {
    const [here, there] = [await aWorld(), await aWorld()];
    const { agreementId, people } = here;
    const hidden = await aStory(people.dev, agreementId, { visibility: 'private' });
    const inside = await aStory(people.dev, agreementId, { visibility: 'organisation' });
    const gone = await aStory(people.dev, agreementId);
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId: gone });
    const foreign = await aStory(there.people.dev, there.agreementId);
    const cites = (person: TestPerson, evidenceId: string) =>
      refusalOf(anInsight(person, agreementId, { evidenceIds: [evidenceId] }));
    expect(await cites(people.dev, hidden)).toMatchObject({ code: 'CONFLICT' });
    expect(await cites(people.dev, inside)).toMatchObject({ code: 'CONFLICT' });
    expect(await cites(people.dev, gone)).toMatchObject({ code: 'CONFLICT' });
    expect(await cites(people.sam, hidden)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cites(people.dev, foreign)).toMatchObject({ code: 'NOT_FOUND' });
    const measureId = await aMeasure(there.agreementId, there.people.nadia);
    expect(await refusalOf(anInsight(people.dev, agreementId, { measureIds: [measureId] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(anInsight(people.dev, agreementId, { reviewId: uuidv7() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as(people.dev).insights.list({ agreementId })).items).toEqual([]);
  });

  it('it keeps its place when a story it rests on is taken back, and shows the gap', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { title: 'No paper, so no address' });
    await anInsight(people.sam, agreementId, { evidenceIds: [evidenceId] });
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    const { items } = await as(people.sam).insights.list({ agreementId });
    expect(items).toMatchObject([
      { evidence: [{ evidenceId, title: null, gap: { how: 'taken back', on: '2026-05-15' } }] },
    ]);
  });

  it('its words are our own, not the story’s', async () => {
    const { agreementId, people } = await aWorld();
    const text = 'We read forty-one closed files together and thirty of them began with one of five events.';
    const told = await aStory(people.dev, agreementId, { text });
    const ours = await aStory(people.sam, agreementId, {
      text: text.replace('closed', 'open'),
      consent: { status: 'not required' },
    });
    const refused = { code: 'INVALID', fields: { dissent: expect.stringContaining('Refer to it') } };
    expect(await refusalOf(anInsight(people.sam, agreementId, { dissent: text }))).toMatchObject(refused);
    const open = text.replace('closed', 'open');
    expect(await refusalOf(anInsight(people.sam, agreementId, { dissent: open, evidenceIds: [ours] }))).toMatchObject({
      code: 'INVALID',
    });
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId: told });
  });

  it('a reader is told why they write none; sent twice it is stored once', async () => {
    const { agreementId, people } = await aWorld();
    expect(await refusalOf(anInsight(people.eleri, agreementId))).toMatchObject({ code: 'FORBIDDEN' });
    const act = {
      id: uuidv7(),
      agreementId,
      insightId: uuidv7(),
      text: 'Small permission early.',
      confidence: 'early' as const,
      freshUntil: '2027-01-01',
    };
    await Promise.all([1, 2].map(() => as(people.dev).insights.write(act)));
    expect((await as(people.dev).insights.list({ agreementId })).items).toHaveLength(1);
    expect(await refusalOf(as(people.dev).insights.write({ ...act, text: 'Other.' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('nobody outside the agreement sees one, even by a plain select', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { consent: ASKED });
    await anInsight(people.sam, agreementId, { evidenceIds: [evidenceId] });
    for (const table of ['insights', 'insight_evidence']) {
      expect(await seenBy(people.stranger, (db) => db.execute(sql.raw(`select 1 from ${table}`)))).toHaveLength(0);
      expect((await owner.execute(sql.raw(`select 1 from ${table}`))).length).toBeGreaterThan(0);
    }
  });
});
