import { describe, expect, it } from 'vitest';
import { claimsIn, claimsTogether, proveEmail } from './proved-email.ts';

const issuer = { OIDC_ISSUER: 'https://login.lantern.example' };
const entra = { OIDC_ISSUER: 'https://login.microsoftonline.com/7f1c/v2.0' };
const email = 'rosa@lantern.example';

describe('An address from an organisation’s sign-in', () => {
  it('is proved where the provider says so', () => {
    expect(proveEmail({ email, email_verified: true }, issuer)).toBe(true);
    expect(proveEmail({ email, email_verified: 'true' }, issuer)).toBe(true);
  });

  it('is not proved where the provider says nothing, or no', () => {
    expect(proveEmail({ email }, issuer)).toBe(false);
    expect(proveEmail({ email, email_verified: false }, issuer)).toBe(false);
    expect(proveEmail({ email, email_verified: 'maybe' }, issuer)).toBe(false);
  });

  it('is proved where whoever runs Accord vouches for a provider that says nothing, never against its word', () => {
    const trusting = { ...issuer, OIDC_TRUST_EMAIL: '1' };
    expect(proveEmail({ email }, trusting)).toBe(true);
    expect(proveEmail({ email, email_verified: false }, trusting)).toBe(false);
  });

  it('is proved by Entra where it owns the domain, and by nobody else’s word of that name', () => {
    expect(proveEmail({ email, xms_edov: '1' }, entra)).toBe(true);
    expect(proveEmail({ email, xms_edov: false }, entra)).toBe(false);
    expect(proveEmail({ email, xms_edov: true }, issuer)).toBe(false);
  });

  it('that is none is never proved', () => {
    const trusting = { ...issuer, OIDC_TRUST_EMAIL: '1' };
    for (const none of [
      undefined,
      null,
      '',
      'rosa',
      'rosa@',
      '@lantern.example',
      'a@b@c',
      'a b@c.example',
      '"a"@b.example',
    ])
      expect(proveEmail({ email: none, email_verified: true }, trusting)).toBe(false);
  });
});

describe('What a provider says in two places', () => {
  it('is put together where it says one address', () => {
    expect(claimsTogether({ sub: '1', email: 'Rosa@lantern.example' }, { email, email_verified: true })).toEqual({
      sub: '1',
      email: 'Rosa@lantern.example',
      email_verified: true,
    });
    expect(claimsTogether({ sub: '1' }, { email, xms_edov: '1' })).toEqual({ sub: '1', email, xms_edov: '1' });
  });

  it('proves one address and never the other', () => {
    const said = claimsTogether({ sub: '1', email: 'sam@council.example' }, { email, email_verified: true });
    expect(proveEmail(said, issuer)).toBe(false);
  });

  it('is read from the token as it is written', () => {
    const payload = Buffer.from(JSON.stringify({ email, name: 'Róża' })).toString('base64url');
    expect(claimsIn(`head.${payload}.signature`)).toEqual({ email, name: 'Róża' });
    expect(claimsIn(undefined)).toEqual({});
  });
});
