import { SIDES, type Side } from '#/access/sides.ts';

/** Whether a side may chair: never the side that chaired last. */
function mayChair(side: Side, chairedBefore: readonly Side[]): boolean {
  return chairedBefore.at(-1) !== side;
}

/**
 * The side to propose for the chair: of those that are there and did not chair last, the one that waited longest. A side
 * that never chaired has waited longest of all. Equal waits go in the order commissioning, providing, partner.
 *
 * @param chairedBefore the sides of past chairs, the oldest first
 */
export function proposedChairSide(present: readonly Side[], chairedBefore: readonly Side[]): Side | null {
  const candidates = SIDES.filter((side) => present.includes(side) && mayChair(side, chairedBefore));
  const lastTime = (side: Side) => chairedBefore.lastIndexOf(side);
  return candidates.reduce<Side | null>(
    (best, side) => (best === null || lastTime(side) < lastTime(best) ? side : best),
    null,
  );
}
