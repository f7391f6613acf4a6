import type { IncomingHttpHeaders } from 'node:http';
import type { Site } from './site.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was sent by one of our own pages. Browsers say so in `sec-fetch-site` or
 * `origin`; who says neither is no browser of a signed-in person, and has to send our origin.
 */
export function isFromOurPages(method: string | undefined, headers: IncomingHttpHeaders, site: Site): boolean {
  if (READS.has(method ?? 'GET')) return true;
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  // A page that tells nobody where it is sends its forms with the origin “null”: then what the browser says besides counts.
  if (headers.origin === undefined || headers.origin === 'null') return fetchSite === 'same-origin';
  return headers.origin === site.publicUrl?.origin || (isHere(site) && headers.origin === `http://${headers.host}`);
}

/** Whether the address in the browser may be the machine's own, past any proxy. */
function isHere(site: Site): boolean {
  return site.isLoopback || site.publicUrl === null;
}
