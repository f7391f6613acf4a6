import { seatName } from './seat-name.ts';

/** What a note from paper says of itself; by whom it was typed in once the names lie open. Null: it was not on paper. */
export function fromPaper(
  card: { fromPaper: boolean },
  typist: { name: string; isGuest: boolean } | null | undefined,
): string | null {
  if (!card.fromPaper) return null;
  return typist ? `typed in from paper by ${seatName(typist)}` : 'typed in from paper';
}
