import { endOfDay } from '#/lib/days.ts';

/** Whether an insight should be looked at again: its last fresh day is over where the agreement is. */
export function isStale(freshUntil: string, now: string, timeZone: string): boolean {
  return new Date(endOfDay(freshUntil, timeZone)) <= new Date(now);
}
