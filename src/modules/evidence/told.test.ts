import { describe, expect, it } from 'vitest';
import { endsSoon, isTold, purposeInWords, tellerName } from './told.ts';

describe('Whose a story is', () => {
  it('it is its teller’s unless somebody at work says what they saw themselves', () => {
    expect(isTold({ perspective: 'resident', consentStatus: 'given' })).toBe(true);
    expect(isTold({ perspective: 'Polish-speaking tenants', consentStatus: 'not asked' })).toBe(true);
    expect(isTold({ perspective: 'front-line worker', consentStatus: 'given' })).toBe(false);
    expect(isTold({ perspective: 'resident', consentStatus: 'not required' })).toBe(false);
  });

  it('they are named as they wished, or not at all', () => {
    expect(tellerName({ namedAs: 'pseudonym', called: 'Marcy' })).toBe('“Marcy”');
    expect(tellerName({ namedAs: 'group', called: null })).toBe('those who told it');
    expect(tellerName({ namedAs: 'none', called: null })).toBe('the person who told it');
  });
});

describe('What a story may be used for', () => {
  it('is said by its widest use', () => {
    const inWords = (...scope: Parameters<typeof purposeInWords>[0][number][]) =>
      purposeInWords(scope, 'given', 'Lantern House');
    expect(inWords('this agreement', 'joint reviews')).toBe('For partners and reviews');
    expect(inWords('this agreement', 'public learning')).toBe('May be shared in public');
    expect(inWords('this agreement', 'other agreements')).toBe('For partners, reviews and other agreements');
    expect(inWords()).toBe('Only inside Lantern House');
    expect(purposeInWords([], 'not asked', 'Lantern House')).toBe('Not asked yet');
  });

  it('its end stands out in the last month', () => {
    expect(endsSoon('2026-05-21', '2026-05-15')).toBe(true);
    expect(endsSoon('2026-06-16', '2026-05-15')).toBe(false);
    expect(endsSoon(null, '2026-05-15')).toBe(false);
  });
});
