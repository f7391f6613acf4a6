import type { Side } from '#/access/sides.ts';
import { type PartyInRound, type PartyStand, type ShownPosition, standOf } from '#/modules/adaptations/round-view.ts';
import { shuffled } from './shuffle.ts';

/** The order in which parties are asked: by chance, anew each round, the same on every screen. No side is asked first. */
export function askedInOrder<P extends { id: string }>(parties: readonly P[], decisionId: string, round: number): P[] {
  return shuffled(
    [...parties].sort((a, b) => (a.id < b.id ? -1 : 1)),
    `${decisionId} ${round}`,
  );
}

export interface AskedParty {
  id: string;
  name: string;
  side: Side;
  stand: PartyStand;
}

export interface ConsentInRoom {
  parties: AskedParty[];
  /** Who is asked now; null once every party has answered. */
  asking: AskedParty | null;
  next: AskedParty | null;
}

/** A consent round as the room sees it, from what the reader may know: who is asked now, who next, who has said what. */
export function consentInRoom(
  decisionId: string,
  round: { round: number; isShown: boolean; answered: readonly string[]; positions: readonly ShownPosition[] },
  parties: readonly PartyInRound[],
  objections: readonly { partyId: string; closedAt: string | null }[],
): ConsentInRoom {
  const asked = askedInOrder(
    parties.filter(({ signs }) => signs),
    decisionId,
    round.round,
  ).map((party) => ({ id: party.id, name: party.name, side: party.side, stand: standOf(party, round, objections) }));
  const [asking = null, next = null] = asked.filter(({ stand }) => stand === 'not yet' || stand === 'asked again');
  return { parties: asked, asking, next };
}
