import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedDay, wordingOn } from './wording-on.ts';

const first = { version: 1, holdsFrom: '2024-04-01' };
const second = { version: 2, holdsFrom: '2024-10-08' };

describe('The wording of a day', () => {
  it('a wording holds from its first day to the day before the next', () => {
    const versions = [second, first];
    expect(wordingOn(versions, '2024-03-31')).toBeNull();
    expect(wordingOn(versions, '2024-04-01')).toBe(first);
    expect(wordingOn(versions, '2024-10-07')).toBe(first);
    expect(wordingOn(versions, '2024-10-08')).toBe(second);
    expect(wordingOn(versions, '2030-01-01')).toBe(second);
  });

  it('of two wordings of one day the later version holds, in any order', () => {
    const third = { version: 3, holdsFrom: '2024-10-08' };
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, third], { minLength: 3 }), (versions) => {
        expect(wordingOn(versions, '2024-10-08')).toBe(third);
      }),
    );
  });

  it('an address that names no day asks for none', () => {
    expect(askedDay('2024-06-01')).toBe('2024-06-01');
    for (const asked of [undefined, '', 'yesterday', '2024-13-01', '2024-02-30', '2024-6-1', ['2024-06-01']]) {
      expect(askedDay(asked)).toBeNull();
    }
  });
});
