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
export function proveEmail(profile: Claims, trust: Trust): boolean {
  if (typeof profile.email !== 'string' || !/^[^\s@"]+@[^\s@"]+$/.test(profile.email)) return false;
  if (profile.email_verified !== undefined) return isYes(profile.email_verified);
  if (trust.OIDC_TRUST_EMAIL === '1') return true;
  return isEntra(trust.OIDC_ISSUER) && isYes(profile.xms_edov);
}

export type Claims = Record<string, unknown>;

/**
 * What a provider says of a person: some say the address in the ID token, some only when asked for it. Whether it is
 * proved counts only together with the very address it was said of.
 */
export function claimsTogether(asked: Claims, idToken: Claims): Claims {
  const same = String(asked.email).toLowerCase() === String(idToken.email).toLowerCase();
  if (asked.email === undefined || asked.email === null) return { ...asked, ...idToken };
  return same ? { ...idToken, ...asked } : asked;
}

/** The claims of a token that the library has checked. */
export function claimsIn(idToken: string | null | undefined): Claims {
  const payload = idToken?.split('.')[1];
  return payload ? (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims) : {};
}

function isEntra(issuer: string | undefined): boolean {
  return issuer !== undefined && new URL(issuer).hostname === 'login.microsoftonline.com';
}
