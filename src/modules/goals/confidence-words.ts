import type { Confidence } from './vocabulary.ts';

/** How sure we are, as it stands beside an answer, and what it means to say so. */
export const CONFIDENCE_WORDS: Record<Confidence, { short: string; means: string }> = {
  early: { short: 'Early', means: 'A first thought. It would not surprise us to be wrong.' },
  growing: { short: 'Growing', means: 'More than one thing points this way.' },
  strong: { short: 'Strong', means: 'We would act on it.' },
};
