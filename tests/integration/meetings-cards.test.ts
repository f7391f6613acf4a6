import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { cardAuthors, cards, meetings } from '#/modules/meetings/tables.ts';
import type { Db } from '#/server/database.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting, factsFor, type Meeting } from '../support/live-meeting.ts';
import { as, owner, refusalOf, seenBy, type World } from '../support/world.ts';

type Who = keyof World['people'];

async function writes(meeting: Meeting, who: Who, text: string, more: { seatId: string | null } | null = null) {
  const cardId = crypto.randomUUID();
  await meeting.by(who)('writeCard', { cardId, stageId: meeting.stageOf('write'), text, onPaper: more });
  return cardId;
}
const reveals = (meeting: Meeting) => meeting.by('nadia')('revealCards', { stageId: meeting.stageOf('write') });
const stageFact = async (meeting: Meeting) =>
  (await factsFor(meeting, 'kit', 'stage')).find(({ id }) => id === meeting.stageOf('write'));

/** Cards of four people, lying open, and a group of two of them. */
async function aTable() {
  const meeting = await aMeeting();
  const ids = [];
  for (const who of ['nadia', 'rosa', 'dev', 'kit'] as const) ids.push(await writes(meeting, who, `${who} notices.`));
  await reveals(meeting);
  const groupId = uuidv7();
  const stageId = meeting.stageOf('write');
  await meeting.by('dev')('makeGroup', { groupId, stageId, name: 'Fewer', cardIds: ids.slice(0, 2) });
  return { ...meeting, ids: ids as [string, string, string, string], groupId, stageId };
}

