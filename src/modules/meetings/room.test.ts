import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicCard, type StoredCard } from './reveal.ts';
import { apply, EMPTY_ROOM, factOf, factsOf, type RoomMessage, type RoomState } from './room.ts';
import type { RoomFact } from './room-facts.ts';

const PEOPLE = 4;
const STAGE = 'stage';
const NOW = '2026-05-15T10:00:00.000Z';

/** A meeting in small: who writes, turns over, groups and takes back; every public change counts up and is told. */
class Room {
  number = 0;
  cards: StoredCard[] = [];
  #others = new Map<string, RoomFact>();

  do(act: Act): void {
    const card = this.cards[act.card % Math.max(this.cards.length, 1)];
    if (act.does === 'write') {
      const nth = this.cards.length;
      this.cards.push({
        id: `card ${nth}`,
        stageId: STAGE,
        text: `secret ${nth} of ${act.person}`,
        at: 0,
        revealedAt: null,
        takenBackAt: null,
        shownOrder: null,
        groupId: null,
        place: 0,
        fromPaper: false,
        authorSeatId: `seat ${act.person}`,
        typedBySeatId: null,
        namesOpenedAt: null,
      });
    }
    if (act.does === 'reveal') {
      this.#touch(
        this.cards.filter(({ revealedAt }) => revealedAt === null).map((one) => ({ ...one, revealedAt: NOW })),
      );
    }
    if (act.does === 'move' && card?.revealedAt) this.#touch([{ ...card, groupId: `group ${act.group}` }]);
    if (act.does === 'take back' && card) this.#touch([{ ...card, takenBackAt: NOW }]);
    if (act.does === 'sit') {
      this.number += 1;
      this.#others.set(`seat ${act.person}`, {
        kind: 'seat',
        id: `seat ${act.person}`,
        at: this.number,
        name: `Person ${act.person}`,
        side: 'partner',
        isGuest: false,
        mayFacilitate: true,
        joinedAt: NOW,
        leftAt: null,
      });
    }
  }

  #touch(cards: StoredCard[]): void {
    this.number += 1;
    for (const card of cards)
      this.cards[this.cards.findIndex(({ id }) => id === card.id)] = { ...card, at: this.number };
  }

  since(from: number): RoomMessage {
    const cards = this.cards.flatMap((card) => publicCard(card, 'opened by the facilitator') ?? []);
    const facts = [...this.#others.values(), ...cards].filter(({ at }) => at > from);
    return { from, number: this.number, facts };
  }
}

const acts = fc.record({
  does: fc.constantFrom('write', 'write', 'reveal', 'move', 'take back', 'sit'),
  person: fc.nat({ max: PEOPLE - 1 }),
  card: fc.nat({ max: 30 }),
  group: fc.nat({ max: 3 }),
});
type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

/** What becomes of a message on its way to each screen: how many of the last ones come now, again, or in another order. */
const ways = fc.array(
  fc.record({
    act: acts,
    deliveries: fc.array(fc.record({ screen: fc.nat({ max: PEOPLE }), back: fc.nat({ max: 6 }) }), { maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 40 },
);

const known = (state: RoomState) => ({ number: state.number, facts: Object.fromEntries([...state.facts].sort()) });

function played(run: { act: Act; deliveries: { screen: number; back: number }[] }[]) {
  const room = new Room();
  const sent: RoomMessage[] = [];
  const screens: RoomState[] = Array.from({ length: PEOPLE + 1 }, () => EMPTY_ROOM);
  let told = 0;
  for (const { act, deliveries } of run) {
    room.do(act);
    if (room.number > told) sent.push(room.since(told));
    told = room.number;
    for (const { screen, back } of deliveries) {
      const message = sent[sent.length - 1 - back];
      if (!message) continue;
      const before = screens[screen] as RoomState;
      const after = apply(before, message);
      if (after) screens[screen] = after;
      else {
        const asked = room.since(before.number);
        sent.push(asked);
        screens[screen] = apply(before, asked) as RoomState;
      }
    }
  }
  return { room, sent, screens };
}

describe('A room on many screens', () => {
  it('is the same on every screen, whatever came late, twice, in another order or not at all', () => {
    fc.assert(
      fc.property(ways, (run) => {
        const { room, screens } = played(run);
        const truth = known(apply(EMPTY_ROOM, room.since(0)) as RoomState);
        for (const screen of screens) {
          expect(known(apply(screen, room.since(screen.number)) as RoomState)).toEqual(truth);
        }
      }),
    );
  });

  it('has nothing in any message that was not turned over, nor what was taken back since', () => {
    fc.assert(
      fc.property(ways, (run) => {
        const room = new Room();
        for (const { act } of run) {
          room.do(act);
          const told = JSON.stringify(room.since(0));
          for (const card of room.cards) {
            const isPublic = card.revealedAt !== null && card.takenBackAt === null;
            expect(told.includes(`"${card.text}"`)).toBe(isPublic);
          }
          expect(told).not.toMatch(/authorSeatId":"/);
        }
      }),
    );
  });

  it('never goes back: a message that is known already changes nothing', () => {
    fc.assert(
      fc.property(ways, (run) => {
        const { room, sent } = played(run);
        const now = apply(EMPTY_ROOM, room.since(0)) as RoomState;
        for (const message of sent) expect(apply(now, message)).toBe(now);
      }),
    );
  });

  it('says so when something is missing in between', () => {
    expect(apply(EMPTY_ROOM, { from: 3, number: 4, facts: [] })).toBeNull();
  });

  it('finds a fact by what it is and by its id', () => {
    const room = new Room();
    for (const person of [0, 1]) room.do({ does: 'sit', person, card: 0, group: 0 });
    const state = apply(EMPTY_ROOM, room.since(0)) as RoomState;
    expect(factsOf(state, 'seat').map(({ name }) => name)).toEqual(['Person 0', 'Person 1']);
    expect(factOf(state, 'seat', 'seat 1')?.name).toBe('Person 1');
    expect(factOf(state, 'card', 'seat 1')).toBeNull();
    expect(factOf(state, 'seat', null)).toBeNull();
  });
});
