import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements, participants } from '#/modules/agreements/tables.ts';
import { sendWaiting } from '#/modules/journal/commands/letters.ts';
import { journalEntries, outbox } from '#/modules/journal/tables.ts';
import { linkRequests } from '#/modules/people/tables.ts';
import { encloseInvitation, queueInvitations } from '#/modules/reviews/commands/invitations.ts';
import { calendarLinks } from '#/modules/reviews/tables.ts';
import { makeServer } from '#/server/http/server.ts';
import { siteOf } from '#/server/http/site.ts';
import type { LiveHub } from '#/server/live/hub.ts';
import type { LiveRooms } from '#/server/live/rooms.ts';
import { closeMail } from '#/server/mail.ts';
import { aMailServer } from '../support/mail-server.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

const mail = await aMailServer();
process.env.SMTP_URL = mail.url;
process.env.PUBLIC_URL = 'https://accord.test';
process.env.MAIL_FROM = 'Accord <accord@test.example>';
const server = makeServer({
  site: siteOf('127.0.0.1', undefined),
  dev: false,
  pages: { handle: async () => {}, close: async () => {} },
  hub: {} as LiveHub,
  rooms: {} as LiveRooms,
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  closeMail();
  await mail.stop();
});
beforeEach(async () => {
  mail.letters.length = 0;
  await owner.delete(outbox);
  await owner.delete(linkRequests);
  // Jobs go through all agreements: those of other tests are over.
  await owner.update(agreements).set({ status: 'ended' });
});

const events = (content: string) =>
  new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

async function planned({ agreementId, people }: World) {
  const reviewId = uuidv7();
  const when = { meetsOn: '2026-10-13', meetsAt: '10:00', meetsMinutes: 120, meetsWhere: 'Thornmere Library' };
  await as(people.rosa).reviews.plan({ id: uuidv7(), agreementId, reviewId, ...when });
  return reviewId;
}

const sendAll = async (now = NOW) => {
  await queueInvitations(now);
  return sendWaiting(now, { 'review invitation': encloseInvitation });
};

