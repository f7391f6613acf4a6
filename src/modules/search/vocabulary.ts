/** What can be found, in the order in which it is told. */
export const FOUND_KINDS = ['evidence', 'insight', 'decision', 'goal', 'question', 'clause'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Several of a kind, and one. */
export const KIND_WORDS: Record<FoundKind, { many: string; one: string }> = {
  evidence: { many: 'Evidence', one: 'evidence' },
  insight: { many: 'What we learnt', one: 'what we learnt' },
  decision: { many: 'Changes', one: 'a change' },
  goal: { many: 'Goals', one: 'a goal' },
  question: { many: 'Questions', one: 'a question' },
  clause: { many: 'Terms', one: 'the terms' },
};

export const LONGEST_WORDS = 200;
