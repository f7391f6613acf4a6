import type { EvidenceKind } from './vocabulary.ts';

/** A kind of evidence as it begins a line. */
export function kindInWords(kind: EvidenceKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
