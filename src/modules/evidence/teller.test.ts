import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endFault, namingAs, narrowedScope } from './teller.ts';
import { CONSENT_SCOPES } from './vocabulary.ts';

describe('How a teller is named', () => {
  it('a name stands there only where they want to be named by one, and then it is needed', () => {
    expect(namingAs('pseudonym', 'Marcy')).toEqual({ namedAs: 'pseudonym', called: 'Marcy' });
    expect(namingAs('first name', null)).toBeNull();
    for (const way of ['none', 'role', 'group'] as const)
      expect(namingAs(way, 'Marcy')).toEqual({ namedAs: way, called: null });
  });
});

describe('What a story may be used for', () => {
  const some = fc.subarray([...CONSENT_SCOPES]);

  it('is only ever narrowed, and never to what was not allowed before', () => {
    fc.assert(
      fc.property(some, some, (from, kept) => {
        const left = narrowedScope(from, kept);
        return left === null || (left.length < from.length && left.every((use) => from.includes(use)));
      }),
    );
  });

  it('keeping all of it is no narrowing', () => {
    expect(narrowedScope(['this agreement', 'joint reviews'], [...CONSENT_SCOPES])).toBeNull();
    expect(narrowedScope([], [])).toBeNull();
  });

  it('without this agreement it stays inside its organisation', () => {
    expect(narrowedScope([...CONSENT_SCOPES], ['joint reviews', 'public learning'])).toEqual([]);
    expect(narrowedScope([...CONSENT_SCOPES], ['this agreement'])).toEqual(['this agreement']);
  });
});

describe('Until when a story may be kept', () => {
  it('today is the first day, five years from now the last, by the days of its place', () => {
    const now = '2026-05-15T23:30:00.000Z';
    expect(endFault('2026-05-15', now, 'Europe/London')).toBe('over');
    expect(endFault('2026-05-16', now, 'Europe/London')).toBeNull();
    expect(endFault('2031-05-16', now, 'Europe/London')).toBeNull();
    expect(endFault('2031-05-30', now, 'Europe/London')).toBe('too long');
  });
});
