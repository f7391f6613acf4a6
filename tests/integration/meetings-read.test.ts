import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aMeeting, factsFor, type Meeting } from '../support/live-meeting.ts';
import { refusalOf } from '../support/world.ts';

const haveRead = async (meeting: Meeting, stageId: string) =>
  (await factsFor(meeting, 'kit', 'stage')).find(({ id }) => id === stageId)?.haveRead;

describe('Who has read', () => {
  it('is told to all as a count, once each, and who to whoever leads alone', async () => {
    const meeting = await aMeeting();
    const stageId = meeting.stageOf('read');
    for (const who of ['rosa', 'rosa', 'kit'] as const) await meeting.by(who)('sayRead', { stageId, cards: 0 });
    expect(await haveRead(meeting, stageId)).toBe(2);
    const { read } = await meeting.by('nadia')('notYet', { stageId });
    expect(read.sort()).toEqual([meeting.seats.rosa, meeting.seats.kit].sort());
    expect(await refusalOf(meeting.by('rosa')('notYet', { stageId }))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await meeting.by('dev')('mine')).read).toEqual([]);
    expect((await meeting.by('rosa')('mine')).read).toEqual([{ stageId, cards: 0 }]);
  });

  it('counts nobody who has not read what was turned over later', async () => {
    const meeting = await aMeeting();
    const stageId = meeting.stageOf('write');
    const lay = (text: string) => meeting.by('rosa')('writeCard', { cardId: crypto.randomUUID(), stageId, text });
    await lay('He thought it was a threat.');
    await meeting.by('nadia')('revealCards', { stageId });
    await meeting.by('dev')('sayRead', { stageId, cards: 1 });
    expect(await haveRead(meeting, stageId)).toBe(1);
    await lay('It came on a Friday.');
    await meeting.by('nadia')('revealCards', { stageId });
    expect(await haveRead(meeting, stageId)).toBe(0);
    // On this screen only one card lay open when it was pressed.
    await meeting.by('kit')('sayRead', { stageId, cards: 1 });
    expect(await haveRead(meeting, stageId)).toBe(0);
    await meeting.by('dev')('sayRead', { stageId, cards: 2 });
    expect(await haveRead(meeting, stageId)).toBe(1);
  });

  it('counts readers, and nobody who left the room', async () => {
    const meeting = await aMeeting(['rosa', 'gwen', 'kit']);
    const stageId = meeting.stageOf('check in');
    for (const who of ['rosa', 'gwen'] as const) await meeting.by(who)('sayRead', { stageId, cards: 0 });
    expect(await haveRead(meeting, stageId)).toBe(2);
    await meeting.by('gwen')('standUp');
    expect(await haveRead(meeting, stageId)).toBe(1);
    const late = meeting.by('gwen')('sayRead', { stageId, cards: 0 });
    expect(await refusalOf(late)).toMatchObject({ code: 'CONFLICT', message: 'Sit down in the meeting first.' });
  });

  it('of a stage that is not there is answered as not there', async () => {
    const meeting = await aMeeting(['rosa']);
    const elsewhere = meeting.by('rosa')('sayRead', { stageId: uuidv7(), cards: 0 });
    expect(await refusalOf(elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
