import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingValue } from './reading-value.ts';

describe('A reading is worked out from what was typed', () => {
  it('a proportion is its two parts, as a whole per cent where the definition says so', () => {
    expect(readingValue('proportion', 'whole per cent', { numerator: 21, denominator: 31 })).toEqual({
      value: 68,
      numerator: 21,
      denominator: 31,
    });
  });

  it('a proportion of nothing, or of more than the whole, names the field that is wrong', () => {
    expect(readingValue('proportion', 'none', { numerator: 1, denominator: 0 })).toMatchObject({
      field: 'denominator',
    });
    expect(readingValue('proportion', 'none', { numerator: 5, denominator: 4 })).toMatchObject({ field: 'numerator' });
    expect(readingValue('proportion', 'none', { value: 4 })).toMatchObject({ field: 'numerator' });
  });

  it('any other kind is the number itself', () => {
    expect(readingValue('count', 'none', { value: 0 })).toEqual({ value: 0, numerator: null, denominator: null });
    expect(readingValue('count', 'none', {})).toMatchObject({ field: 'value' });
  });

  it('a proportion always lies between 0 and 100', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (part, extra) => {
        const reading = readingValue('proportion', 'none', { numerator: part, denominator: part + extra });
        return 'value' in reading && reading.value >= 0 && reading.value <= 100;
      }),
    );
  });
});
