import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { sessions } from '#/modules/people/tables.ts';
import { type Served, serve } from '#/server/main.ts';
import { owner, type TestPerson } from './world.ts';

/** What a page would be handed: the stand-in for Next answers with it. */
export interface Handed {
  headers: Record<string, string>;
  body: string;
}

async function tell(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const handed = { headers: req.headers, body: Buffer.concat(chunks).toString() };
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(handed));
}

const open: Served[] = [];
afterAll(async () => {
  for (const served of open) await served.close();
});

/** The real server on a free port, without Next. */
export async function aServer(): Promise<string> {
  const served = await serve({
    port: 0,
    host: '127.0.0.1',
    dev: false,
    pages: { handle: tell, close: async () => {} },
  });
  open.push(served);
  return served.address;
}

/** Signs a person in; the value of their cookie. */
export async function aSession(person: TestPerson, expires = '2100-01-01T00:00:00.000Z'): Promise<string> {
  const token = randomBytes(16).toString('hex');
  await owner.insert(sessions).values({ sessionToken: sha256(token), userId: person.id, expires });
  return token;
}
