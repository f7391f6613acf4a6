import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnOrder, mayRead, publicCard, type StoredCard } from './reveal.ts';

const SECRET = 'words of mine alone';
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
  fromPaper: false,
  authorSeatId: 'rosa',
  ...over,
});
const opened = { authors: 'opened by the facilitator', authorsOpenedAt: '2026-05-15T10:00:00Z' } as const;
const closed = { authors: 'opened by the facilitator', authorsOpenedAt: null } as const;
const revealed = { revealedAt: '2026-05-15T10:00:00Z', shownOrder: 2 };

describe('A card', () => {
  it('is nothing to anybody but its author until it is turned over', () => {
    expect(publicCard(card(), opened)).toBeNull();
    expect(mayRead(card(), 'rosa')).toBe(true);
    expect(mayRead(card(), 'nadia')).toBe(false);
  });

  it('turned over, is read by all, without its author until the names are opened', () => {
    expect(publicCard(card(revealed), closed)).toMatchObject({ text: SECRET, authorSeatId: null });
    expect(publicCard(card(revealed), opened)).toMatchObject({ authorSeatId: 'rosa' });
    expect(mayRead(card(revealed), 'nadia')).toBe(true);
  });

  it('never names its author where the agreement chose so', () => {
    expect(publicCard(card(revealed), { ...opened, authors: 'never' })).toMatchObject({ authorSeatId: null });
  });

  it('taken back, keeps its place and loses its words and its author', () => {
    const gone = card({ ...revealed, takenBackAt: '2026-05-15T10:05:00Z' });
    expect(publicCard(gone, opened)).toMatchObject({ text: null, authorSeatId: null, shownOrder: 2 });
    expect(mayRead(gone, 'nadia')).toBe(false);
  });
});

describe('The order on the table', () => {
  const cards = fc.uniqueArray(fc.uuid(), { maxLength: 30 });

  it('holds each card once, after those that already lay there', () => {
    fc.assert(
      fc.property(cards, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (ids, stream) => {
        const order = drawnOrder(ids, [...stream.take(ids.length)], 7);
        expect(order.map(({ cardId }) => cardId).sort()).toEqual([...ids].sort());
        expect(order.map(({ shownOrder }) => shownOrder)).toEqual(ids.map((_, nth) => 8 + nth));
      }),
    );
  });

  it('does not tell in which order they were written: the same chances give the same table', () => {
    const withChances = fc.uniqueArray(fc.tuple(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true })), {
      selector: ([id]) => id,
    });
    const table = (pairs: [string, number][]) =>
      drawnOrder(
        pairs.map(([id]) => id),
        pairs.map(([, chance]) => chance),
      );
    fc.assert(
      fc.property(
        withChances.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([written, otherwise]) => {
          expect(table(otherwise)).toEqual(table(written));
        },
      ),
    );
  });
});
