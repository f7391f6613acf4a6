import { describe, expect, it } from 'vitest';
import { type Shelf, type WaitingAct, WordsHere } from './words-here.ts';

function shelf(): Shelf & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}
const act = (id: string): WaitingAct => ({
  ...{ id, name: 'writeCard' },
  input: { cardId: id, stageId: 'write', text: `Words ${id}` },
});

describe('Words on this device', () => {
  it('are there again after a reload, by meeting, seat and field', () => {
    const here = shelf();
    new WordsHere(here, 'review', 'seat').keepDraft('note stage', 'Half a senten');
    expect(new WordsHere(here, 'review', 'seat').draft('note stage')).toBe('Half a senten');
    expect(new WordsHere(here, 'review', 'another').draft('note stage')).toBe('');
    expect(new WordsHere(here, 'review', 'seat').draft('note elsewhere')).toBe('');
  });

  it('leave nothing behind once they were kept on the server', () => {
    const here = shelf();
    const words = new WordsHere(here, 'review', 'seat');
    words.keepDraft('note', 'Words');
    words.add(act('1'));
    words.keepDraft('note', '');
    words.done('1');
    expect(here.all.size).toBe(0);
  });

  it('wait in the order in which they were sent, each act once', () => {
    const words = new WordsHere(shelf(), 'review', 'seat');
    for (const id of ['1', '2', '3', '2']) words.add(act(id));
    expect(words.waiting().map(({ id }) => id)).toEqual(['1', '3', '2']);
    words.done('3');
    expect(words.waiting().map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('are not in the way where the device keeps nothing or kept something unreadable', () => {
    const full: Shelf = {
      getItem: () => {
        throw new Error('no store');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {},
    };
    const words = new WordsHere(full, 'review', 'seat');
    words.add(act('1'));
    words.keepDraft('note', 'Words');
    expect([words.waiting(), words.draft('note')]).toEqual([[], '']);
    const odd = shelf();
    odd.setItem('accord.meeting.review.seat.waiting', '{not json');
    expect(new WordsHere(odd, 'review', 'seat').waiting()).toEqual([]);
  });
});
