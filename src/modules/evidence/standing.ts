import { dayIn } from '#/lib/days.ts';

/** Why there is a gap where a story stood, and since which day. */
export interface Gap {
  how: 'taken back' | 'ended' | 'kept closer';
  /** The day it was taken back or kept closer, or the last day on which its consent held. */
  on: string;
}

interface Ends {
  withdrawnAt: string | null;
  /** The first moment after the last day of consent. */
  consentEndsAt: string | null;
}

/**
 * The gap a piece has left at this moment, null while it may be read. Its days are days in the agreement's time zone.
 * From the first moment after its last day a piece is sealed; taking it back goes before an end.
 */
export function gapOf({ withdrawnAt, consentEndsAt }: Ends, now: string, timeZone: string): Gap | null {
  if (withdrawnAt) return { how: 'taken back', on: dayIn(withdrawnAt, timeZone) };
  if (consentEndsAt && new Date(consentEndsAt) <= new Date(now))
    return { how: 'ended', on: lastDay(consentEndsAt, timeZone) };
  return null;
}

/** The last day on which consent holds that ends at this moment. */
export function lastDay(consentEndsAt: string, timeZone: string): string {
  return dayIn(new Date(new Date(consentEndsAt).getTime() - 1).toISOString(), timeZone);
}

/** A gap in a sentence without its date: never a title, never a word of the story. */
export const GAP_WORDS: Record<Gap['how'], string> = {
  'taken back': 'A story stood here. The person took it back on',
  ended: 'A story stood here. Its consent ended on',
  'kept closer': 'A story stood here. The person keeps it to its organisation alone, since',
};
