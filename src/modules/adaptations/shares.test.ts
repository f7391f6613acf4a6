import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterMoves, afterTotal, type Line, payersOf } from './shares.ts';

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

it('What moves between lines changes neither the total nor what anybody pays in all', () => {
  const lines: Line[] = [
    {
      id: 'a',
      perYear: 100,
      paidBy: [
        { organisationId: 'council', perYear: 60 },
        { organisationId: 'foundation', perYear: 40 },
      ],
    },
    { id: 'b', perYear: 50, paidBy: [{ organisationId: 'council', perYear: 50 }] },
    { id: 'c', perYear: 0, paidBy: [] },
  ];
  const lineId = fc.constantFrom('a', 'b', 'c');
  const move = fc.record({ fromLineId: lineId, toLineId: lineId, perYear: fc.integer({ min: 1, max: 40 }) });
  const paidInAll = (all: Line[], who: string) =>
    all
      .flatMap(({ paidBy }) => paidBy)
      .reduce((sum, share) => sum + (share.organisationId === who ? share.perYear : 0), 0);
  fc.assert(
    fc.property(move, (one) => {
      fc.pre(one.fromLineId !== one.toLineId && one.fromLineId !== 'c');
      const after = afterMoves(lines, [one]);
      expect(after.reduce((sum, line) => sum + line.perYear, 0)).toBe(150);
      expect(paidInAll(after, 'council')).toBe(110);
      expect(paidInAll(after, 'foundation')).toBe(40);
    }),
  );
});

it('A new total is paid for by whom the parties named', () => {
  const line = { id: 'a', perYear: 100, paidBy: [{ organisationId: 'council', perYear: 100 }] };
  expect(afterTotal(line, 130, 'foundation').paidBy).toEqual([
    { organisationId: 'council', perYear: 100 },
    { organisationId: 'foundation', perYear: 30 },
  ]);
  expect(afterTotal(line, 0, 'council')).toEqual({ id: 'a', perYear: 0, paidBy: [] });
});
