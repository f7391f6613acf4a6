import { describe, expect, it } from 'vitest';
import { heardOnce } from './heard-once.ts';

const goal = (number: number, ...ids: string[]) => ({
  number,
  stories: ids.map((evidenceId) => ({ evidenceId, words: { title: `“${evidenceId}”` } })),
});
const ids = (stories: { evidenceId: string }[]) => stories.map(({ evidenceId }) => evidenceId);

describe('What was heard about each goal', () => {
  it('two pieces a goal, each at the first goal it is about', () => {
    const goals = heardOnce([goal(1, 'a', 'b', 'c'), goal(2, 'a', 'c', 'd', 'e')]);
    expect(goals.map(({ shown }) => ids(shown))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('a goal whose pieces are all shown before says at which goal', () => {
    const [, second] = heardOnce([goal(1, 'a', 'b'), goal(2, 'b', 'a'), goal(3)]);
    expect(second?.shown).toEqual([]);
    expect(second?.before).toEqual([
      { evidenceId: 'b', title: '“b”', goalNumber: 1 },
      { evidenceId: 'a', title: '“a”', goalNumber: 1 },
    ]);
  });

  it('a goal that shows a piece of its own, or has heard nothing, points nowhere', () => {
    const goals = heardOnce([goal(1, 'a'), goal(2, 'a', 'b'), goal(3)]);
    expect(goals.map(({ before }) => before)).toEqual([[], [], []]);
  });
});
