/** Where this instance is reached. */
export interface Site {
  /** The address people use, where one is set. */
  publicUrl: URL | null;
  /** Whether only this machine reaches it. */
  isLoopback: boolean;
  isHttps: boolean;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether a name or an address is this machine's own. */
export const isLoopback = (name: string): boolean => LOOPBACK.has(name.replace(/^::ffff:/, ''));

export function siteOf(host: string, publicUrl: string | undefined): Site {
  const url = publicUrl ? new URL(publicUrl) : null;
  return { publicUrl: url, isLoopback: LOOPBACK.has(host), isHttps: url?.protocol === 'https:' };
}

/**
 * Whether a request was meant for this instance. On this machine alone any other name is refused, since a page of a
 * stranger could have its own name lead here.
 */
export function isOurHost(site: Site, host: string | undefined): boolean {
  if (!site.isLoopback) return true;
  if (!host) return false;
  if (host === site.publicUrl?.host) return true;
  return LOOPBACK.has(host.replace(/:\d+$/, ''));
}

/** The scheme and host that links are made with, whatever a sender claims. */
export function outsideOf(site: Site, host: string | undefined): { protocol: string; host: string } {
  if (site.publicUrl) return { protocol: site.publicUrl.protocol.slice(0, -1), host: site.publicUrl.host };
  return { protocol: 'http', host: host ?? 'localhost' };
}
