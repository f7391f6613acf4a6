import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { aDraftOfTwo } from '../support/two-sides.ts';
import { as, aWorld, NOW, owner, refusalOf, type World } from '../support/world.ts';

const entry = (world: World, number: number, part: Partial<typeof journalEntries.$inferInsert> = {}) => ({
  agreementId: world.agreementId,
  number,
  actId: uuidv7(),
  inputHash: 'x',
  event: 'evidence.posted' as const,
  actorId: world.people.dev.id,
  actorSide: 'providing',
  subjectKind: 'evidence' as const,
  subjectId: uuidv7(),
  detail: {},
  at: NOW,
  ...part,
});

describe('The journal', () => {
  it('tells what happened in sentences, the newest first, the same to both sides', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const { entries } = await as(rosa).journal.list({ agreementId });
    expect(entries.map(({ number, who, before, link, after }) => `${number} ${who} ${before}${link}${after}`)).toEqual([
      '4 Rosa joined the agreement for Lantern House.',
      '3 Nadia invited a signatory for Lantern House.',
      '2 Nadia brought Lantern House in as a party that signs.',
      '1 Nadia began a draft of this agreement.',
    ]);
    expect((await as(nadia).journal.list({ agreementId })).entries).toEqual(entries);
  });

  it('is read page by page and comes to an end', async () => {
    const world = await aWorld();
    await owner.insert(journalEntries).values(Array.from({ length: 120 }, (_, at) => entry(world, at + 1)));
    const numbers: number[] = [];
    let before: number | undefined;
    do {
      const page = await as(world.people.nadia).journal.list({ agreementId: world.agreementId, before });
      numbers.push(...page.entries.map(({ number }) => number));
      before = page.next ?? undefined;
    } while (before);
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, at) => 120 - at));
  });

  it('tells a meeting in one line where its last act stands, and its acts one by one when asked', async () => {
    const world = await aWorld();
    const { agreementId } = world;
    const { dev, nadia } = world.people;
    const [one, two] = [uuidv7(), uuidv7()];
    const met = (number: number, subjectId: string, part = {}) =>
      entry(world, number, { event: 'meeting.voted', subjectKind: 'meeting', subjectId, ...part });
    await owner
      .insert(journalEntries)
      .values([
        entry(world, 1),
        ...Array.from({ length: 60 }, (_, at) => met(at + 2, one)),
        entry(world, 62),
        met(63, two),
        met(64, one, { onlyPersonId: dev.id }),
        met(65, agreementId, { event: 'meeting.template changed' }),
        entry(world, 66),
      ]);
    const lines = async (person: typeof dev, more: { before?: number; meetingOf?: string } = {}) => {
      const page = await as(person).journal.list({ agreementId, meetings: 'one line', ...more });
      return { next: page.next, lines: page.entries.map(({ number, meeting }) => [number, meeting?.acts ?? null]) };
    };
    const whole = [66, 65].map((number) => [number, null]);
    expect(await lines(nadia)).toEqual({ next: null, lines: [...whole, [63, 1], [62, null], [61, 60], [1, null]] });
    // One act more is told to who did it alone.
    expect((await lines(dev)).lines).toEqual([...whole, [64, 61], [63, 1], [62, null], [1, null]]);
    const opened = await lines(nadia, { meetingOf: one });
    expect([opened.lines.length, opened.lines[0], opened.next]).toEqual([50, [61, null], 12]);
    expect((await lines(nadia, { meetingOf: one, before: 12 })).lines).toHaveLength(10);
    expect((await as(nadia).journal.list({ agreementId })).entries).toHaveLength(50);
  });

  it('what belongs to one person or one organisation is told to nobody else', async () => {
    const world = await aWorld();
    const { dev, rosa, nadia } = world.people;
    await owner
      .insert(journalEntries)
      .values([
        entry(world, 1, { onlyPersonId: dev.id }),
        entry(world, 2, { onlyOrganisationId: world.organisations.lantern }),
        entry(world, 3),
      ]);
    const seen = async (person: typeof dev) =>
      (await as(person).journal.list({ agreementId: world.agreementId })).entries.map(({ number }) => number);
    expect(await seen(dev)).toEqual([3, 2, 1]);
    expect(await seen(rosa)).toEqual([3, 2]);
    expect(await seen(nadia)).toEqual([3]);
  });

  it('a stranger finds none, and a cursor that is no number is refused', async () => {
    const { agreementId, people } = await aWorld();
    expect(await refusalOf(as(people.stranger).journal.list({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(as(people.nadia).journal.list({ agreementId, before: 0 }))).toMatchObject({
      code: 'INVALID',
    });
  });
});
