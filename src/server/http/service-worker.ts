import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';

const source = new URL('../../client/service-worker.js', import.meta.url);
let text: string | undefined;

/** What lets a browser open without a network. It differs with each build, so that no browser stays with an old shell. */
export function serveServiceWorker(res: ServerResponse, build: string): void {
  text ??= readFileSync(source, 'utf8');
  res.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; connect-src 'self'",
  });
  res.end(`const BUILD = ${JSON.stringify(build)};\n${text}`);
}
