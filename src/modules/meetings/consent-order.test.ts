import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedInOrder, consentInRoom } from './consent-order.ts';

const parties = [
  { id: 'council', name: 'The council', side: 'commissioning', signs: true },
  { id: 'lantern', name: 'Lantern', side: 'providing', signs: true },
  { id: 'voices', name: 'Voices', side: 'partner', signs: false },
] as const;
const position = (partyId: string) => ({
  id: `of ${partyId}`,
  partyId,
  personId: 'p',
  person: null,
  position: 'consent' as const,
  reason: null,
  at: '2026-05-15T10:00:00Z',
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
      if (askedInOrder(parties.slice(0, 2), 'decision', round)[0]?.side === 'commissioning') first += 1;
    }
    expect(Math.abs(first - 1000)).toBeLessThan(100);
  });

  it('goes to the next who has not answered, and is over once all have', () => {
    const none = { round: 1, isShown: false, answered: [], positions: [] };
    const begun = consentInRoom('d', none, parties, []);
    expect(begun.parties).toHaveLength(2);
    const [one, other] = begun.parties.map(({ id }) => ({ id })) as [{ id: string }, { id: string }];
    expect([begun.asking?.id, begun.next?.id]).toEqual([one.id, other.id]);
    const half = consentInRoom('d', { ...none, answered: [one.id], positions: [position(one.id)] }, parties, []);
    expect([half.asking?.id, half.next]).toEqual([other.id, null]);
    const answered = parties.map(({ id }) => id);
    const positions = answered.map(position);
    const all = consentInRoom('d', { round: 1, isShown: true, answered, positions }, parties, []);
    expect(all.asking).toBeNull();
  });

  it('does not show what the commissioning side said before all others have answered', () => {
    const round = { round: 1, isShown: false, answered: ['council'], positions: [position('council')] };
    const council = consentInRoom('d', round, parties, []).parties.find(({ id }) => id === 'council');
    expect(council?.stand).toBe('given, not shown yet');
  });
});
