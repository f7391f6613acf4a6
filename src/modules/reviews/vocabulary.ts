export const REVIEW_STATES = ['planned', 'in meeting', 'held', 'recorded', 'called off'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const PROMISE_STATUSES = ['open', 'kept', 'not kept', 'let go'] as const;
