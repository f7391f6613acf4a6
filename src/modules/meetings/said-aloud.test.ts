import { describe, expect, it } from 'vitest';
import { type MeetingMoment, saidOf } from './said-aloud.ts';

const moment = (over: Partial<MeetingMoment> = {}): MeetingMoment => ({
  stage: { id: 'write', title: 'What do we notice?', minutes: 10 },
  revealedAt: null,
  cards: 0,
  authorsOpenedAt: null,
  votesOpen: null,
  votesRevealedAt: null,
  speaking: null,
  shownDecisionId: null,
  isPaused: false,
  endedAt: null,
  ...over,
});
const AT = '2026-05-15T10:00:00Z';
const said = (now: Partial<MeetingMoment>, before: Partial<MeetingMoment> = {}) => saidOf(moment(before), moment(now));

describe('What is said aloud', () => {
  it('is another stage, with its time', () => {
    expect(said({ stage: { id: 'break', title: 'Break', minutes: 1 } })).toBe('Now: Break 1 minute.');
  });

  it('is that notes were turned over, how many, and who wrote them once that is open', () => {
    expect(said({ revealedAt: AT, cards: 18 })).toBe('18 notes are turned over.');
    expect(said({ revealedAt: AT, cards: 1 })).toBe('One note is turned over.');
    expect(said({ authorsOpenedAt: AT })).toBe('The names are on the notes.');
  });

  it('is votes, whose turn it is, and the time that stands still', () => {
    expect(said({ votesOpen: 3 })).toBe('Each has 3 votes.');
    expect(said({ votesRevealedAt: AT })).toBe('The votes are counted.');
    expect(said({ speaking: { isMe: true, name: 'Rosa' } })).toBe('It is your turn to speak.');
    expect(said({ speaking: { isMe: false, name: 'Rosa' } })).toBe('Rosa speaks.');
    expect(said({ shownDecisionId: 'one' })).toBe('A proposal lies before everybody.');
    expect(said({ shownDecisionId: null }, { shownDecisionId: 'one' })).toBeNull();
    expect(said({ isPaused: true })).toBe('The time stands still.');
    expect(said({}, { isPaused: true })).toBe('The time goes on.');
    expect(said({ endedAt: AT })).toBe('The meeting has ended.');
  });

  it('is nothing where nothing became different, and one thing at a time', () => {
    const full = { revealedAt: AT, cards: 3, votesOpen: 3, speaking: { isMe: false, name: 'Rosa' } };
    expect(said(full, full)).toBeNull();
    expect(said({ ...full, stage: { id: 'break', title: 'Break', minutes: 5 } })).toMatch(/^Now: Break/);
  });
});
