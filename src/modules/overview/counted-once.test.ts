import { describe, expect, it } from 'vitest';
import { countedOnce } from './counted-once.ts';

const [calls, homes, days] = [{ id: 'calls' }, { id: 'homes' }, { id: 'days' }];

describe('What is counted for each goal', () => {
  it('a measure of several goals is drawn at the first, and named with it at the others', () => {
    const { shown } = countedOnce(
      [
        { id: 'one', number: 1, measureIds: ['homes', 'calls'] },
        { id: 'three', number: 3, measureIds: ['calls'] },
      ],
      [calls, homes],
    );
    expect(shown.get('one')).toEqual({ here: [calls, homes], elsewhere: [] });
    expect(shown.get('three')).toEqual({ here: [], elsewhere: [{ measure: calls, goalNumber: 1 }] });
  });

  it('a measure of no goal is not lost', () => {
    const { rest } = countedOnce([{ id: 'one', number: 1, measureIds: ['homes'] }], [homes, days]);
    expect(rest).toEqual([days]);
  });
});
