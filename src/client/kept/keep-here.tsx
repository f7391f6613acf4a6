'use client';

import { useEffect } from 'react';

/** Lets this device hold what is written without a network, and send it: loaded once the page is at rest. */
export function KeepHere({ personId, name }: { personId: string; name: string | null }) {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const begin = async () => {
      const { keepSending, noteWhoIsHere } = await import('./keep-sending.ts');
      if (isOver) return;
      stop = keepSending(personId);
      await noteWhoIsHere(personId, name);
      // While working, files change under the same name.
      if (process.env.NODE_ENV === 'production') await navigator.serviceWorker?.register('/sw.js');
    };
    // A device that keeps nothing can still do all that needs a network.
    const timer = setTimeout(() => void begin().catch(() => {}), 300);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [personId, name]);
  return null;
}
