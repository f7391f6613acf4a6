import fc from 'fast-check';
import { expect, it } from 'vitest';
import { payersOf } from './shares.ts';

it('Money that leaves a line is paid by those who paid for it, in proportion', () => {
  const paidBy = [
    { organisationId: 'council', perYear: 100 },
    { organisationId: 'foundation', perYear: 50 },
  ];
  expect(payersOf(paidBy, 30)).toEqual([
    { organisationId: 'council', perYear: 20 },
    { organisationId: 'foundation', perYear: 10 },
  ]);
  expect(payersOf([], 30)).toEqual([]);
});

it('No penny is lost or made, and nobody gives more than they pay', () => {
  const pence = fc.integer({ min: 0, max: 50_000_000_00 });
  fc.assert(
    fc.property(fc.array(pence, { minLength: 1, maxLength: 6 }), pence, (shares, wanted) => {
      const paidBy = shares.map((perYear, at) => ({ organisationId: String(at), perYear }));
      const total = shares.reduce((sum, share) => sum + share, 0);
      const payers = payersOf(paidBy, wanted);
      expect(payers.reduce((sum, { perYear }) => sum + perYear, 0)).toBe(Math.min(wanted, total));
      for (const { organisationId, perYear } of payers)
        expect(perYear).toBeLessThanOrEqual(shares[Number(organisationId)] ?? 0);
    }),
  );
});
