import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES } from '#/access/sides.ts';
import { FEWEST_TOLD, type PulseTold, pulseGroups, pulseSpreads, spreadInWords } from './spread.ts';

const count = fc.integer({ min: 0, max: 12 });
const value = fc.integer({ min: 1, max: 10 });
const told = fc.array(
  fc.record({ side: fc.constantFrom(...SIDES, null), value, times: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 30 },
);
const one = (list: PulseTold[]) => {
  const [spread] = pulseSpreads(list);
  if (!spread) throw new Error('Nothing was told.');
  return spread;
};

describe('Whose answers are told', () => {
  const of = (members: number, guests = 0) => ({ members, guests });
  const side = fc.record({ members: count, guests: count });

  it('a side of three stands for itself; two of one side are told of nobody', () => {
    expect(pulseGroups({ commissioning: of(4), providing: of(3), partner: of(2) })).toEqual({
      groups: [
        { side: 'commissioning', answered: 4 },
        { side: 'providing', answered: 3 },
      ],
      untold: 2,
    });
  });

  it('small sides are taken together where together they are three', () => {
    expect(pulseGroups({ commissioning: of(2), providing: of(5), partner: of(1) })).toEqual({
      groups: [
        { side: 'providing', answered: 5 },
        { side: null, answered: 3 },
      ],
      untold: 0,
    });
  });

  it('guests are counted in where three have an account, and never make a side of three', () => {
    expect(pulseGroups({ commissioning: of(3, 2), providing: of(2, 5), partner: of(0, 9) })).toEqual({
      groups: [{ side: 'commissioning', answered: 5 }],
      untold: 16,
    });
  });

  it('no group holds fewer than three with an account, and nobody is counted twice or lost', () => {
    fc.assert(
      fc.property(side, side, side, (commissioning, providing, partner) => {
        const answered = { commissioning, providing, partner };
        const { groups, untold } = pulseGroups(answered);
        const alone = groups.flatMap((group) => group.side ?? []);
        const together = SIDES.filter((one) => !alone.includes(one));
        const members = (sides: readonly (typeof SIDES)[number][]) =>
          sides.reduce((sum, one) => sum + answered[one].members, 0);
        expect(alone.every((one) => members([one]) >= FEWEST_TOLD)).toBe(true);
        expect(groups.some((group) => group.side === null)).toBe(members(together) >= FEWEST_TOLD);
        const all = groups.reduce((sum, group) => sum + group.answered, untold);
        expect(all).toBe(SIDES.reduce((sum, one) => sum + answered[one].members + answered[one].guests, 0));
      }),
    );
  });

  it('guests change nothing about which groups are told', () => {
    fc.assert(
      fc.property(side, side, side, (commissioning, providing, partner) => {
        const withGuests = pulseGroups({ commissioning, providing, partner }).groups.map((group) => group.side);
        const without = pulseGroups({
          commissioning: of(commissioning.members),
          providing: of(providing.members),
          partner: of(partner.members),
        }).groups.map((group) => group.side);
        expect(withGuests).toEqual(without);
      }),
    );
  });

  it('what is taken together is never the members of one side alone, by which it could be known', () => {
    fc.assert(
      fc.property(side, side, side, (commissioning, providing, partner) => {
        const { groups } = pulseGroups({ commissioning, providing, partner });
        const small = [commissioning, providing, partner].filter(({ members }) => members > 0 && members < FEWEST_TOLD);
        return !groups.some((group) => group.side === null) || small.length > 1;
      }),
    );
  });
});

describe('A spread', () => {
  const four: PulseTold[] = [
    { side: 'commissioning', value: 4, times: 1 },
    { side: 'commissioning', value: 5, times: 2 },
    { side: 'commissioning', value: 6, times: 1 },
  ];

  it('says the lowest, the middle and the highest, and how often each was given', () => {
    expect(one(four)).toEqual({
      side: 'commissioning',
      answered: 4,
      lowest: 4,
      middle: 5,
      highest: 6,
      times: [0, 0, 0, 1, 2, 1, 0, 0, 0, 0],
    });
  });

  it('is not told of fewer than three, though they were kept', () => {
    expect(pulseSpreads([{ side: 'partner', value: 9, times: 2 }])).toEqual([]);
    fc.assert(fc.property(told, (list) => pulseSpreads(list).every((spread) => spread.answered >= FEWEST_TOLD)));
  });

  it('is the same in whatever order the answers lie', () => {
    fc.assert(
      fc.property(told, (list) => {
        expect(pulseSpreads([...list].reverse())).toEqual(pulseSpreads(list));
      }),
    );
  });

  it('lies between what was said, and counts everybody once', () => {
    fc.assert(
      fc.property(told, (list) => {
        for (const { lowest, middle, highest, times, answered } of pulseSpreads(list)) {
          expect(lowest <= middle && middle <= highest).toBe(true);
          expect(times.reduce((sum, n) => sum + n, 0)).toBe(answered);
        }
      }),
    );
  });

  it('is told in words: how far apart, then where the middle lies', () => {
    expect(spreadInWords(one(four))).toBe('4 answered, close together: from 4 to 6, the middle at 5.');
    expect(spreadInWords(one([{ side: null, value: 7, times: 3 }]))).toBe('All 3 said 7.');
    const far: PulseTold[] = [2, 3, 8, 10].map((v) => ({ side: 'providing', value: v, times: 1 }));
    expect(spreadInWords(one(far))).toBe('4 answered, far apart: from 2 to 10, the middle at 5.5.');
  });
});
