import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantBy, slipsBetween, termsOf } from './spelling.ts';

const near = (term: string, ...words: string[]) => words.map((word) => ({ term, word, isSame: false }));

describe('A slip of the pen', () => {
  it('is a letter left out, put in, mistaken or swapped', () => {
    for (const slip of ['evction', 'evicction', 'evistion', 'evcition']) expect(slipsBetween(slip, 'eviction')).toBe(1);
    expect(slipsBetween('letter', 'letter')).toBe(0);
    expect(slipsBetween('', 'abc')).toBe(3);
  });

  it('is as far one way as the other, and nothing only between the same', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, b) === 0).toBe(a === b);
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
      }),
    );
  });

  it('is put right by the nearest word, and the rest stays as it was written', () => {
    expect(meantBy('Evction "letters"', near('evction', 'evidence', 'eviction', 'action'))).toBe('eviction "letters"');
  });

  it('is none where the word stands somewhere in another form, or nothing is near', () => {
    expect(
      meantBy('letters', [{ term: 'letters', word: 'letter', isSame: true }, ...near('letters', 'fetters')]),
    ).toBeNull();
    expect(meantBy('zebra', near('zebra', 'bread', 'rebate'))).toBeNull();
    expect(meantBy('cat', near('cat', 'cost'))).toBeNull();
  });
});

describe('The words that are looked for', () => {
  it('are told apart without signs, each once, and without those to be left out', () => {
    expect(termsOf('"red border" Red or tŷ council’s -bailiff a')).toEqual(['red', 'border', 'council’s']);
  });
});
