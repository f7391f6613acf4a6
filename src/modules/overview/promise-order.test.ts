import { describe, expect, it } from 'vitest';
import { inOrderOfLife, type PromiseFacts, promiseInAWord } from './promise-order.ts';

const promise = (over: Partial<PromiseFacts>): PromiseFacts => ({
  status: 'open',
  dueOn: '2026-05-20',
  closedOn: null,
  isDue: false,
  ...over,
});

describe('Promises', () => {
  it('open ones stand first, the soonest due before later ones; then closed ones, the latest first', () => {
    const late = promise({ dueOn: '2026-01-20', isDue: true });
    const soon = promise({});
    const kept = promise({ status: 'kept', closedOn: '2026-03-30' });
    const notKept = promise({ status: 'not kept', dueOn: '2026-01-20', closedOn: '2026-01-20' });
    expect(inOrderOfLife([notKept, soon, kept, late])).toEqual([late, soon, kept, notKept]);
  });

  it('kept after its day is kept late; open after its day is due', () => {
    expect(promiseInAWord(promise({ status: 'kept', closedOn: '2026-05-20' }))).toBe('Kept');
    expect(promiseInAWord(promise({ status: 'kept', closedOn: '2026-05-21' }))).toBe('Kept late');
    expect(promiseInAWord(promise({ isDue: true }))).toBe('Due');
    expect(promiseInAWord(promise({ status: 'not kept', closedOn: '2026-05-20' }))).toBe('Not kept');
    expect(promiseInAWord(promise({ status: 'let go' }))).toBe('Let go');
  });
});
