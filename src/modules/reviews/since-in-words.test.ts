import { describe, expect, it } from 'vitest';
import { sinceInWords } from './since-in-words.ts';

describe('What came after a record was put', () => {
  it('is counted by kind, and what did not come is not named', () => {
    expect(sinceInWords({ insights: 1, decisions: 0, promises: 0 })).toBe('one insight');
    expect(sinceInWords({ insights: 2, decisions: 1, promises: 1 })).toBe('2 insights, one proposal and one promise');
  });
});
