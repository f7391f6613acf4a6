/** How sure the parties are of an answer or an insight. */
export const CONFIDENCES = ['early', 'growing', 'strong'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
