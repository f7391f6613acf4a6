import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { openPacks } from '#/modules/reviews/commands/open-packs.ts';
import { packNotes } from '#/modules/reviews/tables.ts';
import { inScope } from '#/server/database.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

async function planned({ agreementId, people }: World, meetsOn?: string) {
  const reviewId = uuidv7();
  await as(people.rosa).reviews.plan({ id: uuidv7(), agreementId, reviewId, meetsOn });
  return reviewId;
}

async function noted(world: World, by: TestPerson, reviewId: string, text = 'Ask about the script.') {
  const noteId = uuidv7();
  await as(by).reviews.writeNote({ id: uuidv7(), agreementId: world.agreementId, reviewId, noteId, text });
  return noteId;
}

async function asked(world: World, by: TestPerson, reviewId: string, text = 'The landlords') {
  const itemId = uuidv7();
  await as(by).reviews.askForItem({ id: uuidv7(), agreementId: world.agreementId, reviewId, itemId, text });
  return itemId;
}

const prepared = (by: TestPerson, { agreementId }: World, reviewId: string) =>
  as(by).reviews.before({ agreementId, reviewId });

describe('A note on the pack', () => {
  it('is read by its writer alone, in the table and in the journal, a job neither', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await noted(world, people.eleri, reviewId, 'I am not sure about April.');
    expect((await prepared(people.eleri, world, reviewId)).notes).toMatchObject([
      { text: 'I am not sure about April.' },
    ]);
    for (const other of Object.values(people).filter((person) => person !== people.eleri)) {
      expect(await seenBy(other, (db) => db.select().from(packNotes))).toEqual([]);
      if (other === people.stranger) continue;
      expect((await prepared(other, world, reviewId)).notes).toEqual([]);
      const { entries } = await as(other).journal.list({ agreementId });
      expect(entries.filter((entry) => entry.before.includes('note'))).toEqual([]);
    }
    expect(await inScope({ now: NOW, jobAgreementId: agreementId }, (db) => db.select().from(packNotes))).toEqual([]);
  });

  it('waits until the pack has opened', async () => {
    const world = await aWorld();
    const reviewId = await planned(world, '2026-10-13');
    expect(await refusalOf(noted(world, world.people.rosa, reviewId))).toMatchObject({ code: 'CONFLICT' });
  });

  it('changed elsewhere in the meantime is told, with what stands now', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const noteId = await noted(world, people.rosa, await planned(world));
    const change = (text: string, by = people.rosa) =>
      as(by).reviews.changeNote({ id: uuidv7(), agreementId, noteId, version: 1, text });
    await change('On the phone.');
    expect(await refusalOf(change('At the desk.'))).toMatchObject({ code: 'STALE' });
    expect(await refusalOf(change('Mine now.', people.nadia))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is taken back for good, once', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const noteId = await noted(world, people.rosa, await planned(world));
    const takeBack = () => as(people.rosa).reviews.takeBackNote({ id: uuidv7(), agreementId, noteId });
    await takeBack();
    expect(await owner.select().from(packNotes).where(eq(packNotes.id, noteId))).toEqual([]);
    expect(await refusalOf(takeBack())).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not copy the words of a story, which could then not be taken back', async () => {
    const world = await aWorld();
    const words = 'The letter lay in a drawer for a month because nobody in the house dared to open it.';
    await aStory(world.people.dev, world.agreementId, { text: words, consent: ASKED });
    const reviewId = await planned(world);
    expect(await refusalOf(noted(world, world.people.nadia, reviewId, words))).toMatchObject({
      code: 'INVALID',
      fields: { text: expect.any(String) },
    });
    expect(await refusalOf(asked(world, world.people.nadia, reviewId, words))).toMatchObject({ code: 'INVALID' });
  });

  it('stays with its writer after the meeting', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await noted(world, people.sam, reviewId);
    await as(people.rosa).reviews.open({ id: uuidv7(), agreementId, reviewId });
    await as(people.rosa).reviews.close({ id: uuidv7(), agreementId, reviewId });
    expect((await prepared(people.sam, world, reviewId)).notes).toHaveLength(1);
  });
});

