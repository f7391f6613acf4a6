import type { Need } from './need.ts';

/** One thing to do: a need, or several that are done in one go. */
export type Ask = readonly [Need, ...Need[]];

/**
 * Needs as things to do, in the order given: the parties of one side that have a text to sign or to answer are one, and
 * so are the readings that one side has not posted for a month.
 */
export function asksOf(needs: readonly Need[]): Ask[] {
  const asks = new Map<string, [Need, ...Need[]]>();
  for (const need of needs) {
    const key = keyOf(need);
    const known = asks.get(key);
    if (known) known.push(need);
    else asks.set(key, [need]);
  }
  return [...asks.values()];
}

function keyOf({ kind, agreementId, subjectId, side, dueOn, personId }: Need): string {
  if (kind === 'reading due') return [kind, agreementId, side, dueOn?.slice(0, 7)].join();
  return [kind, subjectId, side, personId].join();
}

/** The people or parties an ask waits for, each once. */
export function waitedFor(ask: Ask): string[] {
  return [...new Set(ask.map((need) => need.person ?? need.party).filter((name) => name !== null))];
}
