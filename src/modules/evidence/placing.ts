import type { ConsentScope, ConsentStatus, Visibility } from './vocabulary.ts';

interface Told {
  status: ConsentStatus;
  scope: readonly ConsentScope[];
}

/**
 * What stands against a piece being read in an agreement it was not told for; null where nothing does. Inside its own
 * organisation it is read already, wherever it is placed.
 */
export function placingFault({ status, scope }: Told, visibility: Visibility): string | null {
  if (status === 'not asked') return 'Ask the person first, and say what they said.';
  if (visibility === 'private' || visibility === 'organisation') return null;
  if (status === 'not required' || scope.includes('other agreements')) return null;
  return 'The person said yes for the agreement it was told in. Ask them about others first.';
}
