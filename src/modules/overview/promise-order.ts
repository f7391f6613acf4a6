/** A promise as far as its place among others goes by it. */
export interface PromiseFacts {
  status: 'open' | 'kept' | 'not kept' | 'let go';
  dueOn: string;
  closedOn: string | null;
  /** Open, and its day is over. */
  isDue: boolean;
}

/** Open ones before closed ones: of the open the soonest due first, of the closed the latest first. */
export function inOrderOfLife<P extends PromiseFacts>(promises: readonly P[]): P[] {
  const isOpen = ({ status }: P) => status === 'open';
  const closed = (promise: P) => promise.closedOn ?? promise.dueOn;
  return [
    ...promises.filter(isOpen).sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    ...promises.filter((promise) => !isOpen(promise)).sort((a, b) => closed(b).localeCompare(closed(a))),
  ];
}

/** Where a promise stands, in a word or two. */
export function promiseInAWord({ status, dueOn, closedOn, isDue }: PromiseFacts): string {
  if (status === 'open') return isDue ? 'Due' : 'Open';
  if (status === 'kept') return closedOn && closedOn > dueOn ? 'Kept late' : 'Kept';
  return status === 'not kept' ? 'Not kept' : 'Let go';
}
