import { env } from './env.ts';
import { outsideOf, type Site, siteOf } from './http/site.ts';
import { PlainFailure } from './plain-failure.ts';

export function ownSite(): Site {
  return siteOf(env().HOST, env().PUBLIC_URL);
}

/**
 * The scheme and host under which people reach us. A sender's own claim counts on this machine alone; elsewhere only
 * PUBLIC_URL says it, since links in letters lead there. Null where nothing says it.
 */
export function knownOrigin(headers?: Headers): string | null {
  const { PUBLIC_URL } = env();
  const site = ownSite();
  if (headers && (site.publicUrl || site.isLoopback)) {
    const { protocol, host } = outsideOf(site, headers.get('host') ?? undefined);
    return `${protocol}://${host}`;
  }
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  return site.isLoopback ? `http://localhost:${ownPort()}` : null;
}

/** The port we serve on. The environment that was read at the start says which one was wanted, and it may have been taken. */
const ownPort = (): string | number => process.env.PORT || env().PORT;

/** The same for links that cannot do without. */
export function ownOrigin(): string {
  const origin = knownOrigin();
  if (origin) return origin;
  throw new PlainFailure(
    'Accord does not know under which address people reach it: set PUBLIC_URL, so that links in letters lead there.',
  );
}
