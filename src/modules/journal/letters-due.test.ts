import { describe, expect, it } from 'vitest';
import { MOST_TRIES, placeOf, waitAfter, whatIsDue } from './letters-due.ts';

const queuedAt = '2026-05-15T10:00:00.000Z';

describe('A letter that waits', () => {
  it('is tried at once', () => {
    expect(whatIsDue({ queuedAt, failedAt: null, tries: 0 }, queuedAt)).toBe('try');
  });

  it('rests longer after each failure, and never longer than a day', () => {
    const waits = Array.from({ length: MOST_TRIES + 3 }, (_, tries) => waitAfter(tries));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBe(24 * 60);
  });

  it('rests for as long as its last failure asks, to the moment', () => {
    const failed = { queuedAt, failedAt: '2026-05-15T10:00:00.000Z', tries: 2 };
    expect(whatIsDue(failed, '2026-05-15T10:04:59.999Z')).toBe('rest');
    expect(whatIsDue(failed, '2026-05-15T10:05:00.000Z')).toBe('try');
  });

  it('is given up after eight tries or a week', () => {
    expect(whatIsDue({ queuedAt, failedAt: queuedAt, tries: 8 }, queuedAt)).toBe('drop');
    expect(whatIsDue({ queuedAt, failedAt: null, tries: 0 }, '2026-05-22T10:00:00.000Z')).toBe('try');
    expect(whatIsDue({ queuedAt, failedAt: null, tries: 0 }, '2026-05-22T10:00:00.001Z')).toBe('drop');
  });
});

describe('Where a letter leads', () => {
  it('is the page on which the thing is done', () => {
    expect(placeOf('consent asked', 'a', 'd')).toBe('/agreements/a/changes/d');
    expect(placeOf('decision due', 'a', 'd')).toBe('/agreements/a/changes/d');
    expect(placeOf('story consent ending', 'a', 'e')).toBe('/agreements/a/evidence/e');
    expect(placeOf('promise due', 'a', 'p')).toBe('/agreements/a#promises');
  });

  it('is the whole text where the first version is signed, and the change where a variation is', () => {
    expect(placeOf('signature asked', 'a', 'a')).toBe('/agreements/a/terms');
    expect(placeOf('signature asked', 'a', 'd')).toBe('/agreements/a/changes/d');
  });
});
