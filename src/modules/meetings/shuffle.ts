/**
 * The items in an order that the seed alone decides: whoever has the same seed sees the same order, and every order is
 * about equally likely over many seeds. For turns and pairs; where chance must not be guessed, draw the seed at random.
 */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const next = numbersFrom(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** Numbers from 0 up to 1: the seed by FNV-1a, then Mulberry32. */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