describe('What is asked to be talked about', () => {
  it('is seen by everybody with who asked and from which side', async () => {
    const world = await aWorld();
    const { people } = world;
    const reviewId = await planned(world, '2026-10-13');
    await asked(world, people.dev, reviewId, 'Who opens the letters?');
    await asked(world, people.joan, reviewId, 'Landlords');
    for (const reader of [people.nadia, people.gwen, people.kit])
      expect((await prepared(reader, world, reviewId)).items).toMatchObject([
        { text: 'Who opens the letters?', askedBy: 'Dev', side: 'providing' },
        { text: 'Landlords', askedBy: 'Joan', side: 'partner' },
      ]);
  });

  it('is withdrawn by whoever asked, once, and by nobody else', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    const itemId = await asked(world, people.dev, reviewId);
    const withdraw = (by: TestPerson) => as(by).reviews.withdrawItem({ id: uuidv7(), agreementId, itemId });
    for (const other of [people.rosa, people.nadia])
      expect(await refusalOf(withdraw(other))).toMatchObject({ code: 'FORBIDDEN' });
    await withdraw(people.dev);
    expect((await prepared(people.nadia, world, reviewId)).items).toEqual([]);
    expect(await refusalOf(withdraw(people.dev))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is not asked by a reader, nor for a meeting that is over', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    expect(await refusalOf(asked(world, people.gwen, reviewId))).toMatchObject({ code: 'FORBIDDEN' });
    await as(people.rosa).reviews.open({ id: uuidv7(), agreementId, reviewId });
    await asked(world, people.rosa, reviewId);
    await as(people.rosa).reviews.close({ id: uuidv7(), agreementId, reviewId });
    expect(await refusalOf(asked(world, people.rosa, reviewId))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('The pack', () => {
  it('opens to every side in the same second, whether or not any job has run', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world, '2026-10-13');
    const everybody = Object.values(people).filter((person) => person !== people.stranger);
    for (const person of everybody) {
      const isOpen = async (at: string) => (await as(person, at).reviews.pack({ agreementId, reviewId })).isOpen;
      expect([person.name, await isOpen('2026-10-06T07:59:59.999Z'), await isOpen('2026-10-06T08:00:00.000Z')]).toEqual(
        [person.name, false, true],
      );
    }
  });

  it('is told to everybody once, however often the job runs, and not before', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world, '2026-10-13');
    const told = () =>
      owner
        .select({ at: journalEntries.at, actorId: journalEntries.actorId, only: journalEntries.onlyPersonId })
        .from(journalEntries)
        .where(and(eq(journalEntries.subjectId, reviewId), eq(journalEntries.event, 'review.pack opened')));
    await openPacks('2026-10-06T07:59:59.000Z');
    expect(await told()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => openPacks('2026-10-06T08:00:30.000Z')));
    await openPacks('2026-10-06T08:01:30.000Z');
    expect(await told()).toEqual([{ at: '2026-10-06T08:00:30.000Z', actorId: null, only: null }]);
    const { entries } = await as(people.gwen).journal.list({ agreementId });
    expect(entries[0]).toMatchObject({ who: 'Accord', link: 'a review', seenBy: 'all' });
  });
});

describe('A review that is called off', () => {
  const callOff = (by: TestPerson, agreementId: string, reviewId: string, version = 1) =>
    as(by).reviews.callOff({ id: uuidv7(), agreementId, reviewId, version });

  it('gives its months to the next one', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await callOff(people.nadia, agreementId, reviewId);
    const list = await as(people.kit).reviews.list({ agreementId });
    expect(list).toMatchObject({ reviews: [{ state: 'called off' }], next: { cycle: 2, periodFrom: '2024-04' } });
    await planned(world);
    expect((await as(people.kit).reviews.list({ agreementId })).reviews[0]).toMatchObject({
      cycle: 2,
      state: 'planned',
    });
  });

  it('is called off once, by a contributor, on what stands now, and not once it has begun', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    expect(await refusalOf(callOff(people.gwen, agreementId, reviewId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(callOff(people.rosa, agreementId, reviewId, 2))).toMatchObject({ code: 'STALE' });
    await callOff(people.rosa, agreementId, reviewId);
    expect(await refusalOf(callOff(people.rosa, agreementId, reviewId, 2))).toMatchObject({ code: 'CONFLICT' });
    const begun = await planned(world);
    await as(people.rosa).reviews.open({ id: uuidv7(), agreementId, reviewId: begun });
    expect(await refusalOf(callOff(people.rosa, agreementId, begun))).toMatchObject({ code: 'CONFLICT' });
  });
});
