import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** What answers everything that is not a procedure or live: Next, or nothing in tests of the server alone. */
export interface Pages {
  /** Which build of the pages this is. */
  build?: string;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  upgrade?(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): Promise<void>;
}

export async function nextPages({ dev, port }: { dev: boolean; port: number }): Promise<Pages> {
  const { default: next } = await import('next');
  const dir = fileURLToPath(new URL('../../..', import.meta.url));
  const app = next({ dev, dir, port, hostname: 'localhost', turbopack: true, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  return {
    build: dev ? 'dev' : readFileSync(join(dir, '.next', 'BUILD_ID'), 'utf8').trim(),
    handle: (req, res) => handle(req, res),
    upgrade: dev ? upgrade : undefined,
    close: () => app.close(),
  };
}
