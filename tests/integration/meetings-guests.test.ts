import { and, eq, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterEach, describe, expect, it } from 'vitest';
import { caller } from '#/caller.ts';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import type { RoomMessage } from '#/modules/meetings/room.ts';
import { meetings, seatKeys, seatLinks } from '#/modules/meetings/tables.ts';
import { entering } from '#/server/database.ts';
import { meetingLedBackTo } from '#/server/guest.ts';
import * as tables from '#/tables.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting, factsFor, type Meeting } from '../support/live-meeting.ts';
import { LiveReader } from '../support/live-reader.ts';
import { aServer } from '../support/server.ts';
import { as, NOW, owner, refusalOf } from '../support/world.ts';

const address = await aServer();
const readers: LiveReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.leave();
});

const takes = (token: string, name = 'Marcy', knock = uuidv7()) =>
  fetch(`${address}/api/seat`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, knock }),
  });

async function aLink(meeting: Meeting): Promise<{ linkId: string; token: string }> {
  const { linkId } = await meeting.by('nadia')('inviteGuest', { linkId: uuidv7(), side: 'partner' });
  const [link] = await meeting.by('nadia')('guestLinks');
  // Links are made by the clock of the test's world; the door goes by the real one.
  await owner.update(seatLinks).set({ expiresAt: '2100-01-01T00:00:00.000Z' });
  return { linkId, token: link?.path.replace('/join/', '') ?? '' };
}

/** A guest who came in by a link, and what their browser holds. */
async function aGuest(meeting: Meeting, name = 'Marcy') {
  const { token } = await aLink(meeting);
  const answer = await takes(token, name);
  const key = /accord\.seat=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const { seatId } = (await answer.json()) as { seatId: string };
  const here = { agreementId: meeting.agreementId, reviewId: meeting.reviewId };
  const api = caller({ requestId: 'test', address: '127.0.0.1', person: null, now: NOW, seatKey: sha256(key) });
  return { api, key, token, seatId, here, act: () => ({ id: uuidv7(), ...here }) };
}

