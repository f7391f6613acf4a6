import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { RoomMessage } from '#/modules/meetings/room.ts';
import { inScope } from '#/server/database.ts';
import * as tables from '#/tables.ts';
import { aMeeting, type Meeting } from '../support/live-meeting.ts';
import { LiveReader } from '../support/live-reader.ts';
import { callAt, plausible, procedures } from '../support/plausible-input.ts';
import { aServer, aSession } from '../support/server.ts';
import { as, NOW, owner, seenBy, type World } from '../support/world.ts';

type Who = keyof World['people'];

const SECRET = 'Nobody but me has read that the letters frighten.';
const READING = 'Nobody but me has read what I see in this chart.';
const address = await aServer();
const SIGN_IN = ['accounts', 'sessions', 'verification_tokens', 'link_requests'];
const names = Object.values(tables)
  .flatMap((table) => (is(table, PgTable) ? [getTableName(table)] : []))
  .filter((name) => !SIGN_IN.includes(name));
const EVERYBODY_ELSE: Who[] = ['nadia', 'sam', 'eleri', 'rosa', 'gwen', 'kit', 'joan', 'stranger'];

let meeting: Meeting;
let screens: { who: string; reader: LiveReader }[];
const hidden = { cardId: crypto.randomUUID(), readingId: uuidv7(), measureId: uuidv7(), groupId: uuidv7() };

/** Whether a value tells what nobody else may know: the words, or which card is there. */
const tells = (value: unknown) => {
  const text = JSON.stringify(value) ?? '';
  return (
    text.includes(SECRET) || text.includes(READING) || text.includes(hidden.cardId) || text.includes(hidden.readingId)
  );
};

