import type { CardFact } from './room-facts.ts';

/** A card as it is stored, with its author, whom only `publicCard` may let out. */
export interface StoredCard {
  id: string;
  stageId: string;
  text: string;
  /** The number of the public change that last touched it; 0 while nothing about it was public. */
  at: number;
  revealedAt: string | null;
  takenBackAt: string | null;
  shownOrder: number | null;
  groupId: string | null;
  place: number;
  fromPaper: boolean;
  authorSeatId: string;
}

export interface AuthorsRule {
  /** As the agreement chose: opened by the facilitator, or never. */
  authors: 'opened by the facilitator' | 'never';
  authorsOpenedAt: string | null;
}

/**
 * What everybody in the room may know of a card: nothing before the reveal, no words once it was taken back, its author only
 * where names were opened.
 */
export function publicCard(card: StoredCard, rule: AuthorsRule): CardFact | null {
  if (card.revealedAt === null) return null;
  const isGone = card.takenBackAt !== null;
  const named = rule.authors !== 'never' && rule.authorsOpenedAt !== null && !isGone;
  return {
    kind: 'card',
    id: card.id,
    at: card.at,
    stageId: card.stageId,
    text: isGone ? null : card.text,
    shownOrder: card.shownOrder ?? 0,
    groupId: card.groupId,
    place: card.place,
    fromPaper: card.fromPaper,
    authorSeatId: named ? card.authorSeatId : null,
  };
}

/** Whether this seat may read the card's words: its author always, everybody else once they were revealed. */
export function mayRead(
  card: Pick<StoredCard, 'revealedAt' | 'takenBackAt' | 'authorSeatId'>,
  seatId: string,
): boolean {
  return card.authorSeatId === seatId || (card.revealedAt !== null && card.takenBackAt === null);
}

/**
 * The place of each card on the table, drawn at the reveal: by the numbers given (of chance, one a card), never by when or
 * by whom it was written. Cards revealed before keep their places; new ones lie after them.
 */
export function drawnOrder(
  cardIds: readonly string[],
  chances: readonly number[],
  lastPlace = -1,
): { cardId: string; shownOrder: number }[] {
  return cardIds
    .map((cardId, nth) => ({ cardId, chance: chances[nth] ?? 0 }))
    .sort((a, b) => a.chance - b.chance || (a.cardId < b.cardId ? -1 : 1))
    .map(({ cardId }, nth) => ({ cardId, shownOrder: lastPlace + 1 + nth }));
}
