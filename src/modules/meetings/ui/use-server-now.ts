'use client';

import { useEffect, useState } from 'react';
import { useMeeting } from './meeting-context.tsx';

const STEP = 200;

/** The server's moment in milliseconds, running; before the page is awake, the moment it was made. */
export function useServerNow(): number {
  const { ahead, madeAt } = useMeeting();
  const [now, setNow] = useState(madeAt);
  useEffect(() => {
    // Nothing was asked yet: the device's own clock may be years away from the example's.
    if (ahead === null) return;
    const step = () => setNow(Date.now() + ahead);
    step();
    const timer = setInterval(step, STEP);
    return () => clearInterval(timer);
  }, [ahead]);
  return now;
}
