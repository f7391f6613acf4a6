import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES, type Side } from '#/access/sides.ts';
import { proposedChairSide } from './chair.ts';
import { cycleAfter, nextCycle, secondTuesday } from './cycle.ts';

const halfYearly = { everyMonths: 6, packOpensDaysBefore: 7 };

describe('The next cycle follows from the rhythm', () => {
  it('the first begins with the agreement and meets in the month after its period', () => {
    expect(nextCycle(halfYearly, '2024-04-01', null)).toEqual({
      cycle: 1,
      periodFrom: '2024-04',
      periodTo: '2024-09',
      meetsOn: '2024-10-08',
      touchPointOn: '2024-07-09',
      packOpensOn: '2024-10-01',
    });
  });

  it('each begins where the last one ended', () => {
    expect(nextCycle(halfYearly, '2024-04-01', { cycle: 4, periodTo: '2026-03' })).toMatchObject({
      cycle: 5,
      periodFrom: '2026-04',
      periodTo: '2026-09',
      meetsOn: '2026-10-13',
      touchPointOn: '2026-07-14',
      packOpensOn: '2026-10-06',
    });
  });

  it('the months of a review that was called off are looked at by the next, which is counted on', () => {
    const past = [
      { cycle: 1, periodTo: '2024-09', state: 'recorded' },
      { cycle: 2, periodTo: '2025-03', state: 'called off' },
    ];
    expect(cycleAfter(halfYearly, '2024-04-01', past)).toMatchObject({ cycle: 3, periodFrom: '2024-10' });
    expect(cycleAfter(halfYearly, '2024-04-01', past.slice(1))).toMatchObject({ cycle: 3, periodFrom: '2024-04' });
  });

  it('a meeting is always on a Tuesday between the 8th and the 14th', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const day = secondTuesday(`${year}-${String(month).padStart(2, '0')}`);
        const date = Number(day.slice(8));
        return new Date(`${day}T00:00:00Z`).getUTCDay() === 2 && date >= 8 && date <= 14;
      }),
    );
  });
});

describe('The chair rotates between the sides', () => {
  it('the side that waited longest is proposed', () => {
    expect(proposedChairSide(SIDES, ['providing', 'commissioning', 'partner', 'commissioning'])).toBe('providing');
    expect(proposedChairSide(['commissioning', 'providing'], [])).toBe('commissioning');
  });

  it('the side that chaired last is never proposed', () => {
    const sides = fc.constantFrom<Side>(...SIDES);
    fc.assert(fc.property(fc.array(sides), (before) => proposedChairSide(SIDES, before) !== (before.at(-1) ?? null)));
  });

  it('where only one side is there and it chaired last, nobody is proposed', () => {
    expect(proposedChairSide(['providing'], ['providing'])).toBeNull();
  });
});
