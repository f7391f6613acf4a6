import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from './shuffle.ts';

describe('An order by a seed', () => {
  it('holds everything once, and is the same wherever the seed is the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.string(), (items, seed) => {
        const order = shuffled(items, seed);
        expect([...order].sort()).toEqual([...items].sort());
        expect(shuffled(items, seed)).toEqual(order);
      }),
    );
  });

  it('puts everybody first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const first = shuffled(['a', 'b', 'c', 'd'], `round ${seed}`)[0] as string;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(firsts.size).toBe(4);
  });
});
