import type { Point } from './xmr.ts';

/** Says what a chart with numbers that are kept back is drawn from; null where none is. */
export function keptBackInWords(points: readonly Point[]): string | null {
  if (!points.some(({ few }) => few)) return null;
  return 'So few people that somebody might be known are not told: such a month is a bar over all that it may be, and its middle is what the limits are drawn from.';
}
