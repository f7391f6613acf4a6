import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, readFact, typedFact } from './typed-facts.ts';

const ids = Array.from({ length: 1000 }, (_, at) => `new-${at}`).values();
const newId = () => ids.next().value as string;

describe('Facts of a draft as they are typed', () => {
  it('lines are one each, without the empty and the repeated', () => {
    expect(readFact('lines', ' Stay legal \n\nDo no harm\nStay legal', [], newId)).toEqual([
      'Stay legal',
      'Do no harm',
    ]);
    expect(typedFact('lines', ['Stay legal', 'Do no harm'])).toBe('Stay legal\nDo no harm');
  });

  it('a principle keeps its id where it stays, moves or is reworded in its place', () => {
    const before = [
      { id: 'a', text: 'We understand.' },
      { id: 'b', text: 'Who is closest decides.' },
    ];
    expect(readFact('principles', 'Who is closest decides.\nWe understand.', before, newId)).toEqual([
      before[1],
      before[0],
    ]);
    expect(
      readFact('principles', 'We understand first.\nWho is closest decides.\nAnother.', before, () => 'c'),
    ).toEqual([{ id: 'a', text: 'We understand first.' }, before[1], { id: 'c', text: 'Another.' }]);
  });

  it('no two principles share an id, whatever was typed over whatever stood there', () => {
    const texts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    fc.assert(
      fc.property(texts, texts, (was, typed) => {
        const before = was.map((text) => ({ id: `id-${text}`, text }));
        const read = readFact('principles', typed.join('\n'), before, newId) as { id: string; text: string }[];
        expect(read.map(({ text }) => text)).toEqual(typed);
        expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
      }),
    );
  });

  it('shares are typed as per cent; what is none is found out, blank is none', () => {
    expect(typedFact('percent', 0.08)).toBe('8');
    expect(readFact('percent', '8 %', null, newId)).toBe(0.08);
    expect(readFact('percent', '12,5', null, newId)).toBe(0.125);
    expect(readFact('percent', ' ', null, newId)).toBeNull();
    expect(readFact('percent', 'some', null, newId)).toBeNaN();
  });

  it('two values say the same whatever the order of their keys', () => {
    expect(isSame({ a: [1, { b: 2, c: null }] }, { a: [1, { c: undefined, b: 2 }] })).toBe(true);
    expect(isSame(['x'], ['y'])).toBe(false);
    expect(isSame(['x'], { 0: 'x', 1: 'y' })).toBe(false);
  });
});
