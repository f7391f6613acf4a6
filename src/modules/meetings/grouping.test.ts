import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, type LyingCard, type OwnMove, placeAfter, untold, withOwnMoves } from './grouping.ts';

const CARDS = ['a', 'b', 'c', 'd', 'e'];
const GROUPS = ['g', 'h', 'i'];
const start = (): LyingCard[] => CARDS.map((id, place) => ({ id, at: 1, groupId: null, place }));
const groups = GROUPS.map((id, place) => ({ id, place, gone: false }));

const move = fc.record({
  cardId: fc.constantFrom(...CARDS),
  groupId: fc.option(fc.constantFrom(...GROUPS)),
  after: fc.option(fc.constantFrom(...CARDS)),
});
type Move = { cardId: string; groupId: string | null; after: string | null };

/** One move after another, as the agreement's row lock lets them in: each gets the next number. */
function moved(cards: LyingCard[], { cardId, groupId, after }: Move, at: number): LyingCard[] {
  const column = columnsOf(
    groups,
    cards.filter(({ id }) => id !== cardId),
  ).find(({ group }) => (group?.id ?? null) === groupId);
  const place = placeAfter(column?.cards ?? [], after);
  return cards.map((card) => (card.id === cardId ? { ...card, groupId, place, at } : card));
}
const idsOn = (cards: LyingCard[]) => columnsOf(groups, cards).flatMap((column) => column.cards.map(({ id }) => id));

describe('Cards on the table', () => {
  it('are each in one place, whoever moves what, also the same card at once', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const cards = moves.reduce((now, one, nth) => moved(now, one, nth + 2), start());
        expect(idsOn(cards).sort()).toEqual(CARDS);
        const last = moves.at(-1);
        if (last) expect(cards.find(({ id }) => id === last.cardId)?.groupId).toBe(last.groupId);
      }),
    );
  });

  it('end alike on every screen: of two moves of a card the later number stands, in whatever order they are heard', () => {
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1 }).chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, nth) => nth),
              { minLength: all.length },
            ),
          ),
        ),
        ([moves, order]) => {
          let cards = start();
          const told = moves.map((one, nth) => {
            cards = moved(cards, one, nth + 2);
            return cards.find(({ id }) => id === one.cardId) as LyingCard;
          });
          const heard = new Map(start().map((card) => [card.id, card]));
          for (const nth of order) {
            const card = told[nth] as LyingCard;
            if (card.at > (heard.get(card.id)?.at ?? 0)) heard.set(card.id, card);
          }
          expect(columnsOf(groups, [...heard.values()])).toEqual(columnsOf(groups, cards));
        },
      ),
    );
  });

  it('lie on their own rather than nowhere where their group is gone or not known yet', () => {
    const cards = start().map((card) => ({ ...card, groupId: card.id === 'a' ? 'g' : card.id === 'b' ? 'new' : 'h' }));
    const columns = columnsOf(
      groups.map((group) => ({ ...group, gone: group.id === 'g' })),
      cards,
    );
    expect(columns.map(({ group, cards: lying }) => [group?.id ?? null, lying.length])).toEqual([
      ['h', 3],
      ['i', 0],
      [null, 2],
    ]);
  });

  it('are put right after the one that is named, or before all', () => {
    const column = start();
    expect(placeAfter([], null)).toBe(0);
    expect(placeAfter(column, null)).toBe(-1);
    expect(placeAfter(column, 'e')).toBe(5);
    const between = placeAfter(column, 'b');
    expect(between > 1 && between < 2).toBe(true);
  });
});

describe('A move of one’s own', () => {
  it('is seen at once, and gives way to what the room tells later', () => {
    const mine: OwnMove = { cardId: 'a', groupId: 'g', place: 0, movedAt: 1 };
    expect(withOwnMoves(start(), [mine])[0]).toMatchObject({ groupId: 'g' });
    expect(untold([mine], start())).toEqual([mine]);
    const told = start().map((card) => (card.id === 'a' ? { ...card, groupId: 'h', at: 4 } : card));
    expect(withOwnMoves(told, [mine])).toEqual(told);
    expect(untold([mine], told)).toEqual([]);
  });

  it('never takes a card from the table or doubles it', () => {
    const own = fc.record({
      cardId: fc.constantFrom(...CARDS, 'unknown'),
      groupId: fc.option(fc.constantFrom(...GROUPS)),
      place: fc.integer(),
      movedAt: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(own), (moves) => {
        expect(idsOn(withOwnMoves(start(), moves)).sort()).toEqual(CARDS);
      }),
    );
  });
});
