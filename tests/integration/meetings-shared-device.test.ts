import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting, factsFor } from '../support/live-meeting.ts';
import { aServer, aSession } from '../support/server.ts';

const address = await aServer();

/** A device that holds a person's session and a guest's key at once, and what it sends. */
async function aSharedDevice() {
  const meeting = await aMeeting();
  const guest = await sitsAsGuest(meeting);
  const cookie = `accord.session=${await aSession(meeting.people.dev)}; accord.seat=${guest.key}`;
  const writes = async (headers: Record<string, string>, cookies = cookie) => {
    const card = { cardId: crypto.randomUUID(), stageId: meeting.stageOf('write'), text: 'Whose am I?' };
    const answer = await fetch(`${address}/api/trpc/meetings.writeCard`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json', cookie: cookies, ...headers },
      body: JSON.stringify({ id: uuidv7(), ...guest.here, ...card }),
    });
    await answer.text();
    return answer.status;
  };
  const counts = async () => ({
    dev: (await meeting.by('dev')('mine')).cards.length,
    guest: (await guest.api.meetings.mine(guest.here)).cards.length,
    rosa: (await meeting.by('rosa')('mine')).cards.length,
  });
  return { meeting, guest, writes, counts, cookie };
}

describe('On a device that several share', () => {
  it('what says nothing of whom it is from is the signed-in person’s, and else the guest’s', async () => {
    const { writes, counts, guest } = await aSharedDevice();
    expect(await writes({})).toBe(200);
    expect(await writes({}, `accord.seat=${guest.key}`)).toBe(200);
    expect(await counts()).toEqual({ dev: 1, guest: 1, rosa: 0 });
  });

  it('what was written for a person is sent by nobody else: no other person, and no guest', async () => {
    const { writes, counts, guest, meeting } = await aSharedDevice();
    const { dev, rosa } = meeting.people;
    expect(await writes({ 'accord-person': rosa.id })).toBe(401);
    expect(await writes({ 'accord-person': dev.id }, `accord.seat=${guest.key}`)).toBe(401);
    expect(await counts()).toEqual({ dev: 0, guest: 0, rosa: 0 });
    expect(await writes({ 'accord-person': dev.id })).toBe(200);
    expect(await counts()).toEqual({ dev: 1, guest: 0, rosa: 0 });
  });

  it('what a guest wrote is sent from their seat, whoever is signed in, and from no other seat', async () => {
    const { writes, counts, guest, meeting, cookie } = await aSharedDevice();
    expect(await writes({ 'accord-seat': guest.seatId })).toBe(200);
    expect(await counts()).toEqual({ dev: 0, guest: 1, rosa: 0 });
    const next = await sitsAsGuest(meeting, { name: 'Lou' });
    expect(await writes({ 'accord-seat': guest.seatId }, cookie.replace(guest.key, next.key))).toBe(404);
    const session = cookie.split(';')[0] ?? '';
    expect(await writes({ 'accord-seat': guest.seatId }, session)).toBe(401);
    expect(await writes({ 'accord-seat': meeting.seats.dev }, session)).toBe(401);
    expect(await counts()).toEqual({ dev: 0, guest: 1, rosa: 0 });
    expect((await next.api.meetings.mine(next.here)).cards).toEqual([]);
    expect(await factsFor(meeting, 'rosa', 'card')).toEqual([]);
  });
});