describe('Written alone, revealed together', () => {
  it('a card lies face down until who leads turns all over, in an order by chance', async () => {
    const meeting = await aMeeting();
    for (let n = 0; n < 8; n += 1) await writes(meeting, 'dev', `Card ${n}`);
    expect(await stageFact(meeting)).toMatchObject({ laid: 8, cardsRevealedAt: null });
    expect(await refusalOf(meeting.by('rosa')('revealCards', { stageId: meeting.stageOf('write') }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await reveals(meeting);
    const open = await factsFor(meeting, 'kit', 'card');
    expect(open.map(({ shownOrder }) => shownOrder).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(open.every(({ authorSeatId }) => authorSeatId === null)).toBe(true);
    // One chance in forty thousand that it is the order of writing.
    expect(open.map(({ text }) => text).join()).not.toBe([0, 1, 2, 3, 4, 5, 6, 7].map((n) => `Card ${n}`).join());
    expect(await stageFact(meeting)).toMatchObject({ laid: 0, cardsRevealedAt: expect.any(String) });
  });

  it('what comes late is not lost: it lies face down until the next time', async () => {
    const meeting = await aMeeting();
    await writes(meeting, 'dev', 'In time.');
    await reveals(meeting);
    await writes(meeting, 'kit', 'My signal was gone.');
    expect(await factsFor(meeting, 'rosa', 'card')).toHaveLength(1);
    expect(await stageFact(meeting)).toMatchObject({ laid: 1 });
    expect(await reveals(meeting)).toEqual({ cards: 1 });
    expect((await factsFor(meeting, 'rosa', 'card')).map(({ text }) => text)).toEqual([
      'In time.',
      'My signal was gone.',
    ]);
  });

  it('one’s own card is changed as long as it lies face down, and the older wording is told', async () => {
    const meeting = await aMeeting();
    const cardId = await writes(meeting, 'dev', 'First words.');
    expect(await meeting.by('dev')('changeCard', { cardId, text: 'Better words.', version: 1 })).toEqual({
      version: 2,
    });
    expect(await refusalOf(meeting.by('dev')('changeCard', { cardId, text: 'Others.', version: 1 }))).toMatchObject({
      code: 'STALE',
    });
    expect(await refusalOf(meeting.by('rosa')('changeCard', { cardId, text: 'Mine.', version: 2 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await reveals(meeting);
    expect(await refusalOf(meeting.by('dev')('changeCard', { cardId, text: 'Later.', version: 2 }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await factsFor(meeting, 'kit', 'card')).toMatchObject([{ text: 'Better words.' }]);
  });

  it('one’s own card is taken back, also when it lies open: its words are gone, its place stays', async () => {
    const meeting = await aMeeting();
    const [down, open] = [await writes(meeting, 'dev', 'Not this.'), await writes(meeting, 'dev', 'Nor this.')];
    await meeting.by('dev')('takeBackCard', { cardId: down });
    await reveals(meeting);
    expect(await refusalOf(meeting.by('nadia')('takeBackCard', { cardId: open }))).toMatchObject({ code: 'NOT_FOUND' });
    await meeting.by('dev')('takeBackCard', { cardId: open });
    expect(await factsFor(meeting, 'kit', 'card')).toMatchObject([{ id: open, text: null }]);
    expect(
      (await owner.select().from(cards).where(eq(cards.reviewId, meeting.reviewId))).map(({ text }) => text),
    ).toEqual(['', '']);
    expect(await refusalOf(meeting.by('dev')('takeBackCard', { cardId: open }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('the names are opened by who leads, never before the reveal, and never where it was agreed so', async () => {
    const meeting = await aMeeting();
    const cardId = await writes(meeting, 'dev', 'Mine.');
    const stageId = meeting.stageOf('write');
    expect(await refusalOf(meeting.by('nadia')('openAuthors', { stageId }))).toMatchObject({ code: 'CONFLICT' });
    await reveals(meeting);
    expect(await refusalOf(meeting.by('dev')('openAuthors', { stageId }))).toMatchObject({ code: 'FORBIDDEN' });
    await owner.update(meetings).set({ authors: 'never' }).where(eq(meetings.reviewId, meeting.reviewId));
    expect(await refusalOf(meeting.by('nadia')('openAuthors', { stageId }))).toMatchObject({ code: 'CONFLICT' });
    await owner
      .update(meetings)
      .set({ authors: 'opened by the facilitator' })
      .where(eq(meetings.reviewId, meeting.reviewId));
    await meeting.by('nadia')('openAuthors', { stageId });
    expect(await factsFor(meeting, 'kit', 'card')).toMatchObject([{ id: cardId, authorSeatId: meeting.seats.dev }]);
  });

  it('what was written on paper is typed in for others by who runs the meeting, and marked so', async () => {
    const meeting = await aMeeting();
    const cardId = await writes(meeting, 'nadia', 'Kit wrote this by hand.', { seatId: meeting.seats.kit });
    expect(await refusalOf(writes(meeting, 'nadia', 'Whose?', { seatId: uuidv7() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const [author] = await owner.select().from(cardAuthors).where(eq(cardAuthors.cardId, cardId));
    expect(author).toMatchObject({ seatId: meeting.seats.kit, typedBySeat: meeting.seats.nadia });
    await reveals(meeting);
    expect((await factsFor(meeting, 'rosa', 'card')).map(({ fromPaper }) => fromPaper)).toEqual([true]);
    await meeting.by('nadia')('letFacilitate', { seatId: meeting.seats.dev, may: true });
    await writes(meeting, 'dev', 'Rosa’s, on paper.', { seatId: meeting.seats.rosa });
  });

  it('everybody else types in their own paper or nobody’s, and puts no words under another’s name', async () => {
    const meeting = await aMeeting();
    await writes(meeting, 'dev', 'From the pile.', { seatId: null });
    await writes(meeting, 'dev', 'My own, by hand.', { seatId: meeting.seats.dev });
    const forged = writes(meeting, 'dev', 'I, Kit, agree.', { seatId: meeting.seats.kit });
    expect(await refusalOf(forged)).toMatchObject({ code: 'FORBIDDEN' });
    const guest = await sitsAsGuest(meeting);
    const card = { cardId: crypto.randomUUID(), stageId: meeting.stageOf('write'), text: 'I, Kit, agree.' };
    for (const [seatId, code] of [
      [meeting.seats.kit, 'FORBIDDEN'],
      [guest.seatId, null],
    ] as const) {
      const made = guest.api.meetings.writeCard({ ...guest.act(), ...card, onPaper: { seatId } });
      if (code) expect(await refusalOf(made)).toMatchObject({ code });
      else await made;
    }
    expect(await owner.select().from(cards).where(eq(cards.reviewId, meeting.reviewId))).toHaveLength(3);
  });

  it('past every command of ours nobody puts a card under another’s name but who runs the meeting', async () => {
    const meeting = await aMeeting();
    const { agreementId, reviewId, seats } = meeting;
    const forge = (cardId: string, typist: string) => async (db: Db) => {
      const place = { agreementId, reviewId, stageId: meeting.stageOf('write') };
      await db.insert(cards).values({ ...place, id: cardId, text: 'Forged.', fromPaper: true });
      await db.insert(cardAuthors).values({ ...place, cardId, seatId: seats.kit, typedBySeat: typist });
    };
    await expect(seenBy(meeting.people.dev, forge(crypto.randomUUID(), seats.dev))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    await seenBy(meeting.people.nadia, forge(crypto.randomUUID(), seats.nadia));
  });

  it('who typed a card in is told with its author’s name, and not before', async () => {
    const meeting = await aMeeting();
    await writes(meeting, 'nadia', 'Kit wrote this by hand.', { seatId: meeting.seats.kit });
    await writes(meeting, 'dev', 'From the pile.', { seatId: null });
    await reveals(meeting);
    const said = async () =>
      (await factsFor(meeting, 'rosa', 'card'))
        .map(({ text, authorSeatId, typedBySeatId }) => ({ text, authorSeatId, typedBySeatId }))
        .sort((a, b) => (a.text ?? '').localeCompare(b.text ?? ''));
    for (const card of await said()) expect(card).toMatchObject({ authorSeatId: null, typedBySeatId: null });
    await meeting.by('nadia')('openAuthors', { stageId: meeting.stageOf('write') });
    expect(await said()).toEqual([
      { text: 'From the pile.', authorSeatId: null, typedBySeatId: meeting.seats.dev },
      { text: 'Kit wrote this by hand.', authorSeatId: meeting.seats.kit, typedBySeatId: meeting.seats.nadia },
    ]);
  });

  it('a card’s id is not made in the order of time, and a reader writes none', async () => {
    const meeting = await aMeeting(['rosa', 'gwen']);
    const card = { stageId: meeting.stageOf('write'), text: 'When?' };
    const made = meeting.by('rosa')('writeCard', { ...card, cardId: uuidv7() });
    expect((await refusalOf(made)).code).not.toBe('UNKNOWN');
    expect(await owner.select().from(cards).where(eq(cards.reviewId, meeting.reviewId))).toEqual([]);
    expect(await refusalOf(meeting.by('gwen')('writeCard', { ...card, cardId: crypto.randomUUID() }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('words of a story stay in the story', async () => {
    const meeting = await aMeeting();
    const words = 'She rang on a Monday after the letter with the red border had come for the third time.';
    await as(meeting.people.dev).evidence.post({
      id: uuidv7(),
      agreementId: meeting.agreementId,
      evidenceId: uuidv7(),
      text: words,
      perspective: 'resident',
      visibility: 'agreement',
      consent: { status: 'given', scope: ['this agreement'], namedAs: 'none', endsOn: '2027-01-01' },
    });
    expect(await refusalOf(writes(meeting, 'rosa', words))).toMatchObject({ code: 'INVALID' });
  });
});

describe('Cards are put together', () => {
  it('everybody who contributes groups, moves, names and merges, and no card is ever lost', async () => {
    const table = await aTable();
    const into = uuidv7();
    await table.by('kit')('makeGroup', {
      groupId: into,
      stageId: table.stageId,
      name: 'More',
      cardIds: [table.ids[2]],
    });
    await table.by('rosa')('moveCard', { cardId: table.ids[3], groupId: into, afterCardId: null });
    await table.by('nadia')('mergeGroups', { groupId: table.groupId, intoId: into });
    const all = await factsFor(table, 'dev', 'card');
    expect(
      all
        .filter(({ groupId }) => groupId === into)
        .sort((a, b) => a.place - b.place)
        .map(({ id }) => id),
    ).toEqual([table.ids[3], table.ids[2], table.ids[0], table.ids[1]]);
    const groups = await factsFor(table, 'dev', 'group');
    expect(groups.map(({ name, gone }) => [name, gone])).toEqual([
      ['Fewer', true],
      ['More', false],
    ]);
  });

  it('of two who move the same card at once the later one stands', async () => {
    const table = await aTable();
    const [cardId] = [table.ids[2]];
    await Promise.all([
      table.by('dev')('moveCard', { cardId, groupId: table.groupId, afterCardId: table.ids[0] }),
      table.by('rosa')('moveCard', { cardId, groupId: table.groupId, afterCardId: null }),
    ]);
    const there = (await factsFor(table, 'kit', 'card')).filter(({ id }) => id === cardId);
    expect(there).toHaveLength(1);
    const [entry] = await owner.select().from(cards).where(eq(cards.id, cardId));
    expect(there[0]).toMatchObject({ groupId: table.groupId, place: entry?.place });
  });

  it('a card whose group was put into another meanwhile lies on its own and not nowhere', async () => {
    const table = await aTable();
    const into = uuidv7();
    await table.by('kit')('makeGroup', { groupId: into, stageId: table.stageId, name: 'More', cardIds: [] });
    await table.by('nadia')('mergeGroups', { groupId: table.groupId, intoId: into });
    await table.by('rosa')('moveCard', { cardId: table.ids[3], groupId: table.groupId, afterCardId: null });
    expect((await factsFor(table, 'kit', 'card')).find(({ id }) => id === table.ids[3])?.groupId).toBeNull();
    const again = table.by('nadia')('mergeGroups', { groupId: table.groupId, intoId: into });
    expect(await refusalOf(again)).toMatchObject({ code: 'CONFLICT' });
  });

  it('a group that was named meanwhile tells its new name to who names it on an older view', async () => {
    const table = await aTable();
    await table.by('kit')('nameGroup', { groupId: table.groupId, name: 'Fewer come', was: 'Fewer' });
    const late = table.by('dev')('nameGroup', { groupId: table.groupId, name: 'Not so many', was: 'Fewer' });
    expect(await refusalOf(late)).toMatchObject({ code: 'STALE' });
    const asReader = table.by('gwen')('nameGroup', { groupId: table.groupId, name: 'Mine', was: 'Fewer come' });
    expect(await refusalOf(asReader)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a card that lies face down cannot be moved, not even by its author', async () => {
    const table = await aTable();
    const cardId = await writes(table, 'dev', 'Later.');
    for (const who of ['dev', 'rosa'] as const)
      expect(
        await refusalOf(table.by(who)('moveCard', { cardId, groupId: table.groupId, afterCardId: null })),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

describe('Votes', () => {
  it('are one’s own until all are counted together, and a tie is a tie', async () => {
    const table = await aTable();
    const other = uuidv7();
    await table.by('kit')('makeGroup', {
      groupId: other,
      stageId: table.stageId,
      name: 'More',
      cardIds: [table.ids[2]],
    });
    await table.by('nadia')('openVotes', { stageId: table.stageId, votesEach: 3 });
    await table.by('rosa')('vote', { groupId: table.groupId, count: 1 });
    await table.by('rosa')('vote', { groupId: table.groupId, count: 2 });
    await table.by('dev')('vote', { groupId: other, count: 2 });
    expect((await table.by('rosa')('mine')).votes).toEqual([
      { groupId: table.groupId, stageId: table.stageId, count: 2 },
    ]);
    expect((await table.by('dev')('get')).room?.facts.filter(({ kind }) => kind === 'group')).toMatchObject([
      { votes: null },
      { votes: null },
    ]);
    expect(await stageFact(table)).toMatchObject({ votesEach: 3, voted: 2 });
    expect(await refusalOf(table.by('rosa')('revealVotes', { stageId: table.stageId }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await table.by('nadia')('revealVotes', { stageId: table.stageId });
    expect((await factsFor(table, 'kit', 'group')).map(({ votes }) => votes)).toEqual([2, 2]);
    expect((await table.by('kit')('mine')).votes).toEqual([]);
    expect(await refusalOf(table.by('rosa')('vote', { groupId: other, count: 1 }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('are no more than each has, and none before voting is opened', async () => {
    const table = await aTable();
    expect(await refusalOf(table.by('rosa')('vote', { groupId: table.groupId, count: 1 }))).toMatchObject({
      code: 'CONFLICT',
    });
    await table.by('nadia')('openVotes', { stageId: table.stageId, votesEach: 2 });
    const many = table.by('rosa')('vote', { groupId: table.groupId, count: 3 });
    expect(await refusalOf(many)).toMatchObject({ code: 'INVALID', fields: { count: 'At most 2 for this one.' } });
  });
});

describe('The past of a meeting', () => {
  it('of four hundred cards is read whole', async () => {
    const meeting = await aMeeting();
    const { agreementId, reviewId } = meeting;
    const stageId = meeting.stageOf('write');
    const many = Array.from({ length: 400 }, (_, n) => ({
      id: crypto.randomUUID(),
      agreementId,
      reviewId,
      stageId,
      text: `Card ${n}`,
      revealedAt: '2026-05-15T10:00:00.000Z',
      shownOrder: n,
      atNumber: 1,
    }));
    await owner.insert(cards).values(many);
    await owner
      .insert(cardAuthors)
      .values(many.map(({ id }) => ({ cardId: id, agreementId, reviewId, stageId, seatId: meeting.seats.dev })));
    expect(await factsFor(meeting, 'rosa', 'card')).toHaveLength(400);
    expect(
      await owner
        .select()
        .from(cards)
        .where(and(eq(cards.reviewId, reviewId))),
    ).toHaveLength(400);
  });
});