/** The calendar that came with the letter to somebody, the latest. */
function enclosed(to: TestPerson) {
  const letter = mail.letters.findLast((one) => one.to.includes(to.email));
  if (!letter) throw new Error(`No letter to ${to.name}.`);
  const part = /Content-Type: text\/calendar;[\s\S]*?method=(\w+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(letter.raw);
  const coding = /text\/calendar[\s\S]*?Content-Transfer-Encoding: (\S+)/.exec(letter.raw)?.[1];
  const body = part?.[2] ?? '';
  const content =
    coding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : coding === 'quoted-printable'
        ? Buffer.from(
            body
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8')
        : body;
  const [event] = events(content);
  if (!event) throw new Error('No event in the letter.');
  return { method: part?.[1], event, content, letter };
}

describe('An invitation by e-mail', () => {
  it('goes to everybody who takes part, once, with the meeting for their calendar', async () => {
    const world = await aWorld();
    await planned(world);
    expect(await sendAll()).toMatchObject({ sent: 8, failed: 0, dropped: 0 });
    expect(await sendAll()).toMatchObject({ sent: 0 });
    const { method, event, letter } = enclosed(world.people.rosa);
    expect(letter.subject).toBe('We meet on 13 October 2026 for joint review 1: Keeping Home');
    expect(method).toBe('REQUEST');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-13T09:00:00.000Z');
    expect([event.location, event.sequence, event.attendees.length]).toEqual(['Thornmere Library', 0, 1]);
    expect(mail.letters.some((one) => one.to.includes(world.people.stranger.email))).toBe(false);
  });

  it('comes again under the same name when the day moves, and counts up; when only the chair changes it does not', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await sendAll();
    const first = enclosed(people.kit).event;
    const change = (version: number, meetsOn: string, chairId: string) =>
      as(people.rosa).reviews.change({
        ...{ id: uuidv7(), agreementId, reviewId, version, meetsOn, chairId },
        ...{ meetsAt: '10:00', meetsMinutes: 120, meetsWhere: 'Thornmere Library', touchPointOn: '2024-07-09' },
      });
    await change(1, '2026-10-13', people.nadia.id);
    expect(await sendAll()).toMatchObject({ sent: 0 });
    await change(2, '2026-10-20', people.nadia.id);
    expect(await sendAll()).toMatchObject({ sent: 8 });
    const moved = enclosed(people.kit);
    expect([moved.event.uid, moved.event.sequence]).toEqual([first.uid, 1]);
    expect(moved.letter.subject).toBe('Changed: joint review 1 is on 20 October 2026: Keeping Home');
  });

  it('that a later one overtook is not sent', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await queueInvitations(NOW);
    await as(people.rosa).reviews.change({
      ...{ id: uuidv7(), agreementId, reviewId, version: 1, meetsOn: '2026-10-20', chairId: people.nadia.id },
    });
    expect(await sendAll()).toMatchObject({ sent: 8, dropped: 8 });
    expect(enclosed(people.kit).event.sequence).toBe(1);
  });

  it('is cancelled when the review is called off, to those who had one', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await sendAll();
    const { event } = enclosed(people.nadia);
    await as(people.rosa).reviews.callOff({ id: uuidv7(), agreementId, reviewId, version: 1 });
    expect(await sendAll()).toMatchObject({ sent: 8 });
    const cancelled = enclosed(people.nadia);
    expect([cancelled.method, cancelled.event.uid, cancelled.event.sequence]).toEqual(['CANCEL', event.uid, 1]);
    expect(cancelled.letter.subject).toBe('Called off: joint review 1 on 13 October 2026: Keeping Home');
  });

  it('of a review that nobody had heard of is not cancelled to anybody', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await as(people.rosa).reviews.callOff({ id: uuidv7(), agreementId, reviewId, version: 1 });
    expect(await sendAll()).toMatchObject({ sent: 0, dropped: 0 });
  });

  it('is cancelled, once, to somebody who leaves the agreement, and asked anew of somebody who comes back', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    await planned(world);
    await sendAll();
    const { event } = enclosed(people.dev);
    const [dev] = await owner.select().from(participants).where(eq(participants.personId, people.dev.id));
    if (!dev) throw new Error('Dev does not take part.');
    await as(people.rosa).agreements.removeParticipant({ id: uuidv7(), agreementId, participantId: dev.id });
    expect(await sendAll()).toMatchObject({ sent: 1, dropped: 0 });
    const cancelled = enclosed(people.dev);
    expect([cancelled.method, cancelled.event.uid, cancelled.event.sequence]).toEqual(['CANCEL', event.uid, 0]);
    expect(cancelled.letter.subject).toBe('Joint review 1 on 13 October 2026 goes from your calendar: Keeping Home');
    expect(cancelled.letter.text).not.toContain(`/agreements/${agreementId}`);
    expect(await sendAll()).toMatchObject({ sent: 0, dropped: 0 });
    const back = { ...dev, id: uuidv7(), acceptedAt: '2026-05-16T09:00:00.000Z' };
    await owner.insert(participants).values(back);
    expect(await sendAll()).toMatchObject({ sent: 1, dropped: 0 });
    expect(enclosed(people.dev).method).toBe('REQUEST');
  });

  it('waiting for somebody who leaves before it was sent is not sent, and nothing is cancelled to them', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    await planned(world);
    await queueInvitations(NOW);
    const [dev] = await owner.select().from(participants).where(eq(participants.personId, people.dev.id));
    await as(people.rosa).agreements.removeParticipant({ id: uuidv7(), agreementId, participantId: String(dev?.id) });
    expect(await sendAll()).toMatchObject({ sent: 7, dropped: 1 });
    expect(mail.letters.some((one) => one.to.includes(people.dev.email))).toBe(false);
    expect(await sendAll()).toMatchObject({ sent: 0, dropped: 0 });
  });

  it('of a later day goes to nobody who left meanwhile', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const reviewId = await planned(world);
    await sendAll();
    await as(people.rosa).reviews.change({
      ...{ id: uuidv7(), agreementId, reviewId, version: 1, meetsOn: '2026-10-20', chairId: people.nadia.id },
    });
    await queueInvitations(NOW);
    const [dev] = await owner.select().from(participants).where(eq(participants.personId, people.dev.id));
    await as(people.rosa).agreements.removeParticipant({ id: uuidv7(), agreementId, participantId: String(dev?.id) });
    mail.letters.length = 0;
    await sendAll();
    expect(mail.letters.filter((one) => one.to.includes(people.dev.email))).toHaveLength(1);
    expect(enclosed(people.dev).method).toBe('CANCEL');
  });

  it('is not sent for a day gone by, nor to who wants no such letters', async () => {
    const world = await aWorld();
    await planned(world);
    await as(world.people.dev).people.silence({ id: uuidv7(), kind: 'review invitation' });
    expect(await sendAll()).toMatchObject({ sent: 7, dropped: 1 });
    const past = await aWorld();
    await planned(past);
    await owner.delete(outbox);
    await queueInvitations('2026-10-14T10:00:00.000Z');
    expect(await owner.select().from(outbox).where(eq(outbox.agreementId, past.agreementId))).toEqual([]);
  });
});

