import { describe, expect, it } from 'vitest';
import { numberGiven } from './number-given.ts';

describe('A number as people type it', () => {
  it('is read with and without marks between thousands', () => {
    expect(
      ['214', ' 214 ', '1,204', '1 204', '1\u00a0204', '12.5', '.5', '-3', '−3', '1,234,567.8'].map(numberGiven),
    ).toEqual([214, 214, 1204, 1204, 1204, 12.5, 0.5, -3, -3, 1234567.8]);
  });

  it('is null where nothing was typed', () => {
    expect(numberGiven('  ')).toBeNull();
  });

  it('is never guessed', () => {
    for (const typed of ['12,5', '1,2,3', 'about 20', '20%', '1e6', '12.', '1.204,5', '0x10', 'Infinity']) {
      expect(numberGiven(typed)).toBeNaN();
    }
  });
});
