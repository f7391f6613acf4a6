import { describe, expect, it } from 'vitest';
import { publicCard, type StoredCard } from './reveal.ts';

const SECRET = 'words of mine alone';
const BY_FACILITATOR = 'opened by the facilitator';
const card = (over: Partial<StoredCard> = {}): StoredCard => ({
  id: 'card',
  stageId: 'stage',
  text: SECRET,
  at: 3,
  revealedAt: null,
  takenBackAt: null,
  shownOrder: null,
  groupId: null,
  place: 0,
  fromPaper: true,
  authorSeatId: 'rosa',
  typedBySeatId: 'nadia',
  namesOpenedAt: null,
  ...over,
});
const opened = { namesOpenedAt: '2026-05-15T10:00:00Z' };
const revealed = { revealedAt: '2026-05-15T10:00:00Z', shownOrder: 2 };
const unnamed = { authorSeatId: null, typedBySeatId: null };

describe('What all may know of a card', () => {
  it('is nothing until it is turned over', () => {
    expect(publicCard(card(opened), BY_FACILITATOR)).toBeNull();
  });

  it('is its words once it was, and who wrote and typed it in once the names are opened', () => {
    expect(publicCard(card(revealed), BY_FACILITATOR)).toMatchObject({ text: SECRET, fromPaper: true, ...unnamed });
    expect(publicCard(card({ ...revealed, ...opened }), BY_FACILITATOR)).toMatchObject({
      authorSeatId: 'rosa',
      typedBySeatId: 'nadia',
    });
  });

  it('never names anybody where the agreement chose so', () => {
    expect(publicCard(card({ ...revealed, ...opened }), 'never')).toMatchObject(unnamed);
  });

  it('taken back, is its place, and neither its words nor anybody’s name', () => {
    const gone = card({ ...revealed, ...opened, takenBackAt: '2026-05-15T10:05:00Z' });
    expect(publicCard(gone, BY_FACILITATOR)).toMatchObject({ text: null, shownOrder: 2, ...unnamed });
  });
});
