/** A stage's time: running towards `endsAt` (ISO 8601), or standing still with `leftMs`, or not set. */
export interface Timer {
  endsAt: string | null;
  leftMs: number | null;
}

const MINUTE = 60_000;
/** Nobody sits longer: what is more was a slip of the finger. */
const MOST_MS = 24 * 60 * MINUTE;

export const NO_TIME: Timer = { endsAt: null, leftMs: null };

/** @param now ISO 8601, the server's */
export function started(minutes: number, now: string): Timer {
  return { endsAt: after(now, minutes * MINUTE), leftMs: null };
}

export function paused(timer: Timer, now: string): Timer {
  const left = leftOf(timer, Date.parse(now));
  return timer.endsAt === null || left === null ? timer : { endsAt: null, leftMs: left };
}

export function resumed(timer: Timer, now: string): Timer {
  return timer.leftMs === null ? timer : { endsAt: after(now, timer.leftMs), leftMs: null };
}

/** More time, or less where `minutes` is below zero. Time that ran out counts as none left, so a minute is a minute. */
export function withMore(timer: Timer, minutes: number, now: string): Timer {
  const left = Math.min(Math.max(leftOf(timer, Date.parse(now)) ?? 0, 0) + minutes * MINUTE, MOST_MS);
  const more = Math.max(left, 0);
  return timer.leftMs === null ? { endsAt: after(now, more), leftMs: null } : { endsAt: null, leftMs: more };
}

/** Milliseconds left at a moment of the server's clock; below zero once it is over, null where no time is set. */
export function leftOf(timer: Timer, serverNow: number): number | null {
  if (timer.endsAt !== null) return Date.parse(timer.endsAt) - serverNow;
  return timer.leftMs;
}

/** `3:20`; what is over stands at `0:00`. Seconds are rounded up, so that zero means zero. */
export function clockFace(leftMs: number): string {
  const seconds = Math.max(Math.ceil(leftMs / 1000), 0);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is said aloud when the time passes from `before` to `now` (milliseconds left); null between the marks. */
export function saidAtMark(before: number, now: number): string | null {
  if (before > 0 && now <= 0) return 'The time is over.';
  if (before > MINUTE && now <= MINUTE) return 'One minute left.';
  return null;
}

/** One question to the server for its time; all three in milliseconds. */
export interface ClockSample {
  askedAt: number;
  heardAt: number;
  serverAt: number;
}

/** How far the server's clock is ahead of ours: of several samples the one with the shortest way errs least. */
export function serverAhead(samples: readonly ClockSample[]): number {
  const [best] = [...samples].sort((a, b) => a.heardAt - a.askedAt - (b.heardAt - b.askedAt));
  return best ? best.serverAt - (best.askedAt + best.heardAt) / 2 : 0;
}

function after(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
