import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterOwnAct, type Mine, type OwnAct } from './mine.ts';

const NOTHING: Mine = { cards: [], votes: [], readings: [], read: [] };
const around = { side: 'providing' as const, stageOfGroup: () => 'stage' };
const played = (acts: OwnAct[], from = NOTHING) => acts.reduce((mine, act) => afterOwnAct(mine, act, around), from);
const write = (cardId: string, text: string): OwnAct => ({
  name: 'writeCard',
  input: { cardId, stageId: 'stage', text },
});

describe('What is one’s own in a meeting', () => {
  it('shows a card as soon as it is laid, changed and taken back', () => {
    expect(played([write('a', 'One')]).cards[0]).toMatchObject({ text: 'One', version: 1, fromPaper: false });
    const changed = played([
      write('a', 'One'),
      { name: 'changeCard', input: { cardId: 'a', text: 'Two', version: 1 } },
    ]);
    expect(changed.cards[0]).toMatchObject({ text: 'Two', version: 2 });
    expect(played([{ name: 'takeBackCard', input: { cardId: 'a' } }], changed).cards).toEqual([]);
  });

  it('marks what was typed in from paper, and for whom', () => {
    const act: OwnAct = {
      name: 'writeCard',
      input: { cardId: 'a', stageId: 's', text: 'One', onPaper: { seatId: 'kit' } },
    };
    expect(played([act]).cards[0]).toMatchObject({ fromPaper: true, forSeatId: 'kit' });
  });

  it('counts a vote once, and forgets it when it is taken away', () => {
    const vote = (count: number): OwnAct => ({ name: 'vote', input: { groupId: 'g', count } });
    expect(played([vote(1), vote(3)]).votes).toEqual([{ groupId: 'g', stageId: 'stage', count: 3 }]);
    expect(played([vote(1), vote(0)]).votes).toEqual([]);
  });

  it('keeps one reading a chart, the latest', () => {
    const read = (text: string, version: number): OwnAct => ({
      name: 'writeReading',
      input: { readingId: `r${version}`, measureId: 'm', text, version },
    });
    expect(played([read('Up', 0), read('Up since May', 1), read('Up', 0)]).readings).toEqual([
      { id: 'r0', measureId: 'm', side: 'providing', text: 'Up since May', version: 2, isRevealed: false },
    ]);
  });

  it('has read as many cards of a stage as it ever said', () => {
    const read = (cards: number): OwnAct => ({ name: 'sayRead', input: { stageId: 's', cards } });
    expect(played([read(2), read(5), read(3)]).read).toEqual([{ stageId: 's', cards: 5 }]);
  });

  it('is the same when an act is heard twice: once as it waits, once as it was kept', () => {
    const act: fc.Arbitrary<OwnAct> = fc.oneof(
      fc.tuple(fc.constantFrom('a', 'b'), fc.string()).map(([id, text]) => write(id, text)),
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.string(), fc.integer({ min: 1, max: 3 }))
        .map(([cardId, text, version]): OwnAct => ({ name: 'changeCard', input: { cardId, text, version } })),
      fc.constantFrom<OwnAct>({ name: 'takeBackCard', input: { cardId: 'a' } }),
      fc.nat({ max: 3 }).map((count): OwnAct => ({ name: 'vote', input: { groupId: 'g', count } })),
      fc.nat({ max: 3 }).map((cards): OwnAct => ({ name: 'sayRead', input: { stageId: 's', cards } })),
    );
    fc.assert(
      fc.property(fc.array(act), act, (before, last) => {
        const once = played([...before, last]);
        expect(played([last], once)).toEqual(once);
      }),
    );
  });
});
