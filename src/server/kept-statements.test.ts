import { describe, expect, it } from 'vitest';
import { KeptStatements } from './kept-statements.ts';

describe('Statements that are kept prepared', () => {
  it('one that comes for the third time is kept from then on', () => {
    const statements = new KeptStatements();
    expect([1, 2, 3, 4].map(() => statements.isKept('select 1'))).toEqual([false, false, true, true]);
  });

  it('there is an end to how many are kept, and to how many are counted', () => {
    const statements = new KeptStatements();
    for (let n = 0; n < 5000; n += 1) statements.isKept(`select ${n}`);
    for (let n = 0; n < 1000; n += 1) for (let time = 0; time < 3; time += 1) statements.isKept(`often ${n}`);
    expect(statements.isKept('often 299')).toBe(true);
    expect(statements.isKept('often 300')).toBe(false);
  });
});
