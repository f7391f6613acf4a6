import { get } from 'node:http';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { persons, sessions } from '#/modules/people/tables.ts';
import { listExamplePeople } from '#/server/example-door.ts';
import type { Served } from '#/server/main.ts';
import { findSession } from '#/server/session.ts';
import { waysToSignIn } from '#/server/sign-in-ways.ts';
import { aServer, Browser } from '../support/browser.ts';
import { anExamplePerson, loadExample } from '../support/example.ts';
import { anOrganisation, aPerson, joinOrganisation, owner, type TestPerson } from '../support/world.ts';

process.env.ACCORD_EMBEDDED = '1';
let server: Served;
let nadia: TestPerson;
let real: TestPerson;

beforeAll(async () => {
  server = await aServer();
  [nadia, real] = [await anExamplePerson('Nadia'), await aPerson('Somebody real')];
  await owner.update(persons).set({ email: 'somebody@real.test' }).where(eq(persons.id, real.id));
  await joinOrganisation(await anOrganisation(nadia, 'Thornmere Borough Council'), real);
});
afterAll(() => server.close());
beforeEach(() => loadExample());
afterEach(() => owner.delete(sessions));

const stepIn = (browser: Browser, personId: string, headers?: Record<string, string>, address = server.address) =>
  browser.send(`${address}/api/auth/step-in`, { personId, to: '/me' }, headers);
const headersOf = (told: Record<string, string>) =>
  new Headers({ host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1', ...told });

/** Asks for the sign-in page under a name that leads here and is not ours. */
const statusUnder = (host: string) =>
  new Promise((resolve) =>
    get(`${server.address}/sign-in`, { headers: { host } }, (answer) => resolve(answer.resume().statusCode)),
  );

describe('Stepping in as one of the example’s people', () => {
  it('ends in a session like any other', async () => {
    const browser = new Browser();
    expect(await stepIn(browser, nadia.id)).toMatchObject({ status: 303, to: '/me' });
    expect(await findSession(browser.jar.get('accord.session'))).toMatchObject({ id: nadia.id, name: 'Nadia' });
    expect(await owner.select().from(sessions)).toHaveLength(1);
  });

  it('names the example’s people with their organisation, and nobody who really is', async () => {
    const { examplePeople } = await waysToSignIn(headersOf({}));
    expect(examplePeople).toEqual([
      { personId: nadia.id, name: 'Nadia', organisation: 'Thornmere Borough Council', job: null, side: null },
    ]);
    expect(await stepIn(new Browser(), real.id)).toMatchObject({ status: 404 });
  });

  it('ends the session that was here before', async () => {
    const browser = new Browser();
    await stepIn(browser, nadia.id);
    const before = browser.jar.get('accord.session');
    await stepIn(browser, nadia.id);
    expect(await findSession(before)).toBeNull();
    expect(await owner.select().from(sessions)).toHaveLength(1);
  });

  it('is not there without the example, and the database itself then names nobody', async () => {
    await loadExample(null);
    expect(await waysToSignIn(headersOf({}))).toMatchObject({ examplePeople: null, link: null });
    expect(await stepIn(new Browser(), nadia.id)).toMatchObject({ status: 404, cookies: [] });
    expect(await listExamplePeople()).toEqual([]);
  });

  it('is not there for a request from elsewhere, or under another name', async () => {
    for (const told of [{ 'x-forwarded-for': '192.0.2.9' }, { host: 'evil.example' }] as Record<string, string>[])
      expect(await waysToSignIn(headersOf(told))).toMatchObject({ examplePeople: null, link: null });
    expect(await statusUnder('evil.example')).toBe(421);
  });

  it('is refused to a page of somebody else', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[])
      expect(await stepIn(new Browser(), nadia.id, headers)).toMatchObject({ status: 403, cookies: [] });
    expect(await new Browser().ask(`${server.address}/api/auth/step-in?personId=${nadia.id}`)).toMatchObject({
      status: 404,
    });
  });
});

describe('Without a mail server', () => {
  it('a link is shown in the terminal of this machine, and works', async () => {
    const said: string[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((text: string) => said.push(text) > 0) as typeof write;
    const browser = new Browser();
    try {
      await browser.send(`${server.address}/api/auth/signin/email`, { email: 'nadia@thornmere.example', to: '/me' });
    } finally {
      process.stdout.write = write;
    }
    const link = new URL(/http\S+/.exec(said.join(''))?.[0] ?? 'http://none');
    expect(link.origin).toBe(server.address);
    const pressed = await browser.send(`${server.address}/api/auth/callback/email`, {
      token: link.searchParams.get('token') ?? '',
      to: '/me',
    });
    expect(pressed).toMatchObject({ status: 303, to: '/me' });
    expect(await findSession(browser.jar.get('accord.session'))).toMatchObject({ id: nadia.id });
  });

  it('and without the example nobody can ask for a link, and the page can say so', async () => {
    await loadExample(null);
    const answer = await new Browser().send(`${server.address}/api/auth/signin/email`, {
      email: 'nadia@thornmere.example',
    });
    expect(answer).toMatchObject({ status: 303, to: '/sign-in?error=no+letters' });
  });
});
