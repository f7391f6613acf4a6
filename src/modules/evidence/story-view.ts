import type { Side } from '#/access/sides.ts';
import type { FileCounts } from './file-kinds.ts';
import type { Gap } from './standing.ts';
import type { ConsentScope, ConsentStatus, EvidenceKind, Naming, Visibility } from './vocabulary.ts';

/** What of a piece is shown on its slip. Where there is a gap there are no words, and nobody's name. */
export interface StoryView {
  evidenceId: string;
  postedAt: string;
  visibility: Visibility;
  isMine: boolean;
  isUsed: boolean;
  gap: Gap | null;
  kind: EvidenceKind | null;
  perspective: string | null;
  surprising: boolean;
  harm: boolean;
  author: { name: string; organisation: string; side: Side } | null;
  words: StoryWords | null;
  /** What belongs to it besides; left out where a list does not ask. */
  files?: FileCounts;
}

export interface StoryWords {
  title: string;
  text: string;
  /** There is more of it than stands here. */
  isCut: boolean;
  significance: string | null;
  language: string;
  consentStatus: ConsentStatus;
  consentScope: ConsentScope[];
  consentScopeNote: string | null;
  consentEndsOn: string | null;
  namedAs: Naming;
  called: string | null;
}
