import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concerns, inOrder, NEED_KINDS, type Need, type Place } from './need.ts';

const need = (over: Partial<Need> = {}): Need => ({
  kind: 'promise due',
  agreementId: 'a',
  agreement: 'Keeping Home',
  subjectId: 's',
  about: 'Lift the script',
  dueOn: '2026-05-20',
  side: null,
  partyId: null,
  party: null,
  personId: null,
  person: null,
  occasion: null,
  ...over,
});
const place = (over: Partial<Place> = {}): Place => ({
  personId: 'me',
  partyId: 'mine',
  side: 'providing',
  contributes: true,
  signs: true,
  ...over,
});

const OF_CONTRIBUTORS = NEED_KINDS.filter((kind) => kind !== 'look asked' && kind !== 'meeting today');

describe('What needs me', () => {
  it('is what waits for me by name, for my party where I sign, for my side, or for both sides', () => {
    expect(concerns(need({ personId: 'me' }), place({ signs: false }))).toBe(true);
    expect(concerns(need({ personId: 'you', side: 'providing' }), place())).toBe(false);
    expect(concerns(need({ partyId: 'mine' }), place())).toBe(true);
    expect(concerns(need({ partyId: 'mine' }), place({ signs: false }))).toBe(false);
    expect(concerns(need({ side: 'providing' }), place())).toBe(true);
    expect(concerns(need({ side: 'commissioning' }), place())).toBe(false);
    expect(concerns(need(), place())).toBe(true);
  });

  it('a story to look at waits for who was asked by name, a reader too', () => {
    const asked = need({ kind: 'look asked', personId: 'me' });
    expect(concerns(asked, place({ contributes: false }))).toBe(true);
    expect(concerns(asked, place({ personId: 'you' }))).toBe(false);
  });

  it('a meeting of today is for everybody, readers and partners too', () => {
    expect(concerns(need({ kind: 'meeting today' }), place({ contributes: false, side: 'partner' }))).toBe(true);
  });

  it('is nothing else for a reader', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OF_CONTRIBUTORS), fc.boolean(), (kind, byName) => {
        return !concerns(need({ kind, personId: byName ? 'me' : null }), place({ contributes: false }));
      }),
    );
  });

  it('stands the soonest first, and first of all what somebody waits for already', () => {
    const order = inOrder([
      need({ dueOn: '2026-06-01' }),
      need({ dueOn: '2026-05-01' }),
      need({ dueOn: null, kind: 'consent asked' }),
    ]);
    expect(order.map(({ dueOn }) => dueOn)).toEqual([null, '2026-05-01', '2026-06-01']);
  });
});
