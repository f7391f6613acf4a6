import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env.ts';

const NONCE = 12;
const TAG = 16;

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'words in an address', 32));

/**
 * Words that may stand in an address: it says them to nobody but the person they belong to, whoever reads it in a log, a
 * history or a link.
 */
export function seal(words: string, personId: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(env().AUTH_SECRET), nonce).setAAD(Buffer.from(personId));
  const sealed = [cipher.update(words, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
}

/** What was sealed for this person; null for whatever else stands there. */
export function unseal(sealed: string, personId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE + TAG) return null;
  const nonce = bytes.subarray(0, NONCE);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(env().AUTH_SECRET), nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(personId))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
