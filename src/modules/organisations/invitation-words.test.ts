import { expect, it } from 'vitest';
import { invitedTo } from './invitation-words.ts';

it('an invitation says what somebody is invited to do', () => {
  const house = { into: { kind: 'organisation' as const, title: 'Lantern House' }, organisation: 'Lantern House' };
  expect(invitedTo({ ...house, role: 'member' })).toBe('join Lantern House');
  expect(invitedTo({ ...house, role: 'lead' })).toBe('lead Lantern House');
  const agreement = { into: { kind: 'agreement' as const, title: 'Keeping Home' }, organisation: 'Lantern House' };
  expect(invitedTo({ ...agreement, role: 'signatory' })).toBe(
    'take part and sign for Lantern House in the agreement “Keeping Home”',
  );
  expect(invitedTo({ ...agreement, role: 'reader' })).toBe(
    'read along for Lantern House in the agreement “Keeping Home”',
  );
});
