import type { Side } from '#/access/sides.ts';
import { countInWords } from '#/modules/measures/figures.ts';
import { counted } from './counted.ts';

/** How many times as many promises of one side as of the other are worth a question, and from how many on. */
const LOPSIDED = 3;

/** Asks whether it should be so where one side has made many more promises than the other; null where it has not. */
export function promiseBalance(promises: readonly { side: Side }[]): string | null {
  const made = (side: Side) => promises.filter((promise) => promise.side === side).length;
  const sides = [
    { side: 'commissioning', count: made('commissioning') },
    { side: 'providing', count: made('providing') },
  ].sort((a, b) => a.count - b.count);
  const [fewer, more] = sides as [(typeof sides)[0], (typeof sides)[0]];
  if (more.count < LOPSIDED || more.count < LOPSIDED * fewer.count) return null;
  const few = counted(fewer.count, 'promise');
  return `The ${fewer.side} side has made ${few}, the ${more.side} side ${countInWords(more.count)}. Is that how we want it?`;
}
