/** A card on the table, as far as where it lies matters. */
export interface LyingCard {
  id: string;
  /** The number of the public change that last touched it. */
  at: number;
  groupId: string | null;
  place: number;
}

export interface NamedGroup {
  id: string;
  place: number;
  gone: boolean;
}

export interface Column<G, C> {
  /** Null: the cards that are on their own. */
  group: G | null;
  cards: C[];
}

/**
 * The table: groups in their order, then the cards on their own. Every card lies in exactly one column; one whose group is
 * gone, or not known here yet, lies on its own rather than nowhere.
 */
export function columnsOf<G extends NamedGroup, C extends LyingCard>(
  groups: readonly G[],
  cards: readonly C[],
): Column<G, C>[] {
  const standing = groups.filter(({ gone }) => !gone).sort((a, b) => a.place - b.place || byId(a, b));
  const known = new Set(standing.map(({ id }) => id));
  const inOrder = [...cards].sort((a, b) => a.place - b.place || byId(a, b));
  return [
    ...standing.map((group) => ({ group, cards: inOrder.filter(({ groupId }) => groupId === group.id) })),
    { group: null, cards: inOrder.filter(({ groupId }) => groupId === null || !known.has(groupId)) },
  ];
}

/** The place right after a card of a column (which stands in its order), or before all where none is named. */
export function placeAfter(column: readonly LyingCard[], afterCardId: string | null): number {
  const at = column.findIndex(({ id }) => id === afterCardId);
  const before = column[at];
  const behind = column[at + 1];
  if (!before) return behind ? behind.place - 1 : 0;
  return behind ? (before.place + behind.place) / 2 : before.place + 1;
}

/** A move of one’s own that the room has not told yet. */
export interface OwnMove {
  cardId: string;
  groupId: string | null;
  place: number;
  /** The card’s number when it was moved: once the room tells a later one, the room is right. */
  movedAt: number;
}

/** The cards with one’s own moves laid over them until the room has told what became of them. */
export function withOwnMoves<C extends LyingCard>(cards: readonly C[], moves: readonly OwnMove[]): C[] {
  const latest = new Map(moves.map((move) => [move.cardId, move]));
  return cards.map((card) => {
    const move = latest.get(card.id);
    return move && card.at <= move.movedAt ? { ...card, groupId: move.groupId, place: move.place } : card;
  });
}

/** The moves that the room has not told yet. */
export function untold(moves: readonly OwnMove[], cards: readonly LyingCard[]): OwnMove[] {
  const told = new Map(cards.map(({ id, at }) => [id, at]));
  return moves.filter(({ cardId, movedAt }) => (told.get(cardId) ?? 0) <= movedAt);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
