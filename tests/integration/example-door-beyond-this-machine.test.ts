import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '#/server/main.ts';
import { waysToSignIn } from '#/server/sign-in-ways.ts';
import { aServer, Browser } from '../support/browser.ts';
import { anExamplePerson, loadExample } from '../support/example.ts';

process.env.ACCORD_EMBEDDED = '1';
process.env.HOST = '0.0.0.0';
let server: Served;
beforeAll(async () => {
  server = await aServer('0.0.0.0');
});
afterAll(() => server.close());

const addresses = Object.values(networkInterfaces()).flatMap(
  (all) => all?.filter(({ family }) => family === 'IPv4') ?? [],
);

it('a server that listens on every network has no example’s door, for anybody and not even for this machine', async () => {
  await loadExample();
  const nadia = await anExamplePerson('Nadia');
  const { port } = new URL(server.address);
  for (const { address } of addresses) {
    const answer = await new Browser().send(`http://${address}:${port}/api/auth/step-in`, { personId: nadia.id });
    expect(answer).toMatchObject({ status: 303, to: '/sign-in?error=no+address', cookies: [] });
  }
  const headers = new Headers({ host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1' });
  expect(await waysToSignIn(headers)).toEqual({ link: null, provider: null, examplePeople: null });
});