describe('A guest without an account', () => {
  it('comes in by a link that opens once, under a name of their choosing', async () => {
    const meeting = await aMeeting();
    const { token } = await aLink(meeting);
    const said = await as(null).meetings.door({ token });
    expect(said).toMatchObject({ agreementTitle: 'Keeping Home', side: 'partner', invitedBy: 'Nadia' });
    const first = await takes(token);
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toMatch(/^accord\.seat=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect(await factsFor(meeting, 'rosa', 'seat')).toContainEqual(
      expect.objectContaining({ name: 'Marcy', isGuest: true, side: 'partner' }),
    );
    expect((await takes(token, 'Somebody else')).status).toBe(404);
    expect(await refusalOf(as(null).meetings.door({ token }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('who sits down while a round runs is heard in it, before a chair who speaks last', async () => {
    const meeting = await aMeeting([]);
    const { nadia } = meeting.seats;
    const stageId = meeting.stageOf('check in');
    const round = async () => (await factsFor(meeting, 'nadia', 'stage')).find(({ id }) => id === stageId);
    await aGuest(meeting);
    expect((await round())?.speakingOrder).toEqual([]);
    await owner.update(meetings).set({ chairSeatId: nadia }).where(eq(meetings.reviewId, meeting.reviewId));
    const { order } = await meeting.by('nadia')('startRound', { stageId });
    const first = order[0] ?? '';
    const john = await aGuest(meeting, 'John');
    expect((await round())?.speakingOrder).toEqual([first, john.seatId, nadia]);
    for (const speaking of [first, john.seatId]) await meeting.by('nadia')('nextSpeaker', { stageId, speaking });
    const zoe = await aGuest(meeting, 'Zoe');
    expect(await round()).toMatchObject({ speakingOrder: [first, john.seatId, nadia, zoe.seatId], speakingAt: 2 });
    await meeting.by('nadia')('endRound', { stageId });
    await aGuest(meeting, 'Too late');
    expect((await round())?.speakingOrder).toHaveLength(4);
  });

  it('is led back in by the link that let them in, and by no other: a device is handed round', async () => {
    const meeting = await aMeeting();
    const [marcy, john] = [await aGuest(meeting), await aGuest(meeting, 'John')];
    const unused = await aLink(meeting);
    const leads = (token: string, key: string) => meetingLedBackTo({ link: sha256(token), seatKey: sha256(key) });
    expect(await leads(marcy.token, marcy.key)).toEqual(marcy.here);
    expect(await leads(john.token, john.key)).toEqual(john.here);
    for (const token of [john.token, unused.token, 'mistyped', '']) expect(await leads(token, marcy.key)).toBeNull();
    for (const key of [john.key, 'another key', '']) expect(await leads(marcy.token, key)).toBeNull();
    await marcy.api.meetings.standUp(marcy.act());
    expect(await leads(marcy.token, marcy.key)).toBeNull();
  });

  it('keeps their seat from whoever saw the link and knows the seat by its id', async () => {
    const meeting = await aMeeting();
    const { token } = await aLink(meeting);
    const { seatId } = (await (await takes(token)).json()) as { seatId: string };
    expect((await takes(token, 'Marcy', seatId)).status).toBe(404);
  });

  it('whose answer was lost takes the same seat again, and sits in it once', async () => {
    const meeting = await aMeeting();
    const { token } = await aLink(meeting);
    const knock = uuidv7();
    expect([(await takes(token, 'Marcy', knock)).status, (await takes(token, 'Marcy', knock)).status]).toEqual([
      200, 200,
    ]);
    expect((await factsFor(meeting, 'rosa', 'seat')).filter(({ isGuest }) => isGuest)).toHaveLength(1);
  });

  it('writes, groups, votes and reads what is revealed, and leads nothing', async () => {
    const meeting = await aMeeting();
    const { api, act, here, seatId } = await aGuest(meeting);
    const stageId = meeting.stageOf('write');
    const cardId = crypto.randomUUID();
    const card = { ...act(), cardId, stageId, text: 'The letters frighten.' };
    await api.meetings.writeCard(card);
    expect(await api.meetings.writeCard(card)).toEqual({ version: 1 });
    expect((await api.meetings.mine(here)).cards).toMatchObject([{ id: cardId, text: 'The letters frighten.' }]);
    expect((await meeting.by('nadia')('get')).room?.facts.filter(({ kind }) => kind === 'card')).toEqual([]);
    expect(await refusalOf(api.meetings.revealCards({ ...act(), stageId }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(api.meetings.end(act()))).toMatchObject({ code: 'FORBIDDEN' });
    await meeting.by('nadia')('revealCards', { stageId });
    const groupId = uuidv7();
    await api.meetings.makeGroup({ ...act(), groupId, stageId, name: 'Letters', cardIds: [cardId] });
    await meeting.by('nadia')('openVotes', { stageId, votesEach: 2 });
    await api.meetings.vote({ ...act(), groupId, count: 2 });
    const room = await api.meetings.get(here);
    expect(room).toMatchObject({
      mySeatId: seatId,
      review: { agreementTitle: 'Keeping Home' },
      may: { takePart: true, lead: false },
    });
    expect(room.room?.facts).toContainEqual(expect.objectContaining({ kind: 'card', text: 'The letters frighten.' }));
  });

  it('sees the one meeting, and nothing else: by no procedure and by no table', async () => {
    const [meeting, other] = [await aMeeting(), await aMeeting()];
    const { api, key } = await aGuest(meeting);
    expect(
      await refusalOf(api.meetings.get({ agreementId: other.agreementId, reviewId: other.reviewId })),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(api.goals.list({ agreementId: meeting.agreementId }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const roomTables = [
      'meetings',
      'meeting_stages',
      'seats',
      'seat_keys',
      'cards',
      'card_authors',
      'card_groups',
      'votes',
      'chart_readings',
      'shown_charts',
      'instance',
    ];
    const shut = (error: { cause?: { code?: string } }) => {
      if (error.cause?.code !== '42501') throw error;
      return [];
    };
    const seen = (text: string) =>
      entering(
        (db) => db.execute(sql`select * from access.enter_seat(${sha256(key)}, ${NOW}, ${meeting.reviewId}::uuid)`),
        async (db) => Array.from(await db.execute<Record<string, unknown>>(sql.raw(text))),
      );
    for (const table of Object.values(tables)) {
      if (!is(table, PgTable)) continue;
      const name = getTableName(table);
      const rows = await seen(`select * from ${name}`).catch(shut);
      const foreign = rows.filter(
        (row) => !roomTables.includes(name) || (row.review_id && row.review_id !== meeting.reviewId),
      );
      expect([name, foreign]).toEqual([name, []]);
    }
    expect(await seen('select * from meetings')).toHaveLength(1);
    await expect(seen('update meetings set ended_at = now()')).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('hears what is revealed as everybody does, and nothing more once they were seen out', async () => {
    const meeting = await aMeeting();
    const { api, key, seatId, here } = await aGuest(meeting);
    const reader = await LiveReader.at(`${address}/api/meetings/${meeting.reviewId}/live`, `accord.seat=${key}`);
    readers.push(reader);
    await reader.next('here', ({ seatIds }: { seatIds: string[] }) => seatIds.includes(seatId));
    await meeting.by('nadia')('goTo', { stageId: meeting.stageOf('close') });
    await reader.next<RoomMessage>('room', ({ facts }) =>
      facts.some((fact) => fact.kind === 'meeting' && fact.stageId === meeting.stageOf('close')),
    );
    expect(await refusalOf(meeting.by('dev')('seeOut', { seatId }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(meeting.by('nadia')('seeOut', { seatId: meeting.seats.rosa }))).toMatchObject({
      code: 'CONFLICT',
    });
    await meeting.by('nadia')('seeOut', { seatId });
    expect(await reader.next('bye')).toEqual({ why: 'signed out' });
    expect(await refusalOf(api.meetings.get(here))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('what they do alone is told to nobody, and what they do for all names them', async () => {
    const meeting = await aMeeting();
    const { api, act } = await aGuest(meeting);
    const stageId = meeting.stageOf('write');
    await api.meetings.writeCard({ ...act(), cardId: crypto.randomUUID(), stageId, text: 'Mine alone.' });
    await api.meetings.makeGroup({ ...act(), groupId: uuidv7(), stageId, name: 'Letters', cardIds: [] });
    const { entries } = await as(meeting.people.nadia).journal.list({ agreementId: meeting.agreementId });
    expect(entries[0]).toMatchObject({ who: 'Marcy, a guest', before: 'put notes together in ' });
    expect(JSON.stringify(entries)).not.toContain('face down');
    const stored = await owner
      .select()
      .from(journalEntries)
      .where(
        and(eq(journalEntries.agreementId, meeting.agreementId), eq(journalEntries.event, 'meeting.card written')),
      );
    expect(stored).toHaveLength(1);
  });

  it('a link is handed out, listed while it opens the door, and withdrawn by who may facilitate; a used one is not', async () => {
    const meeting = await aMeeting();
    const { linkId, token } = await aLink(meeting);
    expect(await refusalOf(meeting.by('dev')('inviteGuest', { linkId: uuidv7(), side: 'partner' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(meeting.by('dev')('guestLinks'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await meeting.by('nadia')('guestLinks')).toMatchObject([{ linkId }]);
    expect(await meeting.by('nadia', '2100-01-02T00:00:00.000Z')('guestLinks')).toEqual([]);
    await meeting.by('nadia')('withdrawGuest', { linkId });
    expect((await takes(token)).status).toBe(404);
    const used = await aLink(meeting);
    await takes(used.token);
    expect(await refusalOf(meeting.by('nadia')('withdrawGuest', { linkId: used.linkId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('nothing at the door or in the room can be read with a key that is nobody’s or has grown old', async () => {
    const meeting = await aMeeting();
    const { api, here, key } = await aGuest(meeting);
    await owner
      .update(seatKeys)
      .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
      .where(eq(seatKeys.tokenHash, sha256(key)));
    expect(await refusalOf(api.meetings.get(here))).toMatchObject({ code: 'NOT_FOUND' });
    const stream = `${address}/api/meetings/${meeting.reviewId}/live`;
    expect((await fetch(stream, { headers: { cookie: `accord.seat=${key}` } })).status).toBe(404);
    expect((await takes('a wrong token')).status).toBe(404);
    const noName = await fetch(`${address}/api/seat`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ token: 'x', name: ' ', knock: uuidv7() }),
    });
    expect([noName.status, await noName.json()]).toMatchObject([400, { error: { message: 'Choose a name.' } }]);
  });

  it('changes by no table what is not a guest’s: another’s seat, their own part, the course, a chart, the pulse', async () => {
    const meeting = await aMeeting();
    const { agreementId, reviewId, seats } = meeting;
    const guest = await sitsAsGuest(meeting);
    const stageId = meeting.stageOf('read');
    const tries = [
      sql`update seats set left_at = now() where id = ${seats.rosa}`,
      sql`update seats set may_facilitate = true where id = ${guest.seatId}`,
      sql`update seats set name = 'Nadia' where id = ${guest.seatId}`,
      sql`update meeting_stages set title = 'Go home' where id = ${stageId}`,
      sql`update meeting_stages set votes_each = 20 where id = ${stageId}`,
      sql`update meetings set shown_decision_id = null, facilitator_seat_id = ${guest.seatId}`,
      sql`insert into seats (id, agreement_id, review_id, name, side, joined_at) values (${uuidv7()}, ${agreementId}, ${reviewId}, 'Another', 'partner', now())`,
      sql`insert into pulses (review_id, agreement_id, statements, opened_at) values (${reviewId}, ${agreementId}, '{Mine}', now())`,
      sql`insert into seat_links (id, agreement_id, review_id, token_hash, side, invited_by, expires_at)
          values (${uuidv7()}, ${agreementId}, ${reviewId}, 'mine', 'partner', ${guest.seatId}, now())`,
      sql`select access.reveal_cards(${stageId}::uuid, 1, now())`,
      sql`select access.open_authors(${stageId}::uuid, 1, now())`,
      sql`select access.reveal_votes(${stageId}::uuid, 1)`,
    ];
    for (const attempt of tries)
      await expect(guest.looks((db) => db.execute(attempt))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('leaves when they like, and their key opens nothing afterwards', async () => {
    const meeting = await aMeeting();
    const { api, act, here, seatId } = await aGuest(meeting);
    await api.meetings.standUp(act());
    expect(await refusalOf(api.meetings.get(here))).toMatchObject({ code: 'NOT_FOUND' });
    const seat = (await factsFor(meeting, 'rosa', 'seat')).find(({ id }) => id === seatId);
    expect(seat?.leftAt).not.toBeNull();
    const { entries } = await as(meeting.people.nadia).journal.list({ agreementId: meeting.agreementId });
    expect(entries[0]).toMatchObject({ who: 'Marcy, a guest', before: 'left the meeting of ' });
  });

  it('has a key that ends with the meeting: for the room, its stream and every act', async () => {
    const meeting = await aMeeting();
    const { api, act, here, key } = await aGuest(meeting);
    await meeting.by('nadia')('end');
    expect(await refusalOf(api.meetings.get(here))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(api.meetings.standUp(act()))).toMatchObject({ code: 'NOT_FOUND' });
    const stream = `${address}/api/meetings/${meeting.reviewId}/live`;
    expect((await fetch(stream, { headers: { cookie: `accord.seat=${key}` } })).status).toBe(404);
  });

  it('where the meeting has ended the link leads nowhere', async () => {
    const meeting = await aMeeting();
    const { token } = await aLink(meeting);
    await meeting.by('nadia')('end');
    expect((await takes(token)).status).toBe(404);
  });
});
