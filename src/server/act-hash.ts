import { createHmac } from 'node:crypto';
import { hashOf } from '#/lib/hash.ts';
import { env } from './env.ts';

/**
 * What an act asked for, as the journal keeps it: enough to tell a retry from another act under the same id. It takes the
 * server's key, so that nobody who can read it tries out the few things that a vote or a short note could have been.
 */
export function actHash(path: string, input: unknown): string {
  return createHmac('sha256', env().AUTH_SECRET)
    .update(`act ${hashOf([path, input])}`)
    .digest('hex');
}
