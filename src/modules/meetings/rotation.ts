import { shuffled } from './shuffle.ts';

interface Speaker {
  id: string;
}

/** The order of a round in which one speaks at a time: by chance, the chair last. */
export function speakingOrder(seats: readonly Speaker[], chairSeatId: string | null, seed: string): string[] {
  const ids = seats.map(({ id }) => id).sort();
  const others = shuffled(
    ids.filter((id) => id !== chairSeatId),
    seed,
  );
  return chairSeatId !== null && ids.includes(chairSeatId) ? [...others, chairSeatId] : others;
}

/** The order with those who sat down since it was drawn: after all others, before a chair who speaks last. */
export function withLatecomers(
  order: readonly string[],
  seats: readonly Speaker[],
  chairSeatId: string | null,
): string[] {
  const late = seats.map(({ id }) => id).filter((id) => !order.includes(id));
  if (late.length === 0) return [...order];
  const isChairLast = chairSeatId !== null && order.at(-1) === chairSeatId;
  return isChairLast ? [...order.slice(0, -1), ...late, chairSeatId] : [...order, ...late];
}

export interface Turn {
  speaking: string | null;
  next: string | null;
  /** Those before whom it passed, in order. */
  spoken: string[];
  toCome: string[];
  isOver: boolean;
}

/**
 * Whose turn it is. Who left the room is passed over; who comes back before their turn is heard in it.
 *
 * @param at the place in the order; null before the round, past its end after it
 */
export function turnAt(order: readonly string[], at: number | null, isHere: (seatId: string) => boolean): Turn {
  if (at === null)
    return { speaking: null, next: null, spoken: [], toCome: order.filter((id) => isHere(id)), isOver: false };
  const [speaking = null, ...toCome] = order.slice(at).filter((id) => isHere(id));
  return {
    speaking,
    next: toCome[0] ?? null,
    spoken: order.slice(0, at).filter((id) => isHere(id)),
    toCome,
    isOver: speaking === null,
  };
}

/** The place after the one who speaks now; said by two at once with the same `speaking`, it goes on by one. */
export function passedOn(
  order: readonly string[],
  at: number | null,
  isHere: (seatId: string) => boolean,
  speaking: string | null,
): number {
  const now = turnAt(order, at, isHere);
  if (at === null) return 0;
  if (now.speaking !== speaking || speaking === null) return at;
  return order.indexOf(speaking) + 1;
}
