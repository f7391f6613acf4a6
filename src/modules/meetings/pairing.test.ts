import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES } from '#/access/sides.ts';
import { fours, pairs, regrouped } from './pairing.ts';

const seats = fc
  .array(fc.constantFrom(...SIDES), { maxLength: 40 })
  .map((sides) => sides.map((side, nth) => ({ id: `${nth}`.padStart(3, '0'), side })));
const sorted = (groups: readonly (readonly string[])[]) => groups.flat().sort();

describe('Who talks with whom', () => {
  it('everybody once, in pairs, with at most one three, and nobody alone', () => {
    fc.assert(
      fc.property(seats, fc.string(), (all, seed) => {
        const made = pairs(all, seed);
        expect(sorted(made)).toEqual(all.map(({ id }) => id));
        const sizes = made.map((pair) => pair.length).sort();
        if (all.length > 1) expect(sizes.every((size) => size === 2 || size === 3)).toBe(true);
        expect(sizes.filter((size) => size === 3).length).toBe(all.length > 1 ? all.length % 2 : 0);
      }),
    );
  });

  it('across the sides as far as there are people for it', () => {
    fc.assert(
      fc.property(seats, fc.string(), (all, seed) => {
        const sideOf = new Map(all.map(({ id, side }) => [id, side]));
        const alike = pairs(all, seed).filter((pair) => new Set(pair.map((id) => sideOf.get(id))).size < 2).length;
        const most = Math.max(0, ...SIDES.map((side) => all.filter((seat) => seat.side === side).length));
        // The larger side’s surplus over all others is all that has to talk among itself.
        const surplus = Math.max(0, most - (all.length - most));
        expect(alike).toBeLessThanOrEqual(Math.ceil(surplus / 2));
      }),
    );
  });

  it('is the same wherever the seed is the same, whoever sat down first', () => {
    fc.assert(
      fc.property(seats, fc.string(), (all, seed) => {
        expect(pairs([...all].reverse(), seed)).toEqual(pairs(all, seed));
      }),
    );
  });

  it('then fours: pairs stay together, the last takes in one left over', () => {
    fc.assert(
      fc.property(seats, fc.string(), (all, seed) => {
        const two = pairs(all, seed);
        const four = fours(two);
        expect(sorted(four)).toEqual(sorted(two));
        for (const pair of two) {
          expect(four.filter((group) => pair.some((id) => group.includes(id)))).toHaveLength(1);
        }
        expect(four.length).toBe(two.length > 1 ? Math.floor(two.length / 2) : two.length);
      }),
    );
  });

  it('changed by hand: everybody sits in one group as before, and the moved one where they were put', () => {
    const place = fc.option(fc.nat({ max: 30 }));
    fc.assert(
      fc.property(seats, fc.string(), fc.nat(), place, (all, seed, nth, to) => {
        const before = pairs(all, seed);
        const who = all[nth % Math.max(all.length, 1)]?.id ?? 'late';
        const after = regrouped(before, who, to);
        expect(sorted(after)).toEqual([...new Set([...sorted(before), who])].sort());
        expect(after.every((group) => group.length > 0)).toBe(true);
        const met = to === null ? [] : (before[to] ?? []).filter((id) => id !== who);
        expect(after.find((group) => group.includes(who))).toEqual(expect.arrayContaining([...met, who]));
      }),
    );
  });
});
