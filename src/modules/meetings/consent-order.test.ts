import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyStand } from '#/modules/adaptations/round-view.ts';
import { askedInOrder, consentInRoom } from './consent-order.ts';

const party = (id: string, stand: PartyStand = 'not yet', signs = true) => ({
  id,
  name: id,
  side: id === 'council' ? ('commissioning' as const) : ('providing' as const),
  signs,
  stand,
});

describe('A consent round in the room', () => {
  it('asks everybody once, in an order of chance that every screen shares and each round draws anew', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.uuid(), fc.nat(), (all, decision, round) => {
        const order = askedInOrder(
          all.map((id) => ({ id })),
          decision,
          round,
        );
        expect(order.map(({ id }) => id).sort()).toEqual([...all].sort());
        expect(
          askedInOrder(
            [...all].reverse().map((id) => ({ id })),
            decision,
            round,
          ),
        ).toEqual(order);
      }),
    );
  });

  it('asks no side first more often than the other', () => {
    let first = 0;
    for (let round = 0; round < 2000; round += 1) {
      if (askedInOrder([party('council'), party('lantern')], 'decision', round)[0]?.id === 'council') first += 1;
    }
    expect(Math.abs(first - 1000)).toBeLessThan(100);
  });

  it('goes to the next who has not answered, again to one who is asked again, and is over once all have', () => {
    const stands = fc.array(
      fc.constantFrom<PartyStand>(
        'not yet',
        'consent',
        'objection',
        'asked again',
        'given, not shown yet',
        'stand aside',
      ),
    );
    fc.assert(
      fc.property(stands, fc.nat(), (all, round) => {
        const parties = all.map((stand, nth) => party(`${nth}`, stand));
        const { asking, next, parties: order } = consentInRoom('d', { round, parties });
        const open = order.filter(({ stand }) => stand === 'not yet' || stand === 'asked again');
        expect([asking, next]).toEqual([open[0] ?? null, open[1] ?? null]);
      }),
    );
  });

  it('does not wait for parties that do not sign', () => {
    const parties = [party('council', 'consent'), party('voices', 'not yet', false)];
    expect(consentInRoom('d', { round: 1, parties })).toMatchObject({ asking: null, parties: [{ id: 'council' }] });
  });
});
