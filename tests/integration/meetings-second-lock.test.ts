import { type SQL, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { pulses } from '#/modules/pulse/tables.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting, type Meeting } from '../support/live-meeting.ts';
import { as, NOW, owner, refusalOf, seenBy, type World } from '../support/world.ts';

let meeting: Meeting;
beforeEach(async () => {
  meeting = await aMeeting(['rosa', 'dev', 'gwen']);
});

type Who = keyof World['people'];
const doneBy = (who: Who, attempt: SQL) => seenBy(meeting.people[who], (db) => db.execute(attempt), NOW);
const refused = async (attempt: Promise<unknown>) => {
  await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
};
const setsMeeting = (change: SQL) => sql`update meetings set ${change} where review_id = ${meeting.reviewId}`;
const setsSeat = (seatId: string, change: SQL) => sql`update seats set ${change} where id = ${seatId}`;

describe('Past every command of ours, in a live meeting', () => {
  it('the pulse is closed by who leads, and once the meeting has ended by whoever contributes', async () => {
    const { agreementId, reviewId, people } = meeting;
    const guest = await sitsAsGuest(meeting);
    await as(people.nadia).pulse.open({ id: uuidv7(), agreementId, reviewId });
    const close = sql`select access.close_pulse(${reviewId}::uuid)`;
    await refused(guest.looks((db) => db.execute(close)));
    for (const who of ['gwen', 'rosa', 'dev'] as const) await refused(doneBy(who, close));
    await meeting.by('nadia')('end');
    await refused(doneBy('gwen', close));
    expect(await owner.select().from(pulses)).toContainEqual(expect.objectContaining({ reviewId, closedAt: null }));
    await as(people.dev).pulse.close({ id: uuidv7(), agreementId, reviewId });
    expect(await owner.select().from(pulses)).toContainEqual(expect.objectContaining({ reviewId, closedAt: NOW }));
  });

  it('nobody takes the lead, or the chair, who was not named for it', async () => {
    const { seats } = meeting;
    for (const who of ['rosa', 'dev', 'gwen'] as const) {
      await refused(doneBy(who, setsMeeting(sql`facilitator_seat_id = ${seats[who]}`)));
      await refused(doneBy(who, setsMeeting(sql`chair_seat_id = ${seats[who]}`)));
      await refused(doneBy(who, setsSeat(seats[who], sql`may_facilitate = true`)));
    }
    await doneBy('nadia', setsMeeting(sql`facilitator_seat_id = ${seats.rosa}`));
  });

  it('the named chair takes the chair by sitting down, and hands the lead on, whoever has it', async () => {
    const { reviewId, people, seats } = meeting;
    await owner.execute(sql`update reviews set chair_id = ${people.kit.id} where id = ${reviewId}`);
    const { seatId } = await meeting.by('kit')('sitDown', { seatId: uuidv7() });
    await owner.execute(setsSeat(seatId, sql`may_facilitate = false`));
    const change = setsMeeting(sql`facilitator_seat_id = ${seats.dev}`);
    await refused(doneBy('dev', change));
    await doneBy('kit', change);
  });

  it('nobody sits down as somebody else, takes their seat or sends them out of it', async () => {
    const { agreementId, reviewId, seats, people } = meeting;
    const asKit = sql`insert into seats (id, agreement_id, review_id, person_id, name, side, joined_at)
      values (${uuidv7()}, ${agreementId}, ${reviewId}, ${people.kit.id}, 'Kit', 'partner', now())`;
    await refused(doneBy('rosa', asKit));
    const asLead = sql`insert into seats (id, agreement_id, review_id, person_id, name, side, joined_at, may_facilitate)
      values (${uuidv7()}, ${agreementId}, ${reviewId}, ${people.kit.id}, 'Kit', 'partner', now(), true)`;
    await refused(doneBy('kit', asLead));
    await refused(doneBy('rosa', setsSeat(seats.dev, sql`left_at = now()`)));
    await refused(doneBy('rosa', setsSeat(seats.rosa, sql`person_id = ${people.kit.id}`)));
    await refused(doneBy('rosa', setsSeat(seats.nadia, sql`name = 'Rosa'`)));
  });

  it('a guest’s link is made by who runs the meeting', async () => {
    const { agreementId, reviewId, seats } = meeting;
    const link = (
      who: Who,
    ) => sql`insert into seat_links (id, agreement_id, review_id, token_hash, side, invited_by, expires_at)
      values (${uuidv7()}, ${agreementId}, ${reviewId}, ${uuidv7()}, 'partner', ${seats[who]}, now())`;
    for (const who of ['rosa', 'gwen'] as const) await refused(doneBy(who, link(who)));
    await doneBy('nadia', link('nadia'));
    expect(await refusalOf(meeting.by('rosa')('guestLinks'))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
