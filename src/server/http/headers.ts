import type { ServerResponse } from 'node:http';
import type { Site } from './site.ts';

/** What a page may load: our own files, and scripts that carry this answer's nonce. */
export function contentSecurityPolicy(nonce: string, { dev, isHttps }: { dev: boolean; isHttps: boolean }): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  return [
    "default-src 'none'",
    // While working, React rebuilds error stacks with eval and the bundler writes styles into the page.
    `script-src ${scripts}${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const ALWAYS: [string, string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
];

/** Pages whose address is a secret: it is told to nobody, and nobody lists it. */
const SECRET_ADDRESS = /^\/(teller|join)(\/|$)/;

export function setSecurityHeaders(res: ServerResponse, site: Site, requestId: string, path = '/'): void {
  for (const [name, value] of ALWAYS) res.setHeader(name, value);
  if (SECRET_ADDRESS.test(path)) {
    res.setHeader('referrer-policy', 'no-referrer');
    res.setHeader('x-robots-tag', 'noindex, nofollow, noarchive');
  }
  if (site.isHttps) res.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
  res.setHeader('x-request-id', requestId);
}
