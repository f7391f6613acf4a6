import { useSyncExternalStore } from 'react';

let isLost = false;
const readers = new Set<() => void>();

export function tellSession(lost: boolean): void {
  isLost = lost;
  for (const read of readers) read();
}

/** Whether what waits on this device waits for its owner to sign in. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => isLost,
    () => false,
  );
}
