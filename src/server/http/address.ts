import type { IncomingMessage } from 'node:http';
import { isLoopback, type Site } from './site.ts';

/**
 * The network address of the sender: behind a proxy (there is a public address) the last one that the proxy wrote down.
 * Where there is none, something on this machine may still hand on what comes from elsewhere, a tunnel for example: that
 * is not this machine's own address then, and the same for all of them, since what is claimed may change with each asking.
 */
export function addressOf(req: IncomingMessage, site: Site): string {
  const near = req.socket.remoteAddress ?? 'unknown';
  const forwarded = req.headers['x-forwarded-for'];
  if (!forwarded) return near;
  if (site.publicUrl) return String(forwarded).split(',').at(-1)?.trim() || near;
  return isLoopback(near) ? `handed on by ${near}` : near;
}
