/** What can be found, in the order in which it is told. */
export const FOUND_KINDS = ['evidence', 'insight', 'decision', 'goal', 'question', 'clause'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export const KIND_WORDS: Record<FoundKind, string> = {
  evidence: 'Evidence',
  insight: 'What we learnt',
  decision: 'Changes',
  goal: 'Goals',
  question: 'Questions',
  clause: 'Terms',
};

export const ONE_OF_A_KIND: Record<FoundKind, string> = {
  evidence: 'Evidence',
  insight: 'What we learnt',
  decision: 'A change',
  goal: 'A goal',
  question: 'A learning question',
  clause: 'In the terms',
};

export const LONGEST_WORDS = 200;
