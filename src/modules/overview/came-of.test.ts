import { describe, expect, it } from 'vitest';
import { type CameOf, placeOfUse, saysOf } from './came-of.ts';

const use: CameOf = {
  what: 'insight',
  id: 'i',
  text: 'Letters frighten.',
  at: '2026-05-01T09:00:00.000Z',
  timeZone: 'Europe/London',
  agreement: { id: 'a', title: 'Keeping Home' },
  reviewId: 'r',
  goalIds: [],
  pieces: [],
  isNew: true,
};

describe('What came of what one posted', () => {
  it('leads to where it is read', () => {
    expect(placeOfUse(use)).toBe('/agreements/a/reviews/r');
    expect(placeOfUse({ ...use, reviewId: null })).toBeNull();
    expect(placeOfUse({ ...use, what: 'change', id: 'd' })).toBe('/agreements/a/changes/d');
  });

  it('leads nowhere in an agreement that one has left', () => {
    expect(placeOfUse({ ...use, what: 'elsewhere', agreement: null })).toBeNull();
    expect(saysOf({ what: 'elsewhere' })).toContain('no longer in');
  });
});
