import { and, eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { apply, EMPTY_ROOM, type RoomMessage, type RoomState } from '#/modules/meetings/room.ts';
import { sessions } from '#/modules/people/tables.ts';
import type { Here, RoomHello } from '#/server/live/events.ts';
import { aMeeting, type Meeting } from '../support/live-meeting.ts';
import { LiveReader } from '../support/live-reader.ts';
import { aServer, aSession } from '../support/server.ts';
import { as, NOW, owner, type World } from '../support/world.ts';

const address = await aServer();
const other = await aServer();
const readers: LiveReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.leave();
});

type Who = keyof World['people'];

async function opens(meeting: Meeting, who: Who, { after = 0, at = address, token = '' } = {}) {
  const cookie = `accord.session=${token || (await aSession(meeting.people[who]))}`;
  const reader = await LiveReader.at(`${at}/api/meetings/${meeting.reviewId}/live?after=${after}`, cookie);
  readers.push(reader);
  return reader;
}

/** What a screen knows once it was told up to a number. */
async function knows(reader: LiveReader, number: number, from: RoomState = EMPTY_ROOM): Promise<RoomState> {
  let state = from;
  while (state.number < number) {
    const next = apply(state, await reader.next<RoomMessage>('room'));
    if (!next) throw new Error('Something was left out.');
    state = next;
  }
  return state;
}

const numberOf = async (meeting: Meeting) => (await meeting.by('nadia')('get')).room?.number ?? 0;
const plain = (state: RoomState) =>
  [...state.facts.values()].sort((a, b) => (`${a.kind}${a.id}` < `${b.kind}${b.id}` ? -1 : 1));

describe('In a live meeting', () => {
  it('what is revealed reaches every screen, in this process and in another, without being asked for', async () => {
    const meeting = await aMeeting();
    const [rosa, kit, eleri] = [
      await opens(meeting, 'rosa'),
      await opens(meeting, 'kit', { at: other }),
      await opens(meeting, 'eleri'),
    ];
    const stageId = meeting.stageOf('write');
    const cardId = crypto.randomUUID();
    await meeting.by('dev')('writeCard', { cardId, stageId, text: 'Seven months in a row.' });
    await meeting.by('nadia')('revealCards', { stageId });
    const number = await numberOf(meeting);
    const states = await Promise.all([rosa, kit, eleri].map((reader) => knows(reader, number)));
    for (const state of states) expect(plain(state)).toEqual(plain(states[0] as RoomState));
    expect(states[0]?.facts.get(`card ${cardId}`)).toMatchObject({
      text: 'Seven months in a row.',
      authorSeatId: null,
    });
  });

  it('who comes late, or comes back, is told what they missed and no more', async () => {
    const meeting = await aMeeting();
    const early = await opens(meeting, 'rosa');
    const first = await knows(early, await numberOf(meeting));
    for (const kind of ['read', 'write', 'close'] as const)
      await meeting.by('nadia')('goTo', { stageId: meeting.stageOf(kind) });
    const late = await opens(meeting, 'kit', { after: first.number });
    expect(await late.next<RoomHello>('hello')).toMatchObject({ number: first.number + 3, seatId: meeting.seats.kit });
    const missed = await late.next<RoomMessage>('room');
    expect(missed).toMatchObject({ from: first.number, number: first.number + 3, facts: [{ kind: 'meeting' }] });
    const number = await numberOf(meeting);
    expect(plain(await knows(early, number, first))).toEqual(plain(apply(first, missed) as RoomState));
  });

  it('a screen that is open before the meeting begins is told when it does', async () => {
    const world = await aMeeting([]);
    const reviewId = uuidv7();
    await owner.execute(sql`update reviews set state = 'recorded' where id = ${world.reviewId}`);
    await as(world.people.nadia).reviews.plan({
      id: uuidv7(),
      agreementId: world.agreementId,
      reviewId,
      meetsOn: '2026-05-15',
    });
    const reader = await LiveReader.at(
      `${address}/api/meetings/${reviewId}/live`,
      `accord.session=${await aSession(world.people.rosa)}`,
    );
    readers.push(reader);
    expect(await reader.next<RoomHello>('hello')).toMatchObject({ number: 0, seatId: null });
    await as(world.people.nadia).meetings.begin({
      id: uuidv7(),
      agreementId: world.agreementId,
      reviewId,
      seatId: uuidv7(),
    });
    expect((await knows(reader, 1)).number).toBe(1);
  });

  it('who is here is known in every process, and who closes the page is gone', async () => {
    const meeting = await aMeeting();
    const { rosa, kit } = meeting.seats;
    const here = await opens(meeting, 'rosa');
    const away = await opens(meeting, 'kit', { at: other });
    const both = (data: Here) => data.seatIds.length === 2;
    expect((await here.next<Here>('here', both)).seatIds).toEqual([rosa, kit].sort());
    expect((await away.next<Here>('here', both)).seatIds).toEqual([rosa, kit].sort());
    away.leave();
    expect((await here.next<Here>('here')).seatIds).toEqual([rosa]);
  });

  it('who sits down while their page is open is here from then on', async () => {
    const meeting = await aMeeting(['rosa']);
    const reader = await opens(meeting, 'dev');
    await reader.next<Here>('here');
    const { seatId } = await meeting.by('dev')('sitDown', { seatId: uuidv7() });
    expect(await reader.next<Here>('here', ({ seatIds }) => seatIds.length > 0)).toEqual({ seatIds: [seatId] });
  });

  it('a screen ends with its session, and with its person’s part in the agreement', async () => {
    const meeting = await aMeeting();
    const token = await aSession(meeting.people.rosa);
    const [out, left] = [await opens(meeting, 'rosa', { token }), await opens(meeting, 'dev')];
    await owner.delete(sessions).where(eq(sessions.sessionToken, sha256(token)));
    expect(await out.next('bye')).toEqual({ why: 'signed out' });
    const mine = and(
      eq(participants.agreementId, meeting.agreementId),
      eq(participants.personId, meeting.people.dev.id),
    );
    await owner.update(participants).set({ leftAt: NOW }).where(mine);
    await as(meeting.people.kit).agreements.leave({ id: uuidv7(), agreementId: meeting.agreementId });
    expect(await left.next('bye')).toEqual({ why: 'signed out' });
  });

  it('where a process lost its ear it tells what it missed once it hears again', async () => {
    const meeting = await aMeeting();
    const reader = await opens(meeting, 'rosa');
    const known = await knows(reader, await numberOf(meeting));
    await owner.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'accord_live' and datname = current_database()`,
    );
    await meeting.by('nadia')('goTo', { stageId: meeting.stageOf('close') });
    expect((await knows(reader, known.number + 1, known)).number).toBe(known.number + 1);
  });

  it('for a visitor and for somebody from elsewhere there is no room', async () => {
    const meeting = await aMeeting([]);
    const at = `${address}/api/meetings/${meeting.reviewId}/live`;
    expect((await fetch(at)).status).toBe(401);
    const cookie = `accord.session=${await aSession(meeting.people.stranger)}`;
    expect((await fetch(at, { headers: { cookie } })).status).toBe(404);
    expect((await fetch(`${at}?after=-1`, { headers: { cookie } })).status).toBe(400);
  });

  it('every screen sets its clock by the server’s', async () => {
    const before = Date.now();
    const { now } = (await (await fetch(`${address}/api/clock`)).json()) as { now: string };
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
  });
});
