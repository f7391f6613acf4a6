import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { measureDefinitions } from '#/modules/measures/tables.ts';
import { as, aWorld, owner, refusalOf, type TestPerson, type World } from '../support/world.ts';

/** A measure of a draft that then is at work. */
async function counting(extra: object = {}) {
  const world = await aWorld('draft');
  const { agreementId, people } = world;
  const measureId = uuidv7();
  await as(people.nadia).measures.add({
    ...{ id: uuidv7(), agreementId, measureId, ownerId: people.dev.id, fromMonth: '2024-04' },
    ...{ name: 'Households evicted', unit: 'households per month', kind: 'count', direction: 'decrease' },
    ...{ purpose: 'To see.', misleads: 'It hides those who left before.', source: 'court lists' },
    countsPeople: true,
    ...extra,
  });
  await owner.update(agreements).set({ status: 'active' }).where(eq(agreements.id, agreementId));
  return { ...world, measureId };
}
type Counting = World & { measureId: string };

async function post({ agreementId, people, measureId }: Counting, month: string, given: object) {
  const readingId = uuidv7();
  await as(people.dev).measures.postReading({ id: uuidv7(), agreementId, measureId, readingId, month, ...given });
  return readingId;
}

const seen = ({ agreementId, measureId }: Counting, who: TestPerson) =>
  as(who).measures.get({ agreementId, measureId });

describe('A reading that counts few people', () => {
  it('is told to nobody, not to who posted it, on any page that shows the measure', async () => {
    const world = await counting();
    const { agreementId, people } = world;
    await post(world, '2026-03', { value: 17 });
    await post(world, '2026-04', { value: 3 });
    for (const who of [people.dev, people.rosa, people.nadia, people.gwen]) {
      const [one, list, front] = await Promise.all([
        seen(world, who),
        as(who).measures.list({ agreementId }),
        as(who).overview.dashboard({ agreementId }),
      ]);
      for (const readings of [one.readings, list[0]?.readings, front.measures[0]?.readings])
        expect(readings).toMatchObject([
          { value: 17, few: null },
          { value: 2.5, few: { words: 'fewer than 5', from: 1, to: 4 } },
        ]);
    }
  });

  it('of a share keeps back the part and the percentage', async () => {
    const world = await counting({ kind: 'proportion', unit: '% of households' });
    await post(world, '2026-04', { numerator: 2, denominator: 40 });
    expect((await seen(world, world.people.rosa)).readings).toMatchObject([
      { value: 6.25, numerator: null, denominator: 40, few: { words: 'fewer than 5 of 40' } },
    ]);
  });

  it('is kept back also where it is corrected, refused a second time, or overtaken, and in the journal', async () => {
    const world = await counting();
    const { agreementId, people, measureId } = world;
    const readingId = await post(world, '2026-04', { value: 3 });
    const again = { id: uuidv7(), agreementId, measureId, readingId: uuidv7(), month: '2026-04', value: 9 };
    const second = await refusalOf(as(people.sam).measures.postReading(again));
    expect(second).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('fewer than 5') });
    const correct = (version: number, value: number) =>
      as(people.dev).measures.correctReading({
        ...{ id: uuidv7(), agreementId, readingId, correctionId: uuidv7(), version, value },
        reason: 'Counted twice.',
      });
    await correct(1, 4);
    const stale = await refusalOf(correct(1, 12));
    expect(stale).toMatchObject({ code: 'STALE' });
    const { corrections } = await seen(world, people.dev);
    expect(corrections).toMatchObject([{ was: 2.5, few: { words: 'fewer than 5' }, reason: 'Counted twice.' }]);
    const kept = await owner.select().from(journalEntries).where(eq(journalEntries.event, 'reading.corrected'));
    expect(kept.find((entry) => entry.agreementId === agreementId)?.detail).toEqual({ readingId, month: '2026-04' });
  });

  it('is told where the agreement hides nothing, and where the measure counts no people', async () => {
    const open = await counting();
    await owner.update(agreements).set({ smallNumberThreshold: 0 }).where(eq(agreements.id, open.agreementId));
    const visits = await counting({ countsPeople: false });
    for (const world of [open, visits]) {
      await post(world, '2026-04', { value: 3 });
      expect((await seen(world, world.people.nadia)).readings).toMatchObject([{ value: 3, few: null }]);
    }
  });

  it('is held to it from the day on which it is agreed to count people, the months before as well', async () => {
    const world = await counting({ countsPeople: false });
    await post(world, '2026-04', { value: 3 });
    const first = and(
      eq(measureDefinitions.measureId, world.measureId),
      eq(measureDefinitions.agreementId, world.agreementId),
    );
    const [definition] = await owner.select().from(measureDefinitions).where(first);
    if (!definition) throw new Error('A measure without a definition.');
    const of = (fromMonth: string, countsPeople: boolean) => ({ ...definition, id: uuidv7(), fromMonth, countsPeople });
    await owner.insert(measureDefinitions).values([of('2026-05', true), of('2026-06', false)]);
    expect((await seen(world, world.people.dev)).readings).toMatchObject([{ few: { words: 'fewer than 5' } }]);
  });
});
