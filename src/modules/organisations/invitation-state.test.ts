import { describe, expect, it } from 'vitest';
import { invitationEnd, invitationState } from './invitation-state.ts';

const open = { acceptedAt: null, withdrawnAt: null, expiresAt: '2026-05-29T10:00:00.000Z' };

describe('An invitation', () => {
  it('holds for fourteen days and not a moment longer', () => {
    expect(invitationEnd('2026-05-15T10:00:00.000Z')).toBe(open.expiresAt);
    expect(invitationState(open, '2026-05-29T09:59:59.999Z')).toBe('open');
    expect(invitationState(open, '2026-05-29T10:00:00.000Z')).toBe('expired');
  });

  it('that was accepted stays accepted, whatever came after', () => {
    const accepted = { ...open, acceptedAt: '2026-05-16T10:00:00.000Z', withdrawnAt: '2026-05-17T10:00:00.000Z' };
    expect(invitationState(accepted, '2027-01-01T00:00:00.000Z')).toBe('accepted');
  });

  it('that was withdrawn is withdrawn before and after its end', () => {
    const withdrawn = { ...open, withdrawnAt: '2026-05-17T10:00:00.000Z' };
    expect(invitationState(withdrawn, '2026-05-18T00:00:00.000Z')).toBe('withdrawn');
    expect(invitationState(withdrawn, '2027-01-01T00:00:00.000Z')).toBe('withdrawn');
  });
});
