import { describe, expect, it } from 'vitest';
import { isStale } from './freshness.ts';

describe('An insight', () => {
  it('is fresh to the end of its last day where the agreement is, and stale from then on', () => {
    expect(isStale('2026-05-21', '2026-05-21T22:59:59.999Z', 'Europe/London')).toBe(false);
    expect(isStale('2026-05-21', '2026-05-21T23:00:00.000Z', 'Europe/London')).toBe(true);
    expect(isStale('2026-05-21', '2026-05-21T23:00:00.000Z', 'America/New_York')).toBe(false);
  });
});
