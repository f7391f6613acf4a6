import type { IncomingMessage } from 'node:http';
import type { Site } from './site.ts';

/** The network address of the sender: behind a proxy (there is a public address) the last one that the proxy wrote down. */
export function addressOf(req: IncomingMessage, site: Site): string {
  const near = req.socket.remoteAddress ?? 'unknown';
  const forwarded = req.headers['x-forwarded-for'];
  if (!site.publicUrl || !forwarded) return near;
  return String(forwarded).split(',').at(-1)?.trim() || near;
}
