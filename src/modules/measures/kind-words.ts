import type { Direction, MeasureKind } from './vocabulary.ts';

/** What kind of number it is, and what that asks of who posts it. */
export const KIND_WORDS: Record<MeasureKind, { name: string; help?: string }> = {
  count: { name: 'A count', help: 'How many in a month.' },
  proportion: { name: 'A share of a whole', help: 'Posted as two numbers: how many, out of how many.' },
  median: { name: 'A middle value (median)', help: 'Half lie above it and half below.' },
  mean: { name: 'An average (mean)' },
  rate: { name: 'A rate', help: 'So many for each thousand people, or for each visit.' },
  amount: { name: 'An amount', help: 'Money, hours, or another quantity.' },
};

/** Which way is better, if either is. */
export const DIRECTION_WORDS: Record<Direction, string> = {
  decrease: 'Lower is better',
  increase: 'Higher is better',
  neither: 'Neither way is better in itself',
};
