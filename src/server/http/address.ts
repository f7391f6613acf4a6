import type { IncomingMessage } from 'node:http';
import { isLoopback, type Site } from './site.ts';

/**
 * The network address of the sender: behind a proxy (there is a public address) the last one that the proxy wrote down.
 * Where there is none, something on this machine may still hand on what comes from elsewhere, a tunnel for example: the
 * whole way is named then, which is nobody's address and least of all this machine's.
 */
export function addressOf(req: IncomingMessage, site: Site): string {
  const near = req.socket.remoteAddress ?? 'unknown';
  const forwarded = req.headers['x-forwarded-for'];
  if (!forwarded) return near;
  if (site.publicUrl) return String(forwarded).split(',').at(-1)?.trim() || near;
  return isLoopback(near) ? `${forwarded}, ${near}` : near;
}
