import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from './coders-agreement.ts';
import { sameName, standsFor } from './merged.ts';
import { type Picked, pickedAfter, spanOf } from './picked.ts';
import { isWhole, sentencesOf, trimmedSpan } from './sentences.ts';

describe('A text is picked from sentence to sentence', () => {
  const said = (text: string, language = 'en') =>
    sentencesOf(text, language).map(({ from, to }) => text.slice(from, to));

  it('sentences and lines stand by themselves, without the space between them', () => {
    expect(said('She had the money. She had walked twice!\n\n– The desk was shut.\nAgain')).toEqual([
      'She had the money.',
      'She had walked twice!',
      '– The desk was shut.',
      'Again',
    ]);
    expect(said('Mae hi yma. Nid yw.', 'cy')).toEqual(['Mae hi yma.', 'Nid yw.']);
    expect(said('One. Two.', 'no such language!')).toEqual(['One.', 'Two.']);
  });

  it('together they hold every word of it, in order, and cut no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = sentencesOf(text, 'en');
        expect(spans.every((span) => isWhole(text, span))).toBe(true);
        expect(
          spans
            .map(({ from, to }) => text.slice(from, to))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        expect(spans.every(({ from }, at) => at === 0 || from >= (spans[at - 1]?.to ?? 0))).toBe(true);
      }),
    );
  });

  it('what is picked is always one run, and any run can be picked by its two ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (presses, one, other) => {
        const picked = presses.reduce<Picked | null>(pickedAfter, null);
        expect(picked === null || picked.first <= picked.last).toBe(true);
        const ends = one === other ? [one] : [one, other];
        expect(ends.reduce<Picked | null>(pickedAfter, null)).toEqual({
          first: Math.min(one, other),
          last: Math.max(one, other),
        });
      }),
    );
    expect(pickedAfter({ first: 2, last: 5 }, 4)).toEqual({ first: 2, last: 3 });
    expect(pickedAfter({ first: 2, last: 2 }, 2)).toBeNull();
    expect(
      spanOf(
        [
          { from: 0, to: 4 },
          { from: 5, to: 9 },
        ],
        { first: 0, last: 1 },
      ),
    ).toEqual({ from: 0, to: 9 });
  });

  it('a run that lies outside, is empty or halves a letter is no passage', () => {
    const text = 'A 😀 b';
    expect(isWhole(text, { from: 0, to: 6 })).toBe(true);
    for (const span of [
      { from: -1, to: 2 },
      { from: 0, to: 9 },
      { from: 2, to: 2 },
      { from: 0, to: 3 },
      { from: 3, to: 6 },
      { from: 1, to: 2 },
    ])
      expect([span, isWhole(text, span)]).toEqual([span, false]);
    expect(trimmedSpan('  a b ', { from: 0, to: 6 })).toEqual({ from: 2, to: 5 });
    expect(trimmedSpan('   ', { from: 0, to: 3 })).toBeNull();
  });
});

describe('Two coders', () => {
  const lengths = new Map([['a', 100]]);
  const span = (from: number, to: number, text = 'a') => ({ text, from, to });

  it('agree where their passages overlap, however they are cut', () => {
    expect(agreementOf([span(0, 10), span(12, 20), span(50, 60)], [span(5, 18), span(80, 90)], lengths)).toMatchObject({
      both: 1,
      onlyOne: 1,
      onlyOther: 1,
    });
    expect(agreementOf([span(0, 10)], [span(10, 20)], lengths)).toMatchObject({ both: 0, onlyOne: 1, onlyOther: 1 });
    expect(agreementOf([span(0, 10)], [span(0, 10, 'b')], lengths)).toMatchObject({ both: 0 });
  });

  it('who mark the same agree wholly; who mark the opposite disagree wholly; beyond that it is symmetric', () => {
    expect(agreementOf([span(0, 50)], [span(0, 50)], lengths).kappa).toBe(1);
    expect(agreementOf([span(0, 50)], [span(50, 100)], lengths).kappa).toBe(-1);
    expect(agreementOf([], [], lengths).kappa).toBeNull();
    const marks = fc.array(
      fc.tuple(fc.nat({ max: 90 }), fc.integer({ min: 1, max: 10 })).map(([from, length]) => span(from, from + length)),
    );
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const [there, back] = [agreementOf(one, other, lengths), agreementOf(other, one, lengths)];
        expect([back.both, back.onlyOther, back.onlyOne, back.kappa]).toEqual([
          there.both,
          there.onlyOne,
          there.onlyOther,
          there.kappa,
        ]);
        expect(there.kappa === null || (there.kappa >= -1 && there.kappa <= 1 + 1e-9)).toBe(true);
      }),
    );
  });
});

describe('Merged themes', () => {
  it('are read under what they were merged into, however often that was merged again', () => {
    const into = standsFor([
      { id: 'a', mergedInto: 'b' },
      { id: 'b', mergedInto: 'c' },
      { id: 'c', mergedInto: null },
      { id: 'd', mergedInto: null },
    ]);
    expect(Object.fromEntries(into)).toEqual({ a: 'c', b: 'c', c: 'c', d: 'd' });
  });

  it('names are the same without case and however they are spaced', () => {
    expect(sameName('Doors  shut', 'doors shut ')).toBe(true);
    expect(sameName('Doors shut', 'Door shut')).toBe(false);
  });
});
