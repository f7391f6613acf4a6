import { createHmac } from 'node:crypto';
import { env } from './env.ts';

/** A seed for what chance decides about a subject: the same for everybody and each time, and guessed by nobody who sends. */
export function chanceOf(subject: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`chance ${subject}`).digest('hex');
}
