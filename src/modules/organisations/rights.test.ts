import { describe, expect, it } from 'vitest';
import { canInOrganisation, keepsALead, ORGANISATION_RIGHTS, type OrganisationAction } from './rights.ts';

const lead = { personId: 'a', role: 'lead' as const };
const member = { personId: 'b', role: 'member' as const };

describe('Rights in an organisation', () => {
  it('a lead may do everything', () => {
    for (const action of Object.keys(ORGANISATION_RIGHTS) as OrganisationAction[])
      expect(canInOrganisation(lead, action)).toBe(true);
  });

  it('a member may leave and say what their job is, and nothing else', () => {
    const allowed = (Object.keys(ORGANISATION_RIGHTS) as OrganisationAction[]).filter((action) =>
      canInOrganisation(member, action),
    );
    expect(allowed).toEqual(['member.leave', 'member.describe job']);
  });

  it('an organisation keeps a lead only where another one stays', () => {
    expect(keepsALead([lead, member], 'a')).toBe(false);
    expect(keepsALead([lead, member], 'b')).toBe(true);
    expect(keepsALead([lead, { personId: 'c', role: 'lead' }], 'a')).toBe(true);
    expect(keepsALead([], 'a')).toBe(false);
  });
});
