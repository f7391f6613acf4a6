import type { Side } from '#/access/sides.ts';

/** What of a meeting is known to one seat alone. */
export interface Mine {
  cards: OwnCard[];
  votes: OwnVote[];
  readings: OwnReading[];
  read: OwnRead[];
}

export interface OwnCard {
  id: string;
  stageId: string;
  text: string;
  version: number;
  fromPaper: boolean;
  /** For whom it was typed in, where it is somebody else’s. */
  forSeatId: string | null;
  isRevealed: boolean;
}

export interface OwnVote {
  groupId: string;
  stageId: string;
  count: number;
}

export interface OwnReading {
  id: string;
  measureId: string;
  side: Side;
  text: string;
  version: number;
  isRevealed: boolean;
}

/** How many cards of a stage one has read. */
export interface OwnRead {
  stageId: string;
  cards: number;
}

/** Acts that change what is one’s own alone, as they are sent. */
export type OwnAct =
  | { name: 'writeCard'; input: { cardId: string; stageId: string; text: string; onPaper?: { seatId: string | null } } }
  | { name: 'changeCard'; input: { cardId: string; text: string; version: number } }
  | { name: 'takeBackCard'; input: { cardId: string } }
  | { name: 'vote'; input: { groupId: string; count: number } }
  | { name: 'sayRead'; input: { stageId: string; cards: number } }
  | { name: 'writeReading'; input: { readingId: string; measureId: string; text: string; version: number } };

/** What somebody wrote with an act; null where it says nothing. */
export const wordsOf = ({ input }: OwnAct): string | null => ('text' in input ? input.text : null);

interface Around {
  side: Side;
  stageOfGroup: (groupId: string) => string | null;
}

/** What is one’s own once an act was done: shown at once, also while it waits for the network. */
export function afterOwnAct(mine: Mine, act: OwnAct, around: Around): Mine {
  switch (act.name) {
    case 'writeCard': {
      const { cardId: id, stageId, text, onPaper } = act.input;
      if (mine.cards.some((card) => card.id === id)) return mine;
      const card = { id, stageId, text, version: 1, isRevealed: false };
      const paper = { fromPaper: onPaper !== undefined, forSeatId: onPaper?.seatId ?? null };
      return { ...mine, cards: [...mine.cards, { ...card, ...paper }] };
    }
    case 'changeCard': {
      const { cardId, text, version } = act.input;
      // One that was changed further already is not put back.
      const change = (card: OwnCard) =>
        card.id === cardId && card.version === version ? { ...card, text, version: version + 1 } : card;
      return { ...mine, cards: mine.cards.map(change) };
    }
    case 'takeBackCard':
      return { ...mine, cards: mine.cards.filter(({ id }) => id !== act.input.cardId) };
    case 'vote': {
      const { groupId, count } = act.input;
      const others = mine.votes.filter((vote) => vote.groupId !== groupId);
      const stageId = around.stageOfGroup(groupId) ?? '';
      return { ...mine, votes: count > 0 ? [...others, { groupId, stageId, count }] : others };
    }
    case 'sayRead': {
      const { stageId } = act.input;
      const before = mine.read.find((read) => read.stageId === stageId);
      const read = { stageId, cards: Math.max(before?.cards ?? 0, act.input.cards) };
      return { ...mine, read: [...mine.read.filter((one) => one !== before), read] };
    }
    case 'writeReading': {
      const { readingId, measureId, text, version } = act.input;
      const standing = mine.readings.find((reading) => reading.measureId === measureId);
      if (standing && standing.version > version) return mine;
      const others = mine.readings.filter((reading) => reading.measureId !== measureId);
      const id = standing?.id ?? readingId;
      const reading = { id, measureId, side: around.side, text, version: version + 1, isRevealed: false };
      return { ...mine, readings: [...others, reading] };
    }
  }
}
