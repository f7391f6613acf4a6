/** One thing that came of what a person posted. */
export interface CameOf {
  /** What they learnt from it, what was decided because of it, what was changed; or somewhere they are not any more. */
  what: 'insight' | 'decision' | 'change' | 'elsewhere';
  id: string;
  /** The insight or the decision; elsewhere: those whose agreement it is. */
  text: string;
  at: string;
  timeZone: string;
  /** Null where the person no longer takes part: nothing of that agreement is told. */
  agreement: { id: string; title: string } | null;
  reviewId: string | null;
  goalIds: string[];
  /** What they had posted; the title is null where they may not read it any more. */
  pieces: { evidenceId: string; title: string | null; postedAt: string }[];
  isNew: boolean;
}

const SAYS: Record<CameOf['what'], string> = {
  insight: 'This was learnt from',
  decision: 'This was decided because of',
  change: 'This was decided, and something changed, because of',
  elsewhere: 'Used in an agreement that you are no longer in:',
};

/** How the small print under it begins: `This was learnt from`. */
export function saysOf({ what }: Pick<CameOf, 'what'>): string {
  return SAYS[what];
}

/** Where it is read; null for what one may not see, or what is read where it stands. */
export function placeOfUse({ what, id, agreement, reviewId }: CameOf): string | null {
  if (!agreement) return null;
  const at = `/agreements/${agreement.id}`;
  if (what === 'insight') return reviewId ? `${at}/reviews/${reviewId}` : null;
  return `${at}/changes/${id}`;
}
