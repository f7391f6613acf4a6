import { SIDES, type Side } from '#/access/sides.ts';
import { shuffled } from './shuffle.ts';

interface Sitting {
  id: string;
  side: Side;
}

/**
 * Who talks with whom: pairs across the sides as far as there are people for it, by chance. Where one is left over, a pair
 * becomes three. Nobody sits alone unless nobody else is there.
 */
export function pairs(seats: readonly Sitting[], seed: string): string[][] {
  const waiting = SIDES.map((side) => shuffled(seats.filter((seat) => seat.side === side).sort(byId), seed));
  const made: Sitting[][] = [];
  while (waiting.some((side) => side.length > 0)) {
    // One of the side most of whom wait, with one of the next: so the fewest are left to their own.
    const [most, next] = [...waiting].sort((a, b) => b.length - a.length) as [Sitting[], Sitting[], Sitting[]];
    const pair = [most.shift(), (next.length > 0 ? next : most).shift()].filter((seat) => seat !== undefined);
    const [lone] = pair;
    if (pair.length === 1 && lone && made.length > 0) joinLone(made, lone);
    else made.push(pair);
  }
  return made.map((pair) => pair.map(({ id }) => id));
}

/** Pairs put together by twos; where one is left over, it joins the last four. */
export function fours(madePairs: readonly (readonly string[])[]): string[][] {
  const made: string[][] = [];
  for (let at = 0; at < madePairs.length; at += 2) {
    const [one = [], other] = madePairs.slice(at, at + 2);
    const last = made.at(-1);
    if (!other && last) last.push(...one);
    else made.push([...one, ...(other ?? [])]);
  }
  return made;
}

/**
 * The same with one person in another group, named by its place, or in one of their own. Whoever sat nowhere joins in;
 * nobody sits in two, and a group that nobody is left in goes.
 */
export function regrouped(groups: readonly (readonly string[])[], seatId: string, to: number | null): string[][] {
  const without = groups.map((group) => group.filter((id) => id !== seatId));
  const host = to === null ? undefined : without[to];
  if (host) host.push(seatId);
  else without.push([seatId]);
  return without.filter((group) => group.length > 0);
}

/** One left over joins a pair that has nobody of their side, where there is one. */
function joinLone(made: Sitting[][], lone: Sitting): void {
  const host = made.find((pair) => pair.every(({ side }) => side !== lone.side)) ?? made[0];
  host?.push(lone);
}

function byId(a: Sitting, b: Sitting): number {
  return a.id < b.id ? -1 : 1;
}
