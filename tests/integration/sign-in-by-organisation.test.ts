import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { accounts } from '#/modules/people/tables.ts';
import type { Served } from '#/server/main.ts';
import { findSession } from '#/server/session.ts';
import { startSession } from '#/server/sessions.ts';
import { aServer, Browser } from '../support/browser.ts';
import { anIdentityProvider, CLIENT, type Identity } from '../support/identity-provider.ts';
import { aPerson, owner } from '../support/world.ts';

const provider = await anIdentityProvider();
process.env.OIDC_ISSUER = provider.issuer;
process.env.OIDC_CLIENT_ID = CLIENT.id;
process.env.OIDC_CLIENT_SECRET = CLIENT.secret;
process.env.OIDC_NAME = 'Thornmere';
let server: Served;
beforeAll(async () => {
  server = await aServer();
  provider.knows(`${server.address}/api/auth/callback/oidc`);
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});

const somebody = (told: Partial<Identity> = {}): Identity => {
  const sub = uuidv7();
  return { sub, email: `${sub.slice(-8)}@thornmere.test`, email_verified: true, name: 'Nadia Okonjo', ...told };
};
const sessionOf = (browser: Browser) => findSession(browser.jar.get('accord.session'));

/** Presses the button, and answers where the provider is. */
async function leave(browser: Browser, to = '/'): Promise<URL> {
  const { status, text } = await browser.send(`${server.address}/api/auth/signin/oidc`, { to });
  expect(status).toBe(200);
  return new URL((/url=([^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&'));
}

/** Lets the provider ask whoever sits before it, and answers how it leads back. */
async function comeBack(address: URL, identity: Identity | null): Promise<URL> {
  provider.signInAs(identity);
  const theirs = new Browser();
  let at = address;
  while (at.origin !== server.address) at = new URL((await theirs.ask(at.href)).to ?? 'http://lost', at);
  return at;
}

async function signIn(browser: Browser, identity: Identity, to = '/') {
  return browser.ask((await comeBack(await leave(browser, to), identity)).href);
}

describe('An organisation’s own sign-in', () => {
  it('is asked with PKCE, state and nonce, on a page that goes on by itself', async () => {
    const address = await leave(new Browser());
    expect(address.origin).toBe(provider.issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: 'accord',
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/./),
      nonce: expect.stringMatching(/./),
      scope: 'openid profile email',
    });
  });

  it('makes a person of who signs in first, under the name it gives, and leads where they wanted to go', async () => {
    const [browser, nadia] = [new Browser(), somebody()];
    expect(await signIn(browser, nadia, '/organisations')).toMatchObject({ status: 303, to: '/organisations' });
    expect(await sessionOf(browser)).toMatchObject({ name: 'Nadia Okonjo', email: nadia.email });
  });

  it('asks for a name where it gives none', async () => {
    const browser = new Browser();
    expect(await signIn(browser, somebody({ name: undefined }))).toMatchObject({ to: '/sign-in/name' });
  });

  it('knows a person again by who they are there, whatever address they have by then', async () => {
    const [first, second, nadia] = [new Browser(), new Browser(), somebody()];
    await signIn(first, nadia);
    await signIn(second, { ...nadia, email: 'elsewhere@thornmere.test', email_verified: false });
    expect((await sessionOf(second))?.id).toBe((await sessionOf(first))?.id);
    expect(await sessionOf(second)).toMatchObject({ email: nadia.email });
  });

  it('joins the person who signs in by link with the same address, once the provider has proved it', async () => {
    const [browser, rosa] = [new Browser(), await aPerson('Rosa')];
    await signIn(browser, somebody({ email: rosa.email.toUpperCase() }));
    expect(await sessionOf(browser)).toMatchObject({ id: rosa.id, name: 'Rosa' });
  });

  it('lets nobody in by an address that it has not proved, and stores nothing', async () => {
    const rosa = await aPerson('Rosa');
    for (const told of [{ email_verified: false }, { email_verified: undefined }, { email: undefined }]) {
      const [browser, identity] = [new Browser(), somebody({ email: rosa.email, ...told })];
      expect(await signIn(browser, identity)).toMatchObject({ to: '/sign-in?error=unproved' });
      expect(await sessionOf(browser)).toBeNull();
      expect(await owner.select().from(accounts).where(eq(accounts.providerAccountId, identity.sub))).toEqual([]);
    }
  });

  it('signs in who came, and never joins them to who was signed in here before', async () => {
    const [rosa, dev] = [await aPerson('Rosa'), somebody({ name: 'Dev' })];
    const browser = new Browser();
    const before = await startSession(rosa.id, null);
    browser.jar.set('accord.session', before.token);
    await signIn(browser, dev);
    expect(await sessionOf(browser)).toMatchObject({ name: 'Dev' });
    expect(await findSession(before.token)).toBeNull();
    expect(await owner.select().from(accounts).where(eq(accounts.userId, rosa.id))).toEqual([]);
  });

  it('keeps none of the provider’s tokens', async () => {
    const nadia = somebody();
    await signIn(new Browser(), nadia);
    const [account] = await owner.select().from(accounts).where(eq(accounts.providerAccountId, nadia.sub));
    expect(account).toMatchObject({ access_token: null, refresh_token: null, id_token: null });
  });
});

describe('The way back from an organisation’s sign-in', () => {
  it('in another browser than it began in lets nobody in', async () => {
    const back = await comeBack(await leave(new Browser()), somebody());
    const other = new Browser();
    expect(await other.ask(back.href)).toMatchObject({ status: 303, to: expect.stringContaining('/sign-in?error=') });
    expect(await sessionOf(other)).toBeNull();
  });

  it('with another state than was sent lets nobody in', async () => {
    const browser = new Browser();
    const back = await comeBack(await leave(browser), somebody());
    back.searchParams.set('state', 'forged');
    await browser.ask(back.href);
    expect(await sessionOf(browser)).toBeNull();
  });

  it('works once', async () => {
    const browser = new Browser();
    const back = await comeBack(await leave(browser), somebody());
    const cookies = new Map(browser.jar);
    await browser.ask(back.href);
    expect(await sessionOf(browser)).not.toBeNull();
    const again = new Browser();
    for (const [name, value] of cookies) again.jar.set(name, value);
    await again.ask(back.href);
    expect(await sessionOf(again)).toBeNull();
  });

  it('of who turned back there leads to the sign-in page', async () => {
    const browser = new Browser();
    const back = await comeBack(await leave(browser), null);
    expect(await browser.ask(back.href)).toMatchObject({ status: 303, to: expect.stringContaining('/sign-in?error=') });
    expect(await sessionOf(browser)).toBeNull();
  });
});
