import { describe, expect, it } from 'vitest';
import { mayBringIn, placeInOrganisation } from './invitations.ts';

const here = (personId: string) => ({ personId, leftAt: null });
const gone = (personId: string) => ({ personId, leftAt: '2025-01-01T00:00:00.000Z' });

describe('Who brings whom in', () => {
  it('one’s own people at any time, another organisation’s only while nobody here speaks for it', () => {
    expect(mayBringIn({ organisationId: 'council' }, 'council', 3)).toBe(true);
    expect(mayBringIn({ organisationId: 'council' }, 'lantern', 0)).toBe(true);
    expect(mayBringIn({ organisationId: 'council' }, 'lantern', 1)).toBe(false);
  });

  it('the first person of an organisation leads it', () => {
    expect(placeInOrganisation([], 'rosa', 'nadia')).toBe('lead');
    expect(placeInOrganisation([gone('olga')], 'rosa', 'nadia')).toBe('lead');
  });

  it('whom its own people invited joins it, who belongs to it stays', () => {
    expect(placeInOrganisation([here('rosa')], 'dev', 'rosa')).toBe('member');
    expect(placeInOrganisation([here('rosa'), here('dev')], 'dev', 'nadia')).toBe('stays');
  });

  it('nobody is brought into an organisation by a stranger to it', () => {
    expect(placeInOrganisation([here('rosa')], 'mallory', 'nadia')).toBeNull();
    expect(placeInOrganisation([here('rosa'), gone('dev')], 'dev', 'dev')).toBeNull();
  });
});
