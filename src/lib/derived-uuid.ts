import { createHash } from 'node:crypto';
import { asUuid } from './uuid.ts';

/** The same UUID (version 8) for the same names: ids that a replay derives from its file. */
export function derivedUuid(...names: string[]): string {
  const hash = createHash('sha256').update(names.join('\u0000')).digest();
  return asUuid(Uint8Array.from(hash.subarray(0, 16)), 8);
}
