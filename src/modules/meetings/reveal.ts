import type { CardFact } from './room-facts.ts';
import type { AuthorsShown } from './vocabulary.ts';

/** A card as it is stored, with its author, whom only `publicCard` lets out. */
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
  /** Null where nobody knows whose the paper was. */
  authorSeatId: string | null;
  typedBySeatId: string | null;
  namesOpenedAt: string | null;
}

/**
 * What everybody in the room may know of a card: nothing before the reveal, no words once it was taken back, who wrote it and
 * who typed it in only where the names were opened.
 *
 * @param authors as the agreement chose
 */
export function publicCard(card: StoredCard, authors: AuthorsShown): CardFact | null {
  if (card.revealedAt === null) return null;
  const isGone = card.takenBackAt !== null;
  const isNamed = authors !== 'never' && card.namesOpenedAt !== null && !isGone;
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
    authorSeatId: isNamed ? card.authorSeatId : null,
    typedBySeatId: isNamed ? card.typedBySeatId : null,
  };
}
