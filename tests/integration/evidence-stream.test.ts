import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aGoal, aMeasure, aStory } from '../support/evidence.ts';
import { as, aWorld, NOW, refusalOf } from '../support/world.ts';

describe('The stream of evidence', () => {
  it('tells the newest first, fifty at a time, each once, to the first', async () => {
    const { agreementId, people } = await aWorld();
    const posted: string[] = [];
    // Two at each moment: those of one moment follow one another by their ids.
    for (let at = 0; at < 104; at += 1) {
      const now = new Date(Date.UTC(2026, 4, 1) + Math.floor(at / 2) * 60_000).toISOString();
      posted.push(await aStory(at % 3 ? people.dev : people.sam, agreementId, {}, now));
    }
    const told: string[] = [];
    let cursor: Awaited<ReturnType<ReturnType<typeof as>['evidence']['list']>>['next'] = null;
    const sizes: number[] = [];
    do {
      const page = await as(people.kit).evidence.list({ agreementId, cursor });
      sizes.push(page.items.length);
      told.push(...page.items.map((item) => item.evidenceId));
      cursor = page.next;
    } while (cursor);
    expect(sizes).toEqual([50, 50, 4]);
    expect([...told].sort()).toEqual([...posted].sort());
    expect(told[0]).toBe([...posted.slice(-2)].sort().at(-1));
  });

  it('one agreement’s stream holds nothing of another', async () => {
    const [here, there] = [await aWorld(), await aWorld()];
    await aStory(there.people.dev, there.agreementId);
    expect((await as(here.people.dev).evidence.list({ agreementId: here.agreementId })).items).toEqual([]);
    expect(await refusalOf(as(here.people.dev).evidence.list({ agreementId: there.agreementId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is told by kind, perspective, goal, measure, surprise, harm, author and use', async () => {
    const { agreementId, people } = await aWorld();
    const goalId = await aGoal(agreementId, people.nadia);
    const measureId = await aMeasure(agreementId, people.nadia);
    const plain = await aStory(people.dev, agreementId);
    const rich = await aStory(people.sam, agreementId, {
      kind: 'observation',
      perspective: 'councillor',
      goalIds: [goalId],
      measureIds: [measureId],
      surprising: true,
      harm: true,
    });
    await as(people.nadia).insights.write({
      id: uuidv7(),
      agreementId,
      insightId: uuidv7(),
      text: 'Help comes late.',
      confidence: 'early',
      freshUntil: '2027-05-15',
      evidenceIds: [rich],
    });
    const told = async (filter: object) =>
      (await as(people.sam).evidence.list({ agreementId, filter })).items.map((item) => item.evidenceId);
    for (const filter of [
      { kind: 'observation' },
      { perspective: 'councillor' },
      { goalId },
      { measureId },
      { surprising: true },
      { harm: true },
      { mine: true },
    ])
      expect(await told(filter), JSON.stringify(filter)).toEqual([rich]);
    expect(await told({ neverUsed: true })).toEqual([plain]);
    expect(await told({ kind: 'survey', mine: true })).toEqual([]);
    expect(await told({ perspective: 'x’; drop table evidence; --' })).toEqual([]);
  });

  it('a gap names nobody, and counts as neither used nor unused', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-15' } });
    const later = '2026-05-16T10:00:00.000Z';
    const { items } = await as(people.sam, later).evidence.list({ agreementId });
    expect(items).toMatchObject([
      { gap: { how: 'ended', on: '2026-05-15' }, author: null, perspective: null, words: null },
    ]);
    expect(JSON.stringify(items)).not.toContain('resident');
    expect((await as(people.sam, later).evidence.list({ agreementId, filter: { neverUsed: true } })).items).toEqual([]);
    expect((await as(people.sam, NOW).evidence.list({ agreementId, filter: { neverUsed: true } })).items).toHaveLength(
      1,
    );
  });
});
