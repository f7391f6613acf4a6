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

export const LONGEST_WORDS = 200;
