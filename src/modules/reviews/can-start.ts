import type { ReviewState } from './vocabulary.ts';

/** Whether a meeting may begin: once everybody could read the pack. One that was opened already goes on. */
export function canStart(review: { state: ReviewState; packOpensAt: string | null }, now: string): boolean {
  if (review.state === 'in meeting') return true;
  return review.state === 'planned' && review.packOpensAt !== null && review.packOpensAt <= now;
}
