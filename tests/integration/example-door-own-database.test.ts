import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '#/server/main.ts';
import { waysToSignIn } from '#/server/sign-in-ways.ts';
import { aServer, Browser } from '../support/browser.ts';
import { anExamplePerson, loadExample } from '../support/example.ts';

// DATABASE_URL alone: a start with a database of one's own leaves ACCORD_EMBEDDED empty, whatever .env says.
let server: Served;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

it('with DATABASE_URL the example’s door does not exist, even where the example is loaded and only this machine can ask', async () => {
  await loadExample();
  const nadia = await anExamplePerson('Nadia');
  const headers = new Headers({ host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1' });
  expect(await waysToSignIn(headers)).toEqual({ link: null, provider: null, examplePeople: null });
  const answer = await new Browser().send(`${server.address}/api/auth/step-in`, { personId: nadia.id });
  expect(answer).toMatchObject({ status: 404, cookies: [] });
  const link = await new Browser().send(`${server.address}/api/auth/signin/email`, { email: nadia.email });
  expect(link).toMatchObject({ status: 303, to: '/sign-in?error=no+letters' });
});
