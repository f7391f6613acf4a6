import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayIn, daysBetween, endOfDay, momentAt } from './days.ts';

describe('Days in a zone', () => {
  it('a day ends at midnight there, in winter and in summer', () => {
    expect(endOfDay('2026-05-21', 'Europe/London')).toBe('2026-05-21T23:00:00.000Z');
    expect(endOfDay('2025-11-19', 'Europe/London')).toBe('2025-11-20T00:00:00.000Z');
    expect(endOfDay('2026-05-21', 'Asia/Kathmandu')).toBe('2026-05-21T18:15:00.000Z');
  });

  it('a time that is skipped or comes twice still has one moment', () => {
    expect(momentAt('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z');
    expect(momentAt('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('the moment of a time on a day lies on that day there', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), zones, (days, zone) => {
        const day = addDays('1990-01-01', days);
        return zone === 'Pacific/Apia' || dayIn(momentAt(day, '12:00', zone), zone) === day;
      }),
    );
  });

  it('months and days are counted over the ends of years', () => {
    expect(addMonths('2025-11', 3)).toBe('2026-02');
    expect(addMonths('2025-01', -1)).toBe('2024-12');
    expect(daysBetween('2024-02-28', addDays('2024-02-28', 366))).toBe(366);
  });
});
