import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from '#/lib/hash.ts';
import { env } from './env.ts';

/** What a guest's browser holds instead of a session: the key to one seat in one meeting. */
export const SEAT_COOKIE = 'accord.seat';
/** A meeting is over by then. */
export const SEAT_LASTS_SECONDS = 24 * 60 * 60;

/** What the database knows of a key; null where none is held. */
export function seatKeyOf(token: string | undefined): string | null {
  return token && token.length <= 500 ? sha256(token) : null;
}

export const newSeatToken = (): string => randomBytes(32).toString('base64url');

/** The secret in a guest's link. It follows from the link's id and the application secret, so that it is stored nowhere. */
export function guestToken(linkId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`guest ${linkId}`).digest('base64url');
}
