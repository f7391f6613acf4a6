import type { Screen } from './room.ts';
import type { Listener } from './room-door.ts';

/** One screen is what somebody needs; this many are left alone. */
const MOST_SCREENS = 12;

/**
 * Whether somebody has as many screens open as one may. A guest is known by their key, and once they are let in by their
 * seat, which may have several.
 */
export function isCrowded(screens: readonly Screen[], who: Listener, seatId: string | null = null): boolean {
  const isTheirs = (screen: Screen) =>
    'personId' in who
      ? 'personId' in screen.who && screen.who.personId === who.personId
      : 'keyHash' in screen.who && (screen.who.keyHash === who.keyHash || screen.seatId === seatId);
  return screens.filter(isTheirs).length >= MOST_SCREENS;
}
