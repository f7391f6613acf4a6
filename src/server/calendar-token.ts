import { createHmac } from 'node:crypto';
import { sha256 } from '#/lib/hash.ts';
import { env } from './env.ts';

/**
 * The secret in a private calendar address, 256 bits. It follows from the link's id and the application secret, so that
 * it is stored nowhere (only its hash is) and its owner can look it up again.
 */
export function calendarToken(linkId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`calendar ${linkId}`).digest('base64url');
}

/** What is stored of the token, and what it is looked up by. */
export const calendarTokenHash = (linkId: string): string => sha256(calendarToken(linkId));
