import type { Side } from '#/access/sides.ts';
import { VIEWS_AT_WORK } from '#/modules/evidence/vocabulary.ts';

/** A piece of evidence as it is quoted away from its own page: its words, whose they are and what they may be used for. */
export interface Piece {
  evidenceId: string;
  kind: string;
  perspective: string;
  title: string;
  text: string;
  /** What matters in it, and according to whom. */
  significance: string | null;
  accordingTo: string | null;
  language: string;
  postedAt: string;
  author: string;
  job: string | null;
  organisation: string;
  side: Side | null;
  namedAs: string;
  /** The name that stands in the story for the person. */
  called: string | null;
  consentStatus: string;
  consentScope: readonly string[];
  consentEndsOn: string | null;
}

/** Whether the author wrote down what somebody else lived, rather than their own view at work. */
export function wasTold({ kind, perspective }: Pick<Piece, 'kind' | 'perspective'>): boolean {
  return kind !== 'reflection' && !VIEWS_AT_WORK.includes(perspective);
}

/** What a piece may be used for, without full stop: `For partners and reviews`. */
export function usesInWords(scope: readonly string[]): string {
  if (scope.includes('public learning')) return 'May be shared in public';
  const uses = [
    scope.includes('this agreement') ? 'partners' : null,
    scope.includes('joint reviews') ? 'reviews' : null,
    scope.includes('other agreements') ? 'other agreements' : null,
  ].filter((use) => use !== null);
  if (uses.length === 0) return 'For nobody else';
  return `For ${uses.length === 1 ? uses[0] : `${uses.slice(0, -1).join(', ')} and ${uses.at(-1)}`}`;
}
