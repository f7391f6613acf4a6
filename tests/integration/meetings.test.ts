import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { pairs } from '#/modules/meetings/pairing.ts';
import { speakingOrder } from '#/modules/meetings/rotation.ts';
import { meetings, seats } from '#/modules/meetings/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting, factsFor, inMeeting } from '../support/live-meeting.ts';
import { as, aWorld, NOW, owner, refusalOf } from '../support/world.ts';

const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

describe('A meeting begins', () => {
  it('with the usual course, its first stage and its time, and the review is in meeting', async () => {
    const meeting = await aMeeting([]);
    const { review, room, may, mySeatId } = await meeting.by('nadia')('get');
    expect(review).toMatchObject({ state: 'in meeting', agreementTitle: 'Keeping Home', cycle: 1 });
    expect(room?.facts.filter(({ kind }) => kind === 'stage')).toHaveLength(11);
    const [fact] = await factsFor(meeting, 'rosa', 'meeting');
    expect(fact).toMatchObject({
      stageId: meeting.stageOf('check in'),
      facilitatorSeatId: meeting.seats.nadia,
      endsAt: later(600),
      leftMs: null,
    });
    expect([may.lead, mySeatId]).toEqual([true, meeting.seats.nadia]);
  });

  it('once', async () => {
    const meeting = await aMeeting([]);
    expect(await refusalOf(meeting.by('rosa')('begin', { seatId: uuidv7() }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('not before its pack has opened, and not by a reader', async () => {
    const { agreementId, people } = await aWorld();
    const reviewId = uuidv7();
    await as(people.nadia).reviews.plan({ id: uuidv7(), agreementId, reviewId, meetsOn: '2026-10-13' });
    const begins = (who: 'rosa' | 'gwen') =>
      inMeeting(people[who], { agreementId, reviewId })('begin', { seatId: uuidv7() });
    const mayBegin = async (now: string) =>
      (await inMeeting(people.rosa, { agreementId, reviewId }, now)('get')).may.begin;
    expect([await mayBegin(NOW), await mayBegin('2026-10-13T08:00:00.000Z')]).toEqual([false, true]);
    expect(await refusalOf(begins('rosa'))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('pack'),
    });
    expect(await refusalOf(begins('gwen'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('with the course that the agreement made its own', async () => {
    const { agreementId, people } = await aWorld();
    const template = await as(people.rosa).meetings.template({ agreementId });
    expect(template).toMatchObject({ version: 0, authors: 'opened by the facilitator', may: { change: true } });
    const change = {
      id: uuidv7(),
      agreementId,
      version: 0,
      authors: 'never' as const,
      stages: [{ kind: 'write' as const, title: 'What do we see?', asks: 'Alone.', minutes: 5 }],
    };
    await as(people.rosa).meetings.changeTemplate(change);
    const reviewId = uuidv7();
    await as(people.nadia).reviews.plan({ id: uuidv7(), agreementId, reviewId });
    await inMeeting(people.nadia, { agreementId, reviewId })('begin', { seatId: uuidv7() });
    const { room } = await inMeeting(people.nadia, { agreementId, reviewId })('get');
    expect(room?.facts).toContainEqual(expect.objectContaining({ kind: 'stage', title: 'What do we see?' }));
    expect(room?.facts).toContainEqual(expect.objectContaining({ kind: 'meeting', authors: 'never' }));
    const again = { ...change, id: uuidv7() };
    expect(await refusalOf(as(people.nadia).meetings.changeTemplate(again))).toMatchObject({ code: 'STALE' });
    expect(await refusalOf(as(people.gwen).meetings.changeTemplate({ ...again, version: 1 }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('People sit down', () => {
  it('each once, readers too, and everybody is told', async () => {
    const meeting = await aMeeting(['rosa', 'gwen']);
    const again = await meeting.by('rosa')('sitDown', { seatId: uuidv7() });
    expect(again.seatId).toBe(meeting.seats.rosa);
    const told = await factsFor(meeting, 'nadia', 'seat');
    expect(told.map(({ name, side }) => `${name}, ${side}`)).toEqual([
      'Nadia, commissioning',
      'Rosa, providing',
      'Gwen, providing',
    ]);
  });

  it('who left comes back to the same seat', async () => {
    const meeting = await aMeeting();
    await meeting.by('rosa')('standUp');
    expect((await factsFor(meeting, 'dev', 'seat')).find(({ name }) => name === 'Rosa')?.leftAt).toBe(NOW);
    const round = meeting.by('rosa')('writeCard', {
      cardId: crypto.randomUUID(),
      stageId: meeting.stageOf('write'),
      text: 'x',
    });
    expect(await refusalOf(round)).toMatchObject({ code: 'CONFLICT', message: 'Sit down in the meeting first.' });
    await meeting.by('rosa')('sitDown', { seatId: uuidv7() });
    expect((await factsFor(meeting, 'dev', 'seat')).find(({ name }) => name === 'Rosa')?.leftAt).toBeNull();
  });

  it('the review’s facilitator takes the lead and its chair the chair as they sit down', async () => {
    const { agreementId, people } = await aWorld();
    const reviewId = uuidv7();
    const plan = { id: uuidv7(), agreementId, reviewId, chairId: people.rosa.id, facilitatorId: people.kit.id };
    await as(people.nadia).reviews.plan(plan);
    const where = { agreementId, reviewId };
    await inMeeting(people.nadia, where)('begin', { seatId: uuidv7() });
    const { seatId: kit } = await inMeeting(people.kit, where)('sitDown', { seatId: uuidv7() });
    const { seatId: rosa } = await inMeeting(people.rosa, where)('sitDown', { seatId: uuidv7() });
    const [row] = await owner.select().from(meetings).where(eq(meetings.reviewId, reviewId));
    expect(row).toMatchObject({ facilitatorSeatId: kit, chairSeatId: rosa });
  });

  it('nobody from outside the agreement does', async () => {
    const meeting = await aMeeting([]);
    expect(await refusalOf(meeting.by('stranger')('sitDown', { seatId: uuidv7() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(meeting.by('stranger')('get'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('Stages never lock', () => {
  it('who leads goes forward, back and past any of them, and the time begins anew', async () => {
    const meeting = await aMeeting();
    for (const kind of ['close', 'check in', 'write'] as const) {
      await meeting.by('nadia')('goTo', { stageId: meeting.stageOf(kind) });
      const [fact] = await factsFor(meeting, 'dev', 'meeting');
      expect(fact).toMatchObject({ stageId: meeting.stageOf(kind), endsAt: later(600) });
    }
  });

  it('nobody else does, and a stage of another meeting is not there', async () => {
    const [meeting, other] = [await aMeeting(), await aMeeting([])];
    const asRosa = meeting.by('rosa')('goTo', { stageId: meeting.stageOf('close') });
    expect(await refusalOf(asRosa)).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = meeting.by('nadia')('goTo', { stageId: other.stageOf('close') });
    expect(await refusalOf(elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the clock is the server’s: it stands still when paused, goes on where it stood, and takes more time', async () => {
    const meeting = await aMeeting();
    await meeting.by('nadia', later(60))('timer', { does: 'pause' });
    expect(await factsFor(meeting, 'dev', 'meeting')).toMatchObject([{ endsAt: null, leftMs: 540_000 }]);
    await meeting.by('nadia', later(300))('timer', { does: 'go on' });
    expect(await factsFor(meeting, 'dev', 'meeting')).toMatchObject([{ endsAt: later(840), leftMs: null }]);
    await meeting.by('nadia', later(300))('timer', { does: 'add time', minutes: 2 });
    expect(await factsFor(meeting, 'dev', 'meeting')).toMatchObject([{ endsAt: later(960) }]);
    const none = meeting.by('nadia')('timer', { does: 'start', minutes: 0 });
    expect(await refusalOf(none)).toMatchObject({ code: 'INVALID', fields: { minutes: expect.any(String) } });
  });
});

describe('The meeting hangs on nobody', () => {
  it('whoever may facilitate takes over in one act, twice if need be', async () => {
    const meeting = await aMeeting();
    expect(await refusalOf(meeting.by('rosa')('takeOver'))).toMatchObject({ code: 'FORBIDDEN' });
    await meeting.by('nadia')('letFacilitate', { seatId: meeting.seats.rosa, may: true });
    await meeting.by('rosa')('takeOver');
    await meeting.by('rosa')('takeOver');
    await meeting.by('rosa')('goTo', { stageId: meeting.stageOf('write') });
    expect(await refusalOf(meeting.by('nadia')('goTo', { stageId: meeting.stageOf('close') }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await meeting.by('nadia')('takeOver');
    expect(await factsFor(meeting, 'dev', 'meeting')).toMatchObject([{ facilitatorSeatId: meeting.seats.nadia }]);
  });

  it('the lead is passed on to somebody who contributes and is in the room', async () => {
    const meeting = await aMeeting(['rosa', 'dev', 'gwen']);
    const pass = (seatId: string) => meeting.by('nadia')('passOn', { seatId });
    expect(await refusalOf(pass(meeting.seats.gwen))).toMatchObject({ code: 'CONFLICT' });
    await meeting.by('dev')('standUp');
    expect(await refusalOf(pass(meeting.seats.dev))).toMatchObject({ code: 'CONFLICT' });
    await pass(meeting.seats.rosa);
    expect(await factsFor(meeting, 'kit', 'meeting')).toMatchObject([{ facilitatorSeatId: meeting.seats.rosa }]);
  });

  it('who leads is not kept from leading as long as they do', async () => {
    const meeting = await aMeeting();
    const own = meeting.by('nadia')('letFacilitate', { seatId: meeting.seats.nadia, may: false });
    expect(await refusalOf(own)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('In a round one speaks at a time', () => {
  it('in an order by chance, each who is here once, and the turn passes by one however many say so', async () => {
    const meeting = await aMeeting();
    const stageId = meeting.stageOf('check in');
    const { order } = await meeting.by('nadia')('startRound', { stageId });
    expect([...order].sort()).toEqual(Object.values(meeting.seats).sort());
    const speaking = order[0] as string;
    const first = (Object.keys(meeting.seats) as (keyof typeof meeting.seats)[]).find(
      (who) => meeting.seats[who] === speaking,
    );
    await meeting.by(first ?? 'nadia')('nextSpeaker', { stageId, speaking });
    await meeting.by('nadia')('nextSpeaker', { stageId, speaking });
    const stage = (await factsFor(meeting, 'kit', 'stage')).find(({ id }) => id === stageId);
    expect(stage).toMatchObject({ speakingOrder: order, speakingAt: 1 });
    expect((await meeting.by('nadia')('notYet', { stageId })).spoken).toEqual([speaking]);
    await meeting.by('nadia')('endRound', { stageId });
    expect((await factsFor(meeting, 'kit', 'stage')).find(({ id }) => id === stageId)?.speakingAt).toBe(4);
  });

  it('whoever sits down while it runs is heard in it, once, and before a chair who speaks last', async () => {
    const meeting = await aMeeting(['rosa']);
    const { nadia, rosa } = meeting.seats;
    await owner.update(meetings).set({ chairSeatId: nadia }).where(eq(meetings.reviewId, meeting.reviewId));
    const stageId = meeting.stageOf('check in');
    const round = async () => (await factsFor(meeting, 'rosa', 'stage')).find(({ id }) => id === stageId);
    const sits = async (who: 'dev' | 'kit' | 'sam') => (await meeting.by(who)('sitDown', { seatId: uuidv7() })).seatId;
    await meeting.by('nadia')('startRound', { stageId });
    const dev = await sits('dev');
    expect(await round()).toMatchObject({ speakingOrder: [rosa, dev, nadia], speakingAt: 0 });
    await meeting.by('dev')('standUp');
    await sits('dev');
    expect((await round())?.speakingOrder).toEqual([rosa, dev, nadia]);
    for (const speaking of [rosa, dev]) await meeting.by('nadia')('nextSpeaker', { stageId, speaking });
    // The chair speaks by now, and is not cut short.
    const kit = await sits('kit');
    expect(await round()).toMatchObject({ speakingOrder: [rosa, dev, nadia, kit], speakingAt: 2 });
    await meeting.by('nadia')('endRound', { stageId });
    await sits('sam');
    expect((await round())?.speakingOrder).toEqual([rosa, dev, nadia, kit]);
  });

  it('a guest whose turn it is passes it on, and nobody else’s', async () => {
    const meeting = await aMeeting([]);
    const guest = await sitsAsGuest(meeting);
    const stageId = meeting.stageOf('check in');
    await meeting.by('nadia')('startRound', { stageId, seatIds: [guest.seatId, meeting.seats.nadia] });
    const turn = async () => {
      const stage = (await factsFor(meeting, 'nadia', 'stage')).find(({ id }) => id === stageId);
      return stage?.speakingOrder[stage.speakingAt ?? 0] ?? null;
    };
    const passes = async () => guest.api.meetings.nextSpeaker({ ...guest.act(), stageId, speaking: await turn() });
    for (let n = 0; n < 2; n += 1) {
      const speaking = await turn();
      if (speaking === guest.seatId) await passes();
      else {
        expect(await refusalOf(passes())).toMatchObject({ code: 'FORBIDDEN' });
        await meeting.by('nadia')('nextSpeaker', { stageId, speaking });
      }
    }
    expect(await turn()).toBeNull();
  });

  it('neither its order nor the pairs follow from what the sender chooses', async () => {
    const meeting = await aMeeting(['sam', 'rosa', 'dev', 'kit', 'gwen']);
    const stageId = meeting.stageOf('check in');
    const here = await owner.select().from(seats).where(eq(seats.reviewId, meeting.reviewId));
    const [fact] = await factsFor(meeting, 'kit', 'meeting');
    const guessed = { order: [] as boolean[], pairs: [] as boolean[] };
    for (let n = 0; n < 6; n += 1) {
      const [round, pairing] = [uuidv7(), uuidv7()];
      const { order } = await meeting.by('nadia')('startRound', { id: round, stageId });
      const { groups } = await meeting.by('nadia')('pairUp', { id: pairing, stageId, of: 2 });
      const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
      guessed.order.push(same(order, speakingOrder(here, fact?.chairSeatId ?? null, round)));
      guessed.pairs.push(same(groups, pairs(here, pairing)));
    }
    expect(guessed.order).toContain(false);
    expect(guessed.pairs).toContain(false);
  });

  it('nobody passes on another’s turn but who leads, and none where there is no round', async () => {
    const meeting = await aMeeting();
    const stageId = meeting.stageOf('check in');
    const none = meeting.by('nadia')('nextSpeaker', { stageId, speaking: null });
    expect(await refusalOf(none)).toMatchObject({ code: 'CONFLICT' });
    const { order } = await meeting.by('nadia')('startRound', {
      stageId,
      seatIds: [meeting.seats.rosa, meeting.seats.kit],
    });
    expect(order).toHaveLength(2);
    const devs = meeting.by('dev')('nextSpeaker', { stageId, speaking: order[0] as string });
    expect(await refusalOf(devs)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('who has written is told to who leads alone, of three at least, and no more once the notes lie open', async () => {
    const meeting = await aMeeting();
    const stageId = meeting.stageOf('write');
    const writes = (who: 'rosa' | 'dev' | 'kit') =>
      meeting.by(who)('writeCard', { cardId: crypto.randomUUID(), stageId, text: 'Seven months in a row.' });
    const written = async () => (await meeting.by('nadia')('notYet', { stageId })).written;
    for (const who of ['rosa', 'dev'] as const) await writes(who);
    expect(await written()).toEqual([]);
    await writes('kit');
    const { rosa, dev, kit } = meeting.seats;
    expect((await written()).sort()).toEqual([rosa, dev, kit].sort());
    await meeting.by('nadia')('revealCards', { stageId });
    await writes('dev');
    expect(await written()).toEqual([]);
    for (const who of ['rosa', 'dev', 'kit'] as const)
      expect(await refusalOf(meeting.by(who)('notYet', { stageId }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('People talk in pairs and fours', () => {
  it('across the sides first, and two pairs make four', async () => {
    const meeting = await aMeeting(['sam', 'rosa', 'dev']);
    const stageId = meeting.stageOf('make sense');
    const sideOf = new Map((await owner.select().from(seats)).map((seat) => [seat.id, seat.side]));
    const { groups: two } = await meeting.by('nadia')('pairUp', { stageId, of: 2 });
    expect(two?.map((pair) => pair.map((id) => sideOf.get(id)).sort())).toEqual([
      ['commissioning', 'providing'],
      ['commissioning', 'providing'],
    ]);
    const { groups: four } = await meeting.by('nadia')('pairUp', { stageId, of: 4 });
    expect(four).toEqual([two?.flat()]);
    await meeting.by('nadia')('setGroups', { stageId, groups: null });
    expect((await factsFor(meeting, 'dev', 'stage')).find(({ id }) => id === stageId)?.groupsOf).toBeNull();
  });

  it('nobody sits in two groups, or in one from elsewhere', async () => {
    const meeting = await aMeeting();
    const stageId = meeting.stageOf('make sense');
    const { rosa, dev } = meeting.seats;
    for (const groups of [[[rosa, dev], [rosa]], [[rosa, uuidv7()]]])
      expect(await refusalOf(meeting.by('nadia')('setGroups', { stageId, groups }))).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(meeting.by('dev')('pairUp', { stageId, of: 2 }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('A meeting ends', () => {
  it('its review is held, and nothing in it changes any more', async () => {
    const meeting = await aMeeting();
    expect(await refusalOf(meeting.by('dev')('end'))).toMatchObject({ code: 'FORBIDDEN' });
    await meeting.by('nadia', later(9000))('end');
    const [review] = await owner.select().from(reviews).where(eq(reviews.id, meeting.reviewId));
    expect(review).toMatchObject({ state: 'held', endedAt: later(9000) });
    const late = meeting.by('dev')('writeCard', {
      cardId: crypto.randomUUID(),
      stageId: meeting.stageOf('write'),
      text: 'Late.',
    });
    expect(await refusalOf(late)).toMatchObject({ code: 'CONFLICT', message: 'This meeting has ended.' });
    expect(await refusalOf(meeting.by('nadia')('end'))).toMatchObject({ code: 'CONFLICT' });
    expect(await factsFor(meeting, 'eleri', 'meeting')).toMatchObject([{ endedAt: later(9000), endsAt: null }]);
  });

  it('the same act sent twice is one act', async () => {
    const meeting = await aMeeting();
    const id = uuidv7();
    const [one, two] = [
      await meeting.by('nadia')('timer', { id, does: 'pause' }),
      await meeting.by('nadia')('timer', { id, does: 'pause' }),
    ];
    expect(two).toEqual(one);
    expect(await refusalOf(meeting.by('nadia')('timer', { id, does: 'go on' }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('its number counts every public change without gaps', async () => {
    const meeting = await aMeeting([]);
    const before = (await meeting.by('nadia')('get')).room?.number ?? 0;
    await meeting.by('nadia')('goTo', { stageId: meeting.stageOf('write') });
    await meeting.by('nadia')('goTo', { stageId: meeting.stageOf('write') });
    await meeting.by('nadia')('timer', { does: 'pause' });
    const { room } = await meeting.by('eleri')('get');
    expect(room?.number).toBe(before + 2);
    expect(room?.facts.filter(({ at }) => at > before)).toMatchObject([{ kind: 'meeting', at: before + 2 }]);
  });
});
