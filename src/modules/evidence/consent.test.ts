import { describe, expect, it } from 'vitest';
import { consentFaults, coversReaders, storedConsent } from './consent.ts';
import type { Consent } from './schema.ts';

const today = '2026-05-15';
const given = (more: Partial<Extract<Consent, { status: 'given' }>> = {}): Consent => ({
  status: 'given',
  scope: ['this agreement', 'joint reviews'],
  scopeNote: null,
  how: null,
  on: null,
  endsOn: '2028-05-15',
  namedAs: 'pseudonym',
  called: 'Marcy',
  ...more,
});

describe('Consent', () => {
  it('ends with its last day where the agreement is', () => {
    expect(storedConsent(given(), 'dev', today, 'Europe/London')).toMatchObject({
      consentBy: 'dev',
      consentOn: today,
      called: 'Marcy',
      consentEndsOn: '2028-05-15',
      consentEndsAt: '2028-05-15T23:00:00.000Z',
    });
    expect(storedConsent(given(), 'dev', today, 'Asia/Kathmandu').consentEndsAt).toBe('2028-05-15T18:15:00.000Z');
  });

  it('that was given has an end, from today to five years on', () => {
    expect(consentFaults(given(), 'agreement', today)).toEqual({});
    expect(consentFaults(given({ endsOn: today }), 'agreement', today)).toEqual({});
    for (const endsOn of [null, '2026-05-14', '2031-06-01'])
      expect(Object.keys(consentFaults(given({ endsOn }), 'agreement', today))).toEqual(['consent.endsOn']);
  });

  it('cannot have been given tomorrow', () => {
    expect(consentFaults(given({ on: '2026-05-16' }), 'agreement', today)).toHaveProperty(['consent.on']);
  });

  it('nobody has asked for keeps a piece with its author', () => {
    const consent: Consent = { status: 'not asked', namedAs: 'none', called: null };
    expect(consentFaults(consent, 'private', today)).toEqual({});
    expect(consentFaults(consent, 'organisation', today)).toHaveProperty('visibility');
    expect(consentFaults(consent, 'agreement', today)).toHaveProperty('visibility');
  });

  it('for one’s own organisation is none for the partners, and for the partners none for the public', () => {
    expect(consentFaults(given({ scope: [] }), 'organisation', today)).toEqual({});
    expect(consentFaults(given({ scope: [] }), 'agreement', today)).toHaveProperty(['consent.scope']);
    expect(coversReaders(['this agreement', 'joint reviews'], 'wider')).toBe(false);
    expect(coversReaders(['public learning'], 'wider')).toBe(true);
  });
});