beforeAll(async () => {
  meeting = await aMeeting(['sam', 'eleri', 'rosa', 'dev', 'gwen', 'kit', 'joan']);
  const { agreementId, people, by, stageOf } = meeting;
  screens = await Promise.all(
    (['nadia', 'eleri', 'rosa', 'kit'] as const).map(async (who) => {
      const cookie = `accord.session=${await aSession(people[who])}`;
      const reader = await LiveReader.at(`${address}/api/meetings/${meeting.reviewId}/live`, cookie);
      return { who, reader };
    }),
  );
  const shared = await LiveReader.open(address, await aSession(people.nadia));
  screens.push({ who: 'nadia, all agreements', reader: shared });
  await owner.insert(measures).values({
    id: hidden.measureId,
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
  const stageId = stageOf('write');
  await by('dev')('writeCard', { cardId: hidden.cardId, stageId, text: 'Other words.' });
  await by('dev')('changeCard', { cardId: hidden.cardId, text: SECRET, version: 1 });
  const taken = crypto.randomUUID();
  await by('dev')('writeCard', { cardId: taken, stageId, text: `${SECRET} Again.` });
  await by('dev')('takeBackCard', { cardId: taken });
  await by('dev')('writeReading', {
    readingId: hidden.readingId,
    measureId: hidden.measureId,
    text: READING,
    version: 0,
  });
  await by('nadia')('makeGroup', { groupId: hidden.groupId, stageId, name: 'A group', cardIds: [] });
  await by('nadia')('openVotes', { stageId, votesEach: 3 });
  await by('dev')('vote', { groupId: hidden.groupId, count: 3 });
});
afterAll(() => {
  for (const { reader } of screens) reader.leave();
});

describe('What is not revealed leaves the server for nobody but its author', () => {
  it('by no plain select of any table, as any person, as a visitor, or as the server’s own jobs', async () => {
    const readers = [
      ...EVERYBODY_ELSE.map((who) => ({
        who,
        see: (text: string) => seenBy(meeting.people[who], (db) => db.execute(sql.raw(text))),
      })),
      { who: 'a visitor', see: (text: string) => seenBy(null, (db) => db.execute(sql.raw(text))) },
      {
        who: 'a job',
        see: (text: string) =>
          inScope({ now: NOW, jobAgreementId: meeting.agreementId }, (db) => db.execute(sql.raw(text))),
      },
    ];
    for (const { who, see } of readers)
      for (const name of names) {
        const columns = name === 'persons' ? 'id, name' : '*';
        // A table that is shut tells nothing.
        const shut = (error: { cause?: { code?: string } }) => {
          if (error.cause?.code !== '42501') throw error;
          return [];
        };
        const told = Array.from(await see(`select ${columns} from ${name}`).catch(shut)).filter(tells);
        expect([who, name, told]).toEqual([who, name, []]);
      }
  }, 60_000);

  it('not even to who leads, past every command: rows are neither rewritten nor turned over by hand', async () => {
    const past = (who: Who, text: string) => seenBy(meeting.people[who], (db) => db.execute(sql.raw(text)));
    for (const who of ['nadia', 'rosa', 'dev'] as const)
      await expect(past(who, 'update cards set revealed_at = now()')).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    expect((await past('nadia', `update cards set text = 'Mine.' where id = '${hidden.cardId}'`)).count).toBe(0);
    const turns = `select access.reveal_cards('${meeting.stageOf('write')}', 999, now())`;
    await expect(past('rosa', turns)).rejects.toMatchObject({ cause: { code: '42501' } });
    const asDev = `insert into card_authors (card_id, agreement_id, review_id, stage_id, seat_id)
      values ('${hidden.cardId}', '${meeting.agreementId}', '${meeting.reviewId}', '${meeting.stageOf('write')}', '${meeting.seats.rosa}')`;
    await expect(past('nadia', asDev)).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('nor does anybody learn whose votes went where, whoever asks and for good', async () => {
    for (const who of EVERYBODY_ELSE)
      expect([who, await seenBy(meeting.people[who], (db) => db.execute(sql`select * from votes`))]).toEqual([who, []]);
    const job = await inScope({ now: NOW, jobAgreementId: meeting.agreementId }, (db) =>
      db.execute(sql`select * from votes`),
    );
    expect(Array.from(job)).toEqual([]);
  });

  it('by no procedure, whoever calls it', async () => {
    const { agreementId, reviewId, people } = meeting;
    const ids = { agreementId, reviewId, stageId: meeting.stageOf('write'), ...hidden, after: 0, subjectId: reviewId };
    let answered = 0;
    const refused = (error: { code?: string }) => {
      expect(error.code).toMatch(/^(NOT_FOUND|FORBIDDEN|BAD_REQUEST|UNAUTHORIZED|TOO_MANY_REQUESTS)$/);
      return null;
    };
    for (const who of EVERYBODY_ELSE) {
      for (const { path, kind, shape } of procedures.filter((procedure) => procedure.kind === 'query')) {
        const base = shape ? (plausible(shape) as Record<string, unknown>) : undefined;
        const input = base && { ...base, ...Object.fromEntries(Object.entries(ids).filter(([key]) => key in base)) };
        for (const asked of [input, input && { ...input, before: undefined, cursor: null, filter: null }]) {
          const answer = await callAt(as(people[who]), path, asked).catch(refused);
          if (answer !== null) answered += 1;
          expect([who, kind, path, tells(answer)]).toEqual([who, kind, path, false]);
        }
      }
      expect(answered, `something was answered to ${who}`).toBeGreaterThan(0);
      answered = 0;
    }
  }, 60_000);

  it('in no refusal of an act on it, either', async () => {
    const { cardId, measureId } = hidden;
    for (const who of ['nadia', 'rosa', 'kit'] as const) {
      const tries = [
        () => meeting.by(who)('changeCard', { cardId, text: 'x', version: 1 }),
        () => meeting.by(who)('takeBackCard', { cardId }),
        () => meeting.by(who)('moveCard', { cardId, groupId: null, afterCardId: null }),
        () => meeting.by(who)('writeCard', { cardId, stageId: meeting.stageOf('write'), text: 'The same id.' }),
        () => meeting.by(who)('writeReading', { readingId: uuidv7(), measureId, text: 'x', version: 5 }),
      ];
      for (const attempt of tries) {
        const error = await attempt().then(
          () => null,
          (refused: Error) => refused,
        );
        expect(error).not.toBeNull();
        const { cause, message } = error as Error & { cause?: { details?: unknown } };
        expect([who, JSON.stringify([message, cause?.details]).includes('letters frighten')]).toEqual([who, false]);
      }
    }
  });

  it('in no word of any stream', async () => {
    const number = (await meeting.by('nadia')('get')).room?.number ?? 0;
    for (const { who, reader } of screens) {
      if (who !== 'nadia, all agreements') {
        const heard: RoomMessage[] = [];
        while ((heard.at(-1)?.number ?? 0) < number) heard.push(await reader.next<RoomMessage>('room'));
        expect([who, tells(heard)]).toEqual([who, false]);
      }
      expect([who, tells(reader.heard)]).toEqual([who, false]);
    }
  });

  it('but to its author it does', async () => {
    const mine = await meeting.by('dev')('mine');
    expect(mine.cards).toMatchObject([{ id: hidden.cardId, text: SECRET, version: 2, isRevealed: false }]);
    expect(mine.readings).toMatchObject([{ text: READING, isRevealed: false }]);
    expect(mine.votes).toMatchObject([{ count: 3 }]);
    const { room } = await meeting.by('dev')('get');
    expect(tells(room)).toBe(false);
  });

  it('and once all is turned over it reaches every screen, and whose it is stays behind', async () => {
    await meeting.by('nadia')('revealCards', { stageId: meeting.stageOf('write') });
    for (const { who, reader } of screens.slice(0, 4)) {
      const told = await reader.next<RoomMessage>('room', ({ facts }) => facts.some(({ kind }) => kind === 'card'));
      expect([who, told.facts.find(({ kind }) => kind === 'card')]).toMatchObject([
        who,
        { text: SECRET, authorSeatId: null },
      ]);
    }
    for (const who of EVERYBODY_ELSE) {
      const authors = await seenBy(meeting.people[who], (db) => db.execute(sql`select * from card_authors`));
      expect([who, Array.from(authors)]).toEqual([who, []]);
      const entries = await seenBy(meeting.people[who], (db) =>
        db.execute(
          sql`select * from journal_entries where event in ('meeting.card written', 'meeting.card changed', 'meeting.card taken back', 'meeting.voted', 'meeting.read', 'meeting.chart read')`,
        ),
      );
      expect([who, Array.from(entries)]).toEqual([who, []]);
    }
  });
});
