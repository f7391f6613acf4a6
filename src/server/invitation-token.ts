import { createHmac } from 'node:crypto';
import { sha256 } from '#/lib/hash.ts';
import { env } from './env.ts';

/**
 * What opens an invitation: 256 bits that follow from its id and the server's secret, so that a letter sent again
 * carries the same link and no token is ever stored.
 */
export function invitationToken(invitationId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`invitation:${invitationId}`).digest('base64url');
}

/** What is stored of it, and looked up by. */
export function invitationHash(token: string): string {
  return sha256(token);
}
