import type { EvidenceKind } from '#/modules/evidence/vocabulary.ts';
import type { Stretch } from './marked.ts';
import { FOUND_KINDS, type FoundKind } from './vocabulary.ts';

/** One thing that holds the words, with the passages that do. */
export interface Found {
  kind: FoundKind;
  id: string;
  agreement: { id: string; title: string };
  /** Its heading, or the sentence that it is. */
  title: Stretch[];
  /** What else of it holds the words. */
  passage: Stretch[];
  /** The language it is written in, where it says so. */
  language: string | null;
  at: string;
  timeZone: string;
  evidence: { kind: EvidenceKind; perspective: string } | null;
  /** A goal: words that it no longer has. */
  isEarlier: boolean;
  isInTitle: boolean;
  reviewId: string | null;
}

/** Twenty of what was found, and what to do next. */
export interface FoundPage {
  items: Found[];
  /** How much there is of each kind, this page's and all others'. */
  counts: { kind: FoundKind; count: number }[];
  next: { isInTitle: boolean; at: string; id: string } | null;
  /** Where nothing was found: what may have been meant. */
  meant: string | null;
  /** The words stand everywhere, so nothing is looked for by them. */
  areCommon: boolean;
}

/** Where a found thing is read; null for what is read where it is found. */
export function pathOf({
  kind,
  id,
  agreement,
  reviewId,
}: Pick<Found, 'kind' | 'id' | 'agreement' | 'reviewId'>): string | null {
  const at = `/agreements/${agreement.id}`;
  const paths: Record<FoundKind, string | null> = {
    evidence: `${at}/evidence/${id}`,
    insight: reviewId ? `${at}/reviews/${reviewId}` : null,
    decision: `${at}/changes/${id}`,
    goal: `${at}/goals/${id}`,
    question: `${at}/questions#question-${id}`,
    clause: `${at}/terms#clause-${id}`,
  };
  return paths[kind];
}

/** How many of each kind, in their order; a kind of which there are none is left out. */
export function countsInOrder(counts: Partial<Record<FoundKind, number>>): { kind: FoundKind; count: number }[] {
  return FOUND_KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count ? [{ kind, count }] : [];
  });
}
