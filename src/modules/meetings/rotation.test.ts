import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passedOn, speakingOrder, turnAt, withLatecomers } from './rotation.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 });
const seatsOf = (all: readonly string[]) => all.map((id) => ({ id }));
const all = () => true;

describe('A round of speaking', () => {
  it('gives everybody one turn, the chair the last', () => {
    fc.assert(
      fc.property(ids, fc.string(), (people, seed) => {
        const chair = people[0] as string;
        const order = speakingOrder(seatsOf(people), chair, seed);
        expect([...order].sort()).toEqual([...people].sort());
        expect(order.at(-1)).toBe(chair);
      }),
    );
  });

  it('has an order of chance where nobody chairs, whoever sat down first', () => {
    fc.assert(
      fc.property(ids, fc.string(), (people, seed) => {
        const order = speakingOrder(seatsOf(people), null, seed);
        expect(speakingOrder(seatsOf([...people].reverse()), null, seed)).toEqual(order);
      }),
    );
  });

  it('hears each who is here once, in order, and then is over', () => {
    fc.assert(
      fc.property(ids, fc.string(), fc.func(fc.boolean()), (people, seed, isHere) => {
        const order = speakingOrder(seatsOf(people), null, seed);
        const heard: string[] = [];
        let at: number | null = passedOn(order, null, isHere, null);
        while (!turnAt(order, at, isHere).isOver) {
          const { speaking } = turnAt(order, at, isHere);
          heard.push(speaking as string);
          at = passedOn(order, at, isHere, speaking);
        }
        expect(heard).toEqual(order.filter((id) => isHere(id)));
      }),
    );
  });

  it('says who speaks, who comes next, who has spoken', () => {
    const here = (id: string) => id !== 'Huw';
    expect(turnAt(['Rosa', 'Huw', 'Dev', 'Kit'], 1, here)).toEqual({
      speaking: 'Dev',
      next: 'Kit',
      spoken: ['Rosa'],
      toCome: ['Kit'],
      isOver: false,
    });
    expect(turnAt(['Rosa', 'Dev'], null, all)).toMatchObject({
      speaking: null,
      toCome: ['Rosa', 'Dev'],
      isOver: false,
    });
  });

  it('goes on by one when two say at once that it does', () => {
    const order = ['Rosa', 'Dev', 'Kit'];
    const once = passedOn(order, 0, all, 'Rosa');
    expect(once).toBe(1);
    expect(passedOn(order, once, all, 'Rosa')).toBe(1);
  });

  it('takes in who comes late, before a chair who speaks last', () => {
    expect(withLatecomers(['Rosa', 'Mo'], seatsOf(['Mo', 'Rosa', 'Kit']), 'Mo')).toEqual(['Rosa', 'Kit', 'Mo']);
    expect(withLatecomers(['Rosa', 'Dev'], seatsOf(['Rosa', 'Dev', 'Kit']), null)).toEqual(['Rosa', 'Dev', 'Kit']);
    expect(withLatecomers(['Rosa'], seatsOf(['Rosa']), 'Mo')).toEqual(['Rosa']);
  });
});
