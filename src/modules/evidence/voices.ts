import type { PartyKind } from '#/modules/agreements/vocabulary.ts';
import { PERSPECTIVES } from './vocabulary.ts';

/** Whose views are to be expected where such a party takes part. */
const OF_PARTY: Record<PartyKind, readonly string[]> = {
  commissioner: ['commissioner'],
  funder: ['funder'],
  provider: ['provider', 'front-line worker'],
  residents: ['resident'],
  learning: ['learning partner'],
  system: ['system partner'],
};

/** Perspectives each once: those that are suggested first, in their order, then others by name. */
export function inOrder(perspectives: readonly string[]): string[] {
  const rank = (one: string) => {
    const at = (PERSPECTIVES as readonly string[]).indexOf(one);
    return at < 0 ? PERSPECTIVES.length : at;
  };
  return [...new Set(perspectives)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}

/** Whose views one would look for: those suggested, those of the parties, and any that was heard. */
export function expectedVoices(kinds: readonly PartyKind[], heard: readonly string[]): string[] {
  return inOrder([...PERSPECTIVES, ...kinds.flatMap((kind) => OF_PARTY[kind]), ...heard]);
}
