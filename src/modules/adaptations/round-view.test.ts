import { describe, expect, it } from 'vitest';
import { type PartyInRound, type ShownPosition, standOf } from './round-view.ts';
import type { Position } from './vocabulary.ts';

const party = (side: PartyInRound['side']): PartyInRound => ({ id: 'p', name: 'P', side, signs: true });
const said = (position: Position): ShownPosition => ({
  id: position,
  partyId: 'p',
  personId: 'somebody',
  person: 'Somebody',
  position,
  reason: null,
  at: '2026-05-15T10:00:00.000Z',
});
const round = (isShown: boolean, answered: boolean, ...positions: ShownPosition[]) => ({
  isShown,
  answered: answered ? ['p'] : [],
  positions,
});

describe('How a party stands, for the one who looks', () => {
  it('a commissioning position that is not shown is given, also for who gave it', () => {
    expect(standOf(party('commissioning'), round(false, true), [])).toBe('given, not shown yet');
    expect(
      standOf(party('commissioning'), round(false, true, said('objection')), [{ partyId: 'p', closedAt: null }]),
    ).toBe('given, not shown yet');
    expect(standOf(party('commissioning'), round(false, false), [])).toBe('not yet');
  });

  it('any other is its latest, or the open objection of one of its people', () => {
    for (const side of ['providing', 'partner', 'commissioning'] as const) {
      expect(standOf(party(side), round(true, true, said('objection'), said('consent')), [])).toBe('consent');
      expect(standOf(party(side), round(true, true, said('consent')), [{ partyId: 'p', closedAt: null }])).toBe(
        'objection',
      );
    }
  });

  it('is asked again once its objection is closed', () => {
    const closed = [{ partyId: 'p', closedAt: '2026-05-15T11:00:00.000Z' }];
    expect(standOf(party('providing'), round(true, true, said('objection')), closed)).toBe('asked again');
  });
});
