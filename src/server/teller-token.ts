import { createHmac } from 'node:crypto';
import { sha256 } from '#/lib/hash.ts';
import { env } from './env.ts';

/**
 * The secret in a teller's private link, 256 bits. It follows from the link's id and the application secret, so that it
 * is stored nowhere (only its hash is) and can be handed over a second time.
 */
export function tellerToken(linkId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`teller ${linkId}`).digest('base64url');
}

/** What is stored of the token, and what it is looked up by. */
export const tellerTokenHash = (linkId: string): string => sha256(tellerToken(linkId));
