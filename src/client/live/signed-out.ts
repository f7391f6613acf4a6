import { useSyncExternalStore } from 'react';

let signedOut = false;
const readers = new Set<() => void>();

export function tellSignedOut(is: boolean): void {
  signedOut = is;
  for (const read of readers) read();
}

/** Whether the session of this page ended while it was open. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => signedOut,
    () => false,
  );
}