describe('A private calendar address', () => {
  const linkOf = async (person: TestPerson, { agreementId }: World, calendarId = uuidv7()) => {
    await as(person).reviews.makeCalendarLink({ id: uuidv7(), agreementId, calendarId });
    const { link } = await as(person).reviews.calendarLink({ agreementId });
    if (!link) throw new Error('No link.');
    return link;
  };
  const get = (path: string, how: RequestInit = {}) => fetch(`${address}${path}`, how);

  it('gives this agreement’s meetings to a calendar, without an account', async () => {
    const world = await aWorld();
    await planned(world);
    const { path } = await linkOf(world.people.gwen, world);
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(events(await answer.text()).map((event) => event.summary)).toEqual([
      'Joint review 1: Keeping Home',
      'Halfway to review 1: Keeping Home',
    ]);
  });

  it('is one at a time and its owner’s alone; its token is stored nowhere', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const { id, path } = await linkOf(people.rosa, world);
    expect(await refusalOf(linkOf(people.rosa, world))).toMatchObject({ code: 'CONFLICT' });
    expect((await as(people.dev).reviews.calendarLink({ agreementId })).link).toBeNull();
    expect(await seenBy(people.dev, (db) => db.select().from(calendarLinks))).toEqual([]);
    const revoke = as(people.dev).reviews.revokeCalendarLink({ id: uuidv7(), agreementId, calendarId: id });
    expect(await refusalOf(revoke)).toMatchObject({ code: 'NOT_FOUND' });
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const kept = JSON.stringify([
      await owner.select().from(calendarLinks),
      await owner.select().from(journalEntries).where(eq(journalEntries.agreementId, agreementId)),
    ]);
    expect(kept).not.toContain(token);
  });

  it('that was revoked, is wrong or cannot be read is answered alike', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const { id, path } = await linkOf(people.rosa, world);
    const revoke = () => as(people.rosa).reviews.revokeCalendarLink({ id: uuidv7(), agreementId, calendarId: id });
    await revoke();
    expect(await refusalOf(revoke())).toMatchObject({ code: 'CONFLICT' });
    const wrong = [path, `/calendar/${'a'.repeat(43)}.ics`, '/calendar/x.ics', '/calendar/', '/calendar/%00.ics'];
    const answers = await Promise.all(
      wrong.map(async (each) => {
        const answer = await get(each);
        return [answer.status, answer.headers.get('content-type'), await answer.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
    // Another can be made, and it is another.
    expect((await linkOf(people.rosa, world)).path).not.toBe(path);
  });

  it('leads nowhere once its owner takes no part any more', async () => {
    const world = await aWorld();
    const { path } = await linkOf(world.people.dev, world);
    await owner.update(participants).set({ leftAt: NOW }).where(eq(participants.personId, world.people.dev.id));
    expect((await get(path)).status).toBe(404);
  });

  it('is only for reading, and guessing is ended after some tries, while the right one is still answered', async () => {
    const world = await aWorld();
    const { path } = await linkOf(world.people.rosa, world);
    expect((await get(path, { method: 'POST', headers: { origin: address } })).status).toBe(405);
    for (let n = 0; n < 30; n += 1) await get(`/calendar/wrong-${n}.ics`);
    const answer = await get('/calendar/wrong-30.ics');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await get(path)).status).toBe(200);
  });
});
