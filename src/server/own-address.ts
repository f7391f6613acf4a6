import { env } from './env.ts';
import { outsideOf, type Site, siteOf } from './http/site.ts';
import { PlainFailure } from './plain-failure.ts';

export function ownSite(): Site {
  return siteOf(env().HOST, env().PUBLIC_URL);
}

/**
 * The scheme and host that links in letters lead to. A sender's own claim of our name counts on this machine alone,
 * where no letter leaves it for a stranger; elsewhere PUBLIC_URL says it.
 */
export function ownOrigin(headers?: Headers): string {
  const { PUBLIC_URL, PORT } = env();
  const site = ownSite();
  if (headers && (site.publicUrl || site.isLoopback)) {
    const { protocol, host } = outsideOf(site, headers.get('host') ?? undefined);
    return `${protocol}://${host}`;
  }
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  if (site.isLoopback) return `http://localhost:${PORT}`;
  throw new PlainFailure(
    'Accord does not know under which address people reach it: set PUBLIC_URL, so that links in letters lead there.',
  );
}
