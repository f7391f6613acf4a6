import { ownPath } from '#/lib/sign-in-path.ts';

/** Keeps the address somebody typed for the next page, so that it stands in no link and no log. */
export const ASKED_COOKIE = 'accord.asked';

export function cookie(name: string, value: string, origin: string, expires?: string): string {
  const end = expires ? `Expires=${new Date(expires).toUTCString()}` : 'Max-Age=900';
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${name}=${encodeURIComponent(value.slice(0, 320))}; Path=/; HttpOnly; SameSite=Lax; ${end}${secure}`;
}

export function withQuery(path: string, query: Record<string, string>): string {
  const given = Object.entries(query).filter(([name, value]) => !(name === 'to' && value === '/'));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export function goTo(path: string, ...cookies: string[]): Response {
  const headers = new Headers({ location: path });
  for (const set of cookies) headers.append('set-cookie', set);
  return new Response(null, { status: 303, headers });
}

/** The library's answer under whichever name the browser knows us by: its address in a redirect becomes a path. */
export function relay(done: Response, origin: string): Response {
  const address = new URL(done.headers.get('location') ?? '/sign-in', origin);
  const path = address.origin === origin ? ownPath(address.pathname + address.search) : '/';
  return goTo(path, ...done.headers.getSetCookie());
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

/**
 * Leads to another site. A form's answer may not redirect there, since the page's policy lets forms go to us alone, so
 * it is a page that goes on by itself.
 */
export function leaveFor(done: Response, origin: string): Response {
  const address = new URL(done.headers.get('location') ?? '/sign-in', origin);
  if (address.origin === origin || !/^https?:$/.test(address.protocol)) return relay(done, origin);
  const href = escaped(address.href);
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url=${href}"><title>Going on - Accord</title>
<p>Going on to ${escaped(address.hostname)}. <a href="${href}">Go on</a> if nothing happens.</p></html>`;
  const answer = new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  for (const set of done.headers.getSetCookie()) answer.headers.append('set-cookie', set);
  return answer;
}
