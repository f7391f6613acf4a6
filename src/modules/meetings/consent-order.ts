import type { Side } from '#/access/sides.ts';
import type { PartyStand } from '#/modules/adaptations/round-view.ts';
import { shuffled } from './shuffle.ts';

/**
 * The order in which parties are asked: by chance, anew each round, the same on every screen. No side is asked first. A
 * proposal’s id is its proposer’s to choose, so the seed is the server’s own.
 */
export function askedInOrder<P extends { id: string }>(parties: readonly P[], seed: string, round: number): P[] {
  return shuffled(
    [...parties].sort((a, b) => (a.id < b.id ? -1 : 1)),
    `${seed} ${round}`,
  );
}

export interface AskedParty {
  id: string;
  name: string;
  side: Side;
  signs: boolean;
  /** As far as the reader may know it: what the commissioning side said is not shown before all others have answered. */
  stand: PartyStand;
}

export interface ConsentInRoom<P> {
  /** Those that sign, in the order in which they are asked. */
  parties: P[];
  /** Who is asked now; null once every party has answered. */
  asking: P | null;
  next: P | null;
}

/** A consent round as the room sees it: who is asked now, who next, who has answered. */
export function consentInRoom<P extends AskedParty>(
  seed: string,
  round: { round: number; parties: readonly P[] },
): ConsentInRoom<P> {
  const signing = round.parties.filter(({ signs }) => signs);
  const parties = askedInOrder(signing, seed, round.round);
  const [asking = null, next = null] = parties.filter(({ stand }) => stand === 'not yet' || stand === 'asked again');
  return { parties, asking, next };
}
