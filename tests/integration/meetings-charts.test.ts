import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { measureDefinitions, measures, readingCorrections, readings } from '#/modules/measures/tables.ts';
import { chartReadings, shownCharts } from '#/modules/meetings/tables.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting, factsFor } from '../support/live-meeting.ts';
import { NOW, owner, refusalOf, type World } from '../support/world.ts';

type Who = keyof World['people'];

describe('A chart is put before everybody', () => {
  async function withChart() {
    const meeting = await aMeeting(['rosa', 'sam', 'dev']);
    const measureId = uuidv7();
    const { agreementId, people } = meeting;
    await owner.insert(measures).values({
      id: measureId,
      agreementId,
      position: 0,
      name: 'Households passed on',
      unit: 'households',
      kind: 'count',
      direction: 'decrease',
      purpose: 'To see.',
      misleads: 'Absence.',
      source: 'Revenues',
      ownerId: people.sam.id,
      proposedBy: people.sam.id,
    });
    return { ...meeting, measureId };
  }

  it('as it is at that moment, and stays so whatever is corrected later', async () => {
    const meeting = await withChart();
    await meeting.by('nadia')('showChart', { chartId: uuidv7(), measureId: meeting.measureId });
    await owner.update(measures).set({ name: 'Renamed' }).where(eq(measures.id, meeting.measureId));
    expect(await factsFor(meeting, 'rosa', 'chart')).toMatchObject([
      { measureId: meeting.measureId, chart: { name: 'Households passed on' } },
    ]);
    expect(await factsFor(meeting, 'rosa', 'meeting')).toMatchObject([{ shownMeasureId: meeting.measureId }]);
    await meeting.by('nadia')('showChart', { chartId: uuidv7(), measureId: null });
    expect(await factsFor(meeting, 'rosa', 'meeting')).toMatchObject([{ shownMeasureId: null }]);
    const others = meeting.by('rosa')('showChart', { chartId: uuidv7(), measureId: meeting.measureId });
    expect(await refusalOf(others)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('and keeps small numbers back like any other page once the measure is said to count people', async () => {
    const meeting = await withChart();
    const { measureId, agreementId, people } = meeting;
    const other = uuidv7();
    const [row] = await owner.select().from(measures).where(eq(measures.id, measureId));
    await owner.insert(measures).values({ ...(row as typeof measures.$inferInsert), id: other, kind: 'proportion' });
    const share = (month: string, numerator: number, denominator: number) => ({
      ...{ measureId: other, month, numerator, denominator, value: (100 * numerator) / denominator },
    });
    const count = (month: string, value: number) => ({ measureId, month, value, numerator: null, denominator: null });
    const given = [count('2026-01', 17), count('2026-02', 3), share('2026-01', 20, 60), share('2026-02', 2, 60)];
    const by = { agreementId, postedBy: people.sam.id, postedAt: NOW };
    await owner.insert(readings).values(given.map((reading) => ({ ...by, ...reading, id: uuidv7() })));
    for (const id of [measureId, other]) await meeting.by('nadia')('showChart', { chartId: uuidv7(), measureId: id });
    const guest = await sitsAsGuest(meeting);
    const charts = async (facts: Awaited<ReturnType<typeof guest.api.meetings.get>>['room']) =>
      (facts?.facts ?? []).flatMap((fact) => (fact.kind === 'chart' ? [fact.chart.readings] : []));
    const forGuest = async () => charts((await guest.api.meetings.get(guest.here)).room);
    const forAll = async () => (await factsFor(meeting, 'rosa', 'chart')).map(({ chart }) => chart.readings);
    for (const told of [await forGuest(), await forAll()])
      expect(told.flat().map(({ value }) => Math.round(value))).toEqual([17, 3, 33, 3]);
    const definition = { agreementId, fromMonth: '2026-03', rounding: 'whole numbers', countsPeople: true };
    for (const id of [measureId, other])
      await owner.insert(measureDefinitions).values({ ...definition, id: uuidv7(), measureId: id });
    for (const told of [await forGuest(), await forAll()])
      expect(told).toEqual([
        [
          { month: '2026-01', value: 17 },
          { month: '2026-02', value: 2.5, few: { words: 'fewer than 5', from: 1, to: 4 } },
        ],
        [{ month: '2026-01', value: (100 * 20) / 60 }],
      ]);
  });

  it('goes with its stage: the next one shows what it asks', async () => {
    const meeting = await withChart();
    await meeting.by('nadia')('showChart', { chartId: uuidv7(), measureId: meeting.measureId });
    await meeting.by('nadia')('goTo', { stageId: meeting.stageOf('close') });
    expect(await factsFor(meeting, 'rosa', 'meeting')).toMatchObject([{ shownMeasureId: null }]);
  });

  it('is told to all, guests too, as it is drawn, without who posted or corrected what', async () => {
    const meeting = await withChart();
    const { measureId, agreementId, people } = meeting;
    const readingId = uuidv7();
    const value = { value: 9, numerator: null, denominator: null, month: '2026-02' };
    await owner
      .insert(readings)
      .values({ ...value, id: readingId, agreementId, measureId, postedBy: people.sam.id, postedAt: NOW });
    await owner.insert(readingCorrections).values({
      ...{ id: uuidv7(), agreementId, readingId, was: 8, now: 9, reason: 'Rosa counted twice.' },
      ...{ by: people.sam.id, at: NOW },
    });
    await meeting.by('nadia')('showChart', { chartId: uuidv7(), measureId });
    const guest = await sitsAsGuest(meeting);
    const { room } = await guest.api.meetings.get(guest.here);
    const chart = room?.facts.find((fact) => fact.kind === 'chart')?.chart;
    expect(chart).toMatchObject({ name: 'Households passed on', readings: [{ month: '2026-02', value: 9 }] });
    const kept = await guest.looks((db) => db.select().from(shownCharts));
    for (const told of [chart, kept])
      expect(JSON.stringify(told)).not.toMatch(/Sam|Rosa|counted|postedBy|reason|owner/);
  });

  it('is not read for a side by a guest: by no procedure and by no table', async () => {
    const meeting = await withChart();
    const { measureId, agreementId, reviewId } = meeting;
    const guest = await sitsAsGuest(meeting, { side: 'providing' });
    const reading = { ...guest.act(), readingId: uuidv7(), measureId, text: 'For all of us.', version: 0 };
    expect(await refusalOf(guest.api.meetings.writeReading(reading))).toMatchObject({ code: 'FORBIDDEN' });
    const row = { agreementId, reviewId, measureId, side: 'providing' as const, text: 'For all of us.' };
    await expect(
      guest.looks((db) => db.insert(chartReadings).values({ ...row, id: uuidv7(), seatId: guest.seatId })),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await meeting.by('rosa')('writeReading', { readingId: uuidv7(), measureId, text: 'Ours.', version: 0 });
  });

  it('each side writes its own reading by itself, and both are shown side by side', async () => {
    const meeting = await withChart();
    const { measureId } = meeting;
    const reads = (who: Who, text: string, version = 0) =>
      meeting.by(who)('writeReading', { readingId: uuidv7(), measureId, text, version });
    await meeting.by('nadia')('showChart', { chartId: uuidv7(), measureId });
    await reads('rosa', 'People ring before it is late.');
    await reads('nadia', 'Fewer are passed on.');
    expect(await refusalOf(reads('dev', 'I see it otherwise.'))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Rosa'),
    });
    expect(await refusalOf(reads('rosa', 'Again.'))).toMatchObject({ code: 'STALE' });
    await reads('rosa', 'People ring earlier.', 1);
    expect(await factsFor(meeting, 'rosa', 'reading')).toEqual([]);
    const [shown] = await factsFor(meeting, 'dev', 'chart');
    expect(shown?.readBy, 'which side has read it is told to all').toEqual(['providing', 'commissioning']);
    expect(await meeting.by('nadia')('revealReadings', { measureId })).toEqual({ readings: 2 });
    expect((await factsFor(meeting, 'dev', 'reading')).map(({ side, text }) => [side, text])).toEqual([
      ['commissioning', 'Fewer are passed on.'],
      ['providing', 'People ring earlier.'],
    ]);
    expect(await refusalOf(reads('rosa', 'Too late.', 2))).toMatchObject({ code: 'CONFLICT' });
  });
});
