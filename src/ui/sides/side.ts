export type Side = 'commissioning' | 'providing' | 'partner';

/** The word that stands beside a side's mark when nothing else is said. */
export const sideWord: Record<Side, string> = {
  commissioning: 'commissioning',
  providing: 'providing',
  partner: 'partner',
};

/** A side's own heading, in the page's fixed places. */
export const sideHeading: Record<Side, string> = {
  commissioning: 'Commissioning',
  providing: 'Providing',
  partner: 'Partners',
};
