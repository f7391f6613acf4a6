interface Trust {
  OIDC_ISSUER?: string;
  OIDC_TRUST_EMAIL?: string;
}

const isYes = (claim: unknown) => claim === true || claim === 'true' || claim === 1 || claim === '1';

/**
 * Whether the organisation's sign-in proved that the address is this person's. It did where it says so
 * (`email_verified`; Microsoft Entra: `xms_edov`), or where whoever runs Accord vouches for the provider's addresses.
 * An address that nobody proved could be anybody's, and would open their account.
 */
export function proveEmail(profile: Record<string, unknown>, trust: Trust): boolean {
  if (typeof profile.email !== 'string' || !/^[^\s@"]+@[^\s@"]+$/.test(profile.email)) return false;
  if (profile.email_verified !== undefined) return isYes(profile.email_verified);
  if (trust.OIDC_TRUST_EMAIL === '1') return true;
  return isEntra(trust.OIDC_ISSUER) && isYes(profile.xms_edov);
}

function isEntra(issuer: string | undefined): boolean {
  return issuer !== undefined && new URL(issuer).hostname === 'login.microsoftonline.com';
}
