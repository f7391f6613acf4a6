import { type ClockSample, serverAhead } from '../timer.ts';

const FIRST_SAMPLES = 4;
const KEPT = 8;
const BETWEEN = 60_000;

/** Asks the server for its time now and again; tells how far it is ahead of this device each time it knows better. */
export function watchServerClock(tell: (ahead: number) => void): () => void {
  let stopped = false;
  let samples: ClockSample[] = [];
  let timer: ReturnType<typeof setTimeout>;
  const ask = async (count: number): Promise<void> => {
    const sample = await askOnce();
    if (stopped) return;
    if (sample) {
      samples = [...samples, sample].slice(-KEPT);
      tell(serverAhead(samples));
    }
    timer = setTimeout(() => void ask(count + 1), count < FIRST_SAMPLES ? 150 : BETWEEN);
  };
  void ask(1);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function askOnce(): Promise<ClockSample | null> {
  try {
    const askedAt = Date.now();
    const response = await fetch('/api/clock', { cache: 'no-store' });
    const heardAt = Date.now();
    const { now } = (await response.json()) as { now: string };
    const serverAt = Date.parse(now);
    return Number.isNaN(serverAt) ? null : { askedAt, heardAt, serverAt };
  } catch {
    return null;
  }
}
