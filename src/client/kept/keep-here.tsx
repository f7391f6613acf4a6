'use client';

import { useEffect } from 'react';
// Not fetched apart: the form that posts holds the same, and would bring it a second time.
import { keepSending, noteWhoIsHere } from './keep-sending.ts';

/** Lets this device hold what is written without a network, and send it: once the page is at rest. */
export function KeepHere({ personId, name }: { personId: string; name: string | null }) {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const begin = async () => {
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
