import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('How a text begins', () => {
  it('a short text is given back as it is', () => {
    expect(excerpt('She rang.', 9)).toBe('She rang.');
  });

  it('whole sentences where they fill at least half of the room', () => {
    expect(excerpt('She rang. We talked for an hour about her hours.', 16)).toBe('She rang.');
    expect(excerpt('“Were they kind?” she asked. Then we talked.', 32)).toBe('“Were they kind?” she asked.');
  });

  it('whole words and an ellipsis where one sentence is too long', () => {
    expect(excerpt('We talked for an hour, about her hours being cut.', 24)).toBe('We talked for an hour…');
  });

  it('a text without a space is cut where it must be', () => {
    expect(excerpt('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
  });

  it('never longer than asked for, and never anything but its beginning', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 6 }), fc.integer({ min: 10, max: 200 }), (text, longest) => {
        const short = excerpt(text, longest);
        expect(short.length).toBeLessThanOrEqual(longest);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
