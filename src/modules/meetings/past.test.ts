import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookBack, whoWasThere } from './past.ts';
import type { CardFact, ChartFact, GroupFact, RoomFact, SeatFact, StageFact } from './room-facts.ts';

const stage = (id: string, position: number, more: Partial<StageFact> = {}): StageFact => ({
  ...{ kind: 'stage', id, at: 1, position, stageKind: 'write', title: id, asks: '', minutes: 10, laid: 0 },
  ...{ cardsRevealedAt: null, authorsOpenedAt: null, votesEach: null, voted: 0, haveRead: 0, votesRevealedAt: null },
  ...{ speakingOrder: [], speakingAt: null, groupsOf: null },
  ...more,
});
const card = (id: string, stageId: string, more: Partial<CardFact> = {}): CardFact => ({
  ...{ kind: 'card', id, at: 1, stageId, text: `Card ${id}`, shownOrder: 0, groupId: null, place: 0 },
  ...{ fromPaper: false, authorSeatId: null, typedBySeatId: null },
  ...more,
});
const group = (id: string, stageId: string, more: Partial<GroupFact> = {}): GroupFact => ({
  ...{ kind: 'group', id, at: 1, stageId, name: `Group ${id}`, place: 0, votes: null, gone: false },
  ...more,
});
const chart = (id: string, stageId: string, measureId: string, shownAt: string): ChartFact => ({
  ...{ kind: 'chart', id, at: 1, stageId, measureId, shownAt, readBy: [], chart: {} as never },
});

describe('Looking back at a meeting', () => {
  it('tells the stages in their order, groups by votes with ties together, and what lay in no group', () => {
    const facts: RoomFact[] = [
      stage('b', 2, { votesRevealedAt: '2026-10-13T10:00:00.000Z' }),
      stage('a', 1),
      group('g1', 'b', { votes: 1 }),
      group('g2', 'b', { votes: 4, place: 1 }),
      group('g3', 'b', { votes: 4, place: 2 }),
      card('c1', 'b', { groupId: 'g2', place: 2 }),
      card('c2', 'b', { groupId: 'g2', place: 1 }),
      card('c3', 'b'),
    ];
    const [first, second] = lookBack(facts);
    expect([first?.stage.id, second?.stage.id]).toEqual(['a', 'b']);
    expect(second?.groups.map(({ votes, groups }) => [votes, groups.map(({ id }) => id)])).toEqual([
      [4, ['g2', 'g3']],
      [1, ['g1']],
    ]);
    expect(second?.groups[0]?.groups[0]?.cards.map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect(second?.loose.map(({ id }) => id)).toEqual(['c3']);
  });

  it('shows a chart once a stage, as it was shown last', () => {
    const [only] = lookBack([
      stage('a', 1),
      chart('late', 'a', 'm', '2026-10-13T10:30:00.000Z'),
      chart('early', 'a', 'm', '2026-10-13T10:00:00.000Z'),
    ]);
    expect(only?.charts.map(({ shown }) => shown.id)).toEqual(['late']);
  });

  it('loses no card and shows none twice, however they were put together', () => {
    const stages = ['s1', 's2'];
    const groups = ['g1', 'g2', 'g3'];
    const someCard = fc.record({
      stageId: fc.constantFrom(...stages),
      groupId: fc.option(fc.constantFrom(...groups)),
      place: fc.double({ noNaN: true, min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(someCard, { maxLength: 40 }), fc.subarray(groups), (laid, gone) => {
        const cards = laid.map((one, at) => card(`c${at}`, one.groupId === null ? one.stageId : 's1', one));
        const facts: RoomFact[] = [
          stage('s1', 1),
          stage('s2', 2),
          ...groups.map((id) => group(id, 's1', { gone: gone.includes(id) })),
          ...cards,
        ];
        const seen = lookBack(facts).flatMap(({ groups: tied, loose }) => [
          ...tied.flatMap((rank) => rank.groups.flatMap((one) => one.cards)),
          ...loose,
        ]);
        expect(seen.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
      }),
    );
  });

  it('names who was there by when they came', () => {
    const seat = (id: string, joinedAt: string): SeatFact => ({
      ...{ kind: 'seat', id, at: 1, name: id, side: 'partner', isGuest: false, mayFacilitate: false, leftAt: null },
      joinedAt,
    });
    const facts = [seat('Rosa', '2026-10-13T09:05:00.000Z'), seat('Nadia', '2026-10-13T09:00:00.000Z')];
    expect(whoWasThere(facts).map(({ name }) => name)).toEqual(['Nadia', 'Rosa']);
  });
});
