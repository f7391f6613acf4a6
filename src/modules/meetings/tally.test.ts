import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayGive, ranked, totals, votesLeft } from './tally.ts';

const groupId = fc.constantFrom('a', 'b', 'c');

describe('Votes', () => {
  it('are never more than each has, however one gives and takes them', () => {
    const steps = fc.array(fc.tuple(groupId, fc.integer({ min: -2, max: 6 })));
    fc.assert(
      fc.property(fc.nat({ max: 5 }), steps, (each, gives) => {
        const given = new Map<string, number>();
        for (const [group, count] of gives) if (mayGive(each, given, group, count)) given.set(group, count);
        const sum = [...given.values()].reduce((all, count) => all + count, 0);
        expect(sum).toBeLessThanOrEqual(each);
        expect(votesLeft(each, given)).toBe(each - sum);
      }),
    );
  });

  it('may be taken away and put elsewhere', () => {
    const given = new Map([['a', 3]]);
    expect(mayGive(3, given, 'b', 1)).toBe(false);
    expect(mayGive(3, given, 'a', 2)).toBe(true);
    expect(mayGive(3, new Map([['a', 2]]), 'b', 1)).toBe(true);
    expect(mayGive(3, given, 'a', 1.5)).toBe(false);
  });

  it('are all counted, whatever order they came in', () => {
    const votes = fc.array(fc.record({ groupId, count: fc.nat({ max: 5 }) }));
    fc.assert(
      fc.property(
        votes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const sums = totals(all);
          expect(Object.fromEntries(totals(shuffled))).toEqual(Object.fromEntries(sums));
          expect([...sums.values()].reduce((a, b) => a + b, 0)).toBe(all.reduce((sum, { count }) => sum + count, 0));
        },
      ),
    );
  });
});

describe('What got most', () => {
  it('stands first, and what got as much stands with it', () => {
    const groups = [
      { id: 'a', votes: 2 },
      { id: 'b', votes: 5 },
      { id: 'c', votes: 2 },
      { id: 'd', votes: null },
    ];
    expect(ranked(groups).map(({ votes, groups: tied }) => [votes, tied.map(({ id }) => id).join()])).toEqual([
      [5, 'b'],
      [2, 'a,c'],
      [0, 'd'],
    ]);
  });

  it('loses no group, and puts nobody before who has as many', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ votes: fc.option(fc.nat({ max: 4 })) })), (groups) => {
        const ranks = ranked(groups);
        expect(ranks.flatMap((rank) => rank.groups)).toHaveLength(groups.length);
        expect(ranks.every((rank, nth) => nth === 0 || rank.votes < (ranks[nth - 1]?.votes ?? 0))).toBe(true);
      }),
    );
  });
});
