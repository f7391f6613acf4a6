import type { Side } from '#/access/sides.ts';
import type { Position } from './vocabulary.ts';

export interface PartyInRound {
  id: string;
  name: string;
  side: Side;
  signs: boolean;
}

export interface ShownPosition {
  id: string;
  partyId: string;
  personId: string;
  person: string | null;
  position: Position;
  reason: string | null;
  at: string;
}

interface ShownObjection {
  partyId: string;
  closedAt: string | null;
}

/** How a party stands in a round, as far as the one who looks may know. */
export type PartyStand = 'consent' | 'stand aside' | 'objection' | 'asked again' | 'given, not shown yet' | 'not yet';

/**
 * A party's stand from what is shown to the reader. `answered` are the parties that have answered, shown or not. A person
 * who gave a position that is not shown yet sees their own; for the party it still says that it is given.
 */
export function standOf(
  party: PartyInRound,
  round: { isShown: boolean; answered: readonly string[]; positions: readonly ShownPosition[] },
  objections: readonly ShownObjection[],
): PartyStand {
  const isHeld = party.side === 'commissioning' && !round.isShown;
  if (!round.answered.includes(party.id)) return 'not yet';
  if (isHeld) return 'given, not shown yet';
  if (objections.some(({ partyId, closedAt }) => partyId === party.id && closedAt === null)) return 'objection';
  const latest = round.positions.filter(({ partyId }) => partyId === party.id).at(-1)?.position;
  if (latest === 'objection') return 'asked again';
  return latest ?? 'given, not shown yet';
}
