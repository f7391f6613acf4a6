/** Where a proposal stands. It is agreed when it is in force; a formal variation first waits for signatures. */
export const DECISION_STATES = ['open', 'waiting for signatures', 'agreed', 'resting', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const POSITIONS = ['consent', 'stand aside', 'objection'] as const;
export type Position = (typeof POSITIONS)[number];

/** How an objection came to an end. */
export const OBJECTION_ENDS = ['worked in', 'withdrawn', 'released'] as const;
export type ObjectionEnd = (typeof OBJECTION_ENDS)[number];

/** What was found when a decision was looked at again. */
export const SECOND_LOOKS = ['stands', 'replaced', 'let go'] as const;
export type SecondLook = (typeof SECOND_LOOKS)[number];
