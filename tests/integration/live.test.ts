import { and, eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { append } from '#/modules/journal/commands.ts';
import type { JournalEvent, SubjectKind } from '#/modules/journal/events.ts';
import { sessions } from '#/modules/people/tables.ts';
import type { LiveEntry, LiveHello } from '#/server/live/events.ts';
import { MOST_STREAMS } from '#/server/live/hub.ts';
import { LiveReader } from '../support/live-reader.ts';
import { aServer, aSession } from '../support/server.ts';
import { as, aWorld, NOW, owner, seenBy, type TestPerson, takesPart, type World } from '../support/world.ts';

const address = await aServer();
const readers: LiveReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.leave();
});

/** A browser of this person, past the first word. */
async function listens(person: TestPerson, token?: string): Promise<LiveReader> {
  const reader = await LiveReader.open(address, token ?? (await aSession(person)));
  readers.push(reader);
  await reader.next('hello');
  return reader;
}

function asks(person: TestPerson, { agreementId }: World) {
  return as(person).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'What is going on?' });
}

/** An entry as a command would write it. */
function writes(
  person: TestPerson,
  { agreementId }: World,
  entry: { event: JournalEvent; subjectKind: SubjectKind; onlyPersonId?: string; onlyOrganisationId?: string },
) {
  return seenBy(person, (db) =>
    append(
      { db, act: { id: uuidv7(), inputHash: 'test' }, now: NOW, agreementId, personId: person.id, side: null },
      { subjectId: uuidv7(), result: null, ...entry },
    ),
  );
}

const posted = { event: 'evidence.posted', subjectKind: 'evidence' } as const;

/** The numbers told, up to and with this one. */
async function numbersUpTo(last: number, reader: LiveReader): Promise<number[]> {
  const told: number[] = [];
  while (told.at(-1) !== last) told.push((await reader.next<LiveEntry>('entry')).number);
  return told;
}

describe('Live updates', () => {
  it('what one person does reaches everybody in the agreement, as ids alone', async () => {
    const world = await aWorld();
    const [rosa, eleri] = await Promise.all([listens(world.people.rosa), listens(world.people.eleri)]);
    const { questionId } = await asks(world.people.sam, world);
    for (const reader of [rosa, eleri]) {
      expect(await reader.next<LiveEntry>('entry')).toEqual({
        agreementId: world.agreementId,
        number: 1,
        subjectKind: 'question',
        subjectId: questionId,
        actId: expect.any(String),
      });
    }
  });

  it('nobody hears of an agreement they are not in', async () => {
    const [ours, theirs] = await Promise.all([aWorld(), aWorld()]);
    const [stranger, other, rosa] = await Promise.all([
      listens(ours.people.stranger),
      listens(theirs.people.rosa),
      listens(ours.people.rosa),
    ]);
    await asks(ours.people.sam, ours);
    await asks(theirs.people.sam, theirs);
    await rosa.next('entry');
    expect(await other.next<LiveEntry>('entry')).toMatchObject({ agreementId: theirs.agreementId });
    expect(stranger.heard).toEqual([]);
  });

  it('an entry of one person or one organisation is told to nobody else', async () => {
    const world = await aWorld();
    const { sam, nadia, dev, gwen } = world.people;
    const hear = {
      sam: await listens(sam),
      nadia: await listens(nadia),
      dev: await listens(dev),
      gwen: await listens(gwen),
    };
    await writes(dev, world, { ...posted, onlyPersonId: dev.id });
    await writes(dev, world, { ...posted, onlyOrganisationId: world.organisations.lantern });
    await asks(sam, world);
    expect(await numbersUpTo(3, hear.dev)).toEqual([1, 2, 3]);
    expect(await numbersUpTo(3, hear.gwen)).toEqual([2, 3]);
    expect(await numbersUpTo(3, hear.sam)).toEqual([3]);
    expect(await numbersUpTo(3, hear.nadia)).toEqual([3]);
  });

  it('the first word is the last entry that the person may know of', async () => {
    const world = await aWorld();
    await asks(world.people.sam, world);
    await writes(world.people.dev, world, { ...posted, onlyPersonId: world.people.dev.id });
    for (const [person, number] of [
      [world.people.rosa, 1],
      [world.people.dev, 2],
    ] as const) {
      const reader = await LiveReader.open(address, await aSession(person));
      readers.push(reader);
      expect(await reader.next<LiveHello>('hello')).toMatchObject({ agreements: { [world.agreementId]: number } });
    }
  });

  it('who leaves an agreement hears nothing more of it, and is told that it is gone', async () => {
    const world = await aWorld();
    const { rosa, dev, sam } = world.people;
    const [hearsStill, hearsNoMore] = [await listens(rosa), await listens(dev)];
    await owner
      .update(participants)
      .set({ leftAt: NOW })
      .where(and(eq(participants.agreementId, world.agreementId), eq(participants.personId, dev.id)));
    await writes(rosa, world, { event: 'participant.removed', subjectKind: 'participant' });
    await asks(sam, world);
    await hearsStill.next<LiveEntry>('entry', ({ number }) => number === 2);
    expect(await hearsNoMore.next('hello')).toMatchObject({ agreements: {} });
    expect(hearsNoMore.heard).toEqual([]);
  });

  it('who joins an agreement hears of it at once', async () => {
    const world = await aWorld();
    const { stranger, rosa } = world.people;
    const reader = await listens(stranger);
    const place = { partyId: world.parties.lantern, organisationId: world.organisations.lantern };
    await takesPart(world.agreementId, stranger, { ...place, side: 'providing', role: 'reader' });
    await writes(rosa, world, { event: 'participant.joined', subjectKind: 'participant' });
    expect(await reader.next<LiveEntry>('entry')).toMatchObject({ agreementId: world.agreementId, number: 1 });
  });

  it('a stream ends with its session, and the same person’s other one goes on', async () => {
    const world = await aWorld();
    const { rosa, sam } = world.people;
    const token = await aSession(rosa);
    const [ending, other] = [await listens(rosa, token), await listens(rosa)];
    await owner.delete(sessions).where(eq(sessions.sessionToken, sha256(token)));
    expect(await ending.next('bye')).toEqual({ why: 'signed out' });
    await ending.ended;
    await asks(sam, world);
    expect(await other.next<LiveEntry>('entry')).toMatchObject({ number: 1 });
  });

  it('where the server lost its own ear it says anew how far everything is, and hears again', async () => {
    const world = await aWorld();
    const reader = await listens(world.people.rosa);
    await owner.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'accord_live' and datname = current_database()`,
    );
    await reader.next<LiveHello>('hello');
    await asks(world.people.sam, world);
    const told = await Promise.race([
      reader.next<LiveHello>('hello', ({ agreements }) => agreements[world.agreementId] === 1),
      reader.next<LiveEntry>('entry'),
    ]);
    expect(told).toBeDefined();
  });

  it('a visitor is refused, and so is one browser too many', async () => {
    const { people } = await aWorld();
    expect((await fetch(`${address}/api/live`)).status).toBe(401);
    await Promise.all(Array.from({ length: MOST_STREAMS }, () => listens(people.rosa)));
    const refused = await fetch(`${address}/api/live`, {
      headers: { cookie: `accord.session=${await aSession(people.rosa)}` },
    });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: { data: { accord: { code: 'LIMIT' } } } });
  });
});
