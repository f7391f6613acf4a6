import type { Asked } from '#/modules/search/asked.ts';
import { seal, unseal } from '#/server/sealed-words.ts';

/**
 * Where something is looked for. What one looks for may name people, so it stands in the address sealed: it can be kept
 * and gone back to, and says nothing to a log, a proxy or anybody else.
 */
export function searchAddress(agreementId: string | null, asked: Asked | null, personId: string): string {
  const path = agreementId ? `/agreements/${agreementId}/search` : '/search';
  return asked ? `${path}?asked=${seal(JSON.stringify(asked), personId)}` : path;
}

/** What an address asks for; null where it asks for nothing, or what it asks is somebody else’s. */
export function askedAt(query: Record<string, string | string[] | undefined>, personId: string): Asked | null {
  const sealed = [query.asked ?? ''].flat()[0] ?? '';
  const asked = unseal(sealed, personId);
  return asked === null ? null : (JSON.parse(asked) as Asked);
}
