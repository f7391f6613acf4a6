import { useSyncExternalStore } from 'react';

export interface Unsent {
  waiting: number;
  refused: number;
}

const NONE: Unsent = { waiting: 0, refused: 0 };
let unsent = NONE;
const readers = new Set<() => void>();

export function tellUnsent(now: Unsent): void {
  if (now.waiting === unsent.waiting && now.refused === unsent.refused) return;
  unsent = now;
  for (const read of readers) read();
}

/** How many stories on this device have not gone, for pages that do not list them. */
export function useUnsent(): Unsent {
  return useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => unsent,
    () => NONE,
  );
}
