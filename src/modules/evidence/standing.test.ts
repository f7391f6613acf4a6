import { describe, expect, it } from 'vitest';
import { endOfDay } from '#/lib/days.ts';
import { gapOf } from './standing.ts';

const zones = ['Europe/London', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Kiritimati'];

describe('What became of a piece', () => {
  it.each(zones)('it can be read to the last moment of its last day in %s, and no longer', (zone) => {
    const consentEndsAt = endOfDay('2026-05-21', zone);
    const before = new Date(new Date(consentEndsAt).getTime() - 1).toISOString();
    expect(gapOf({ withdrawnAt: null, consentEndsAt }, before, zone)).toBeNull();
    expect(gapOf({ withdrawnAt: null, consentEndsAt }, consentEndsAt, zone)).toEqual({
      how: 'ended',
      on: '2026-05-21',
    });
  });

  it('one without an end can be read', () => {
    expect(gapOf({ withdrawnAt: null, consentEndsAt: null }, '2099-01-01T00:00:00.000Z', 'UTC')).toBeNull();
  });

  it('what was taken back stays taken back, whatever its consent said', () => {
    const withdrawnAt = '2026-02-08T23:30:00.000Z';
    const consentEndsAt = '2026-02-01T00:00:00.000Z';
    expect(gapOf({ withdrawnAt, consentEndsAt }, '2026-05-15T00:00:00.000Z', 'Asia/Kathmandu')).toEqual({
      how: 'taken back',
      on: '2026-02-09',
    });
  });
});
