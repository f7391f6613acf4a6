import { createHmac } from 'node:crypto';
import { sha256 } from '#/lib/hash.ts';
import { env } from './env.ts';

/**
 * The secret in an invitation's link, 256 bits. It follows from the invitation's id and the application secret, so
 * that it is stored nowhere (only its hash is) and a letter can be written again.
 */
export function invitationToken(invitationId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`invitation ${invitationId}`).digest('base64url');
}

/** What is stored of the token, and what it is looked up by. */
export const invitationTokenHash = (invitationId: string): string => sha256(invitationToken(invitationId));
