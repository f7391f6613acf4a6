import { useEffect, useState } from 'react';
import type { Kept, KeptFile } from './course.ts';
import { type Here, keptOf, onChange, readHere } from './device.ts';
import { filesFor } from './device-files.ts';

/** What a person has on this device, as it changes here and in other tabs; null until it is known. */
export function useKept(personId: string | undefined): Kept[] | null {
  return useDevice(() => (personId ? keptOf(personId) : Promise.resolve([])), [], personId);
}

/** The files that lie here for a story; null until it is known. */
export function useFilesFor(evidenceId: string): KeptFile[] | null {
  return useDevice(() => filesFor(evidenceId), [], evidenceId);
}

/** Who uses this device; undefined until it is known, null where nobody does. */
export function useHere(): Here | null | undefined {
  const here = useDevice<{ is: Here | null }>(async () => ({ is: (await readHere()) ?? null }), { is: null }, '');
  return here ? here.is : undefined;
}

function useDevice<T>(read: () => Promise<T>, none: T, key: string | undefined): T | null {
  const [state, setState] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read changes with the key alone.
  useEffect(() => {
    let isHere = true;
    const again = () =>
      read().then(
        (found) => isHere && setState(found),
        () => isHere && setState(none),
      );
    void again();
    const stop = onChange(() => void again());
    return () => {
      isHere = false;
      stop();
    };
  }, [key]);
  return state;
}
