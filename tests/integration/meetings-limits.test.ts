import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { cardGroups, seatLinks, seats } from '#/modules/meetings/tables.ts';
import { MOST_GROUPS, MOST_OPEN_LINKS, MOST_SEATS } from '#/modules/meetings/vocabulary.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting } from '../support/live-meeting.ts';
import { LiveReader } from '../support/live-reader.ts';
import { aServer, aSession } from '../support/server.ts';
import { NOW, owner, refusalOf } from '../support/world.ts';

const address = await aServer();
const readers: LiveReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.leave();
});

const many = <T>(count: number, make: (nth: number) => T) => Array.from({ length: count }, (_, nth) => make(nth));

describe('One meeting holds so much and no more', () => {
  it('fifty links wait for their guests; a withdrawn, used or old one makes room', async () => {
    const meeting = await aMeeting();
    const invites = () => meeting.by('nadia')('inviteGuest', { linkId: uuidv7(), side: 'partner' });
    const { agreementId, reviewId } = meeting;
    await owner.insert(seatLinks).values(
      many(MOST_OPEN_LINKS, () => ({
        ...{ agreementId, reviewId, id: uuidv7(), tokenHash: crypto.randomUUID(), side: 'partner' as const },
        ...{ invitedBy: meeting.seats.nadia, expiresAt: '2100-01-01T00:00:00.000Z' },
      })),
    );
    expect(await refusalOf(invites())).toMatchObject({ code: 'LIMIT' });
    const [withdrawn, used, old] = await owner.select().from(seatLinks).where(eq(seatLinks.reviewId, reviewId));
    await meeting.by('nadia')('withdrawGuest', { linkId: withdrawn?.id ?? '' });
    await owner
      .update(seatLinks)
      .set({ usedAt: NOW })
      .where(eq(seatLinks.id, used?.id ?? ''));
    await owner
      .update(seatLinks)
      .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
      .where(eq(seatLinks.id, old?.id ?? ''));
    for (let n = 0; n < 3; n += 1) await invites();
    expect(await refusalOf(invites())).toMatchObject({ code: 'LIMIT' });
  });

  it('two hundred sit, guests with them; a link that comes too late is kept', async () => {
    const meeting = await aMeeting([]);
    const { agreementId, reviewId } = meeting;
    await meeting.by('nadia')('inviteGuest', { linkId: uuidv7(), side: 'partner' });
    const [link] = await meeting.by('nadia')('guestLinks');
    // The door goes by the real clock.
    await owner
      .update(seatLinks)
      .set({ expiresAt: '2100-01-01T00:00:00.000Z' })
      .where(eq(seatLinks.reviewId, reviewId));
    const others = many(MOST_SEATS - 1, (nth) => ({
      ...{ agreementId, reviewId, id: uuidv7(), name: `Guest ${nth}` },
      ...{ side: 'partner' as const, joinedAt: NOW },
    }));
    await owner.insert(seats).values(others);
    const body = JSON.stringify({ token: link?.path.replace('/join/', ''), name: 'Marcy', knock: uuidv7() });
    const knocks = () =>
      fetch(`${address}/api/seat`, {
        ...{ method: 'POST', body },
        headers: { origin: address, 'content-type': 'application/json' },
      });
    const answer = await knocks();
    expect([answer.status, await answer.json()]).toMatchObject([429, { error: { data: { code: 'LIMIT' } } }]);
    expect(await refusalOf(meeting.by('rosa')('sitDown', { seatId: uuidv7() }))).toMatchObject({ code: 'LIMIT' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    await owner.delete(seats).where(eq(seats.id, others[0]?.id ?? ''));
    expect((await knocks()).status).toBe(200);
  });

  it('a stage holds four hundred groups, as many as notes, those put into others with them', async () => {
    const meeting = await aMeeting();
    const { agreementId, reviewId } = meeting;
    const stageId = meeting.stageOf('write');
    const group = { agreementId, reviewId, stageId, name: 'One of many', dissolvedAt: NOW };
    await owner
      .insert(cardGroups)
      .values(many(MOST_GROUPS - 1, (place) => ({ ...group, id: uuidv7(), place: place + 1 })));
    const makes = () => meeting.by('dev')('makeGroup', { groupId: uuidv7(), stageId, name: 'More', cardIds: [] });
    await makes();
    expect(await refusalOf(makes())).toMatchObject({ code: 'LIMIT' });
    const guest = await sitsAsGuest(meeting);
    const another = { ...guest.act(), groupId: uuidv7(), stageId, name: 'More', cardIds: [] };
    expect(await refusalOf(guest.api.meetings.makeGroup(another))).toMatchObject({ code: 'LIMIT' });
  });

  it('somebody has twelve screens, also where all are opened at once, and a guest no more than a person', async () => {
    const meeting = await aMeeting();
    const guest = await sitsAsGuest(meeting);
    const stream = `${address}/api/meetings/${meeting.reviewId}/live`;
    for (const cookie of [`accord.seat=${guest.key}`, `accord.session=${await aSession(meeting.people.rosa)}`]) {
      const opened = await Promise.allSettled(many(30, () => LiveReader.at(stream, cookie)));
      const held = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      readers.push(...held);
      expect(held).toHaveLength(12);
      await Promise.all(held.map((reader) => reader.next('here')));
      expect(opened.filter((each) => each.status === 'rejected').map((each) => String(each.reason))).toEqual(
        many(18, () => 'Error: The stream answered 429.'),
      );
    }
  });
});
