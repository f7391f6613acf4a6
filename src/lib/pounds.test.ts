import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { penceOf, pounds } from './pounds.ts';

describe('Pounds', () => {
  it('are written with commas, and with pence only where there are some', () => {
    expect(pounds(15_000_000)).toBe('£150,000');
    expect(pounds(4_600_050)).toBe('£46,000.50');
    expect(pounds(0)).toBe('£0');
  });

  it('are read however people write them', () => {
    expect(penceOf('£150,000')).toBe(15_000_000);
    expect(penceOf(' 46 000.5 ')).toBe(4_600_050);
    for (const none of ['', 'about 5', '-5', '1.234', '1e9']) expect(penceOf(none)).toBeNull();
  });

  it('what was written reads back the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (pence) => penceOf(pounds(pence)) === pence));
  });
});
