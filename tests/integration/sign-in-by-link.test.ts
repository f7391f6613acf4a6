import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { linkRequests, persons, sessions, verificationTokens } from '#/modules/people/tables.ts';
import type { Served } from '#/server/main.ts';
import { findSession } from '#/server/session.ts';
import { aServer, Browser } from '../support/browser.ts';
import { aMailServer } from '../support/mail-server.ts';
import { aPerson, owner } from '../support/world.ts';

const mail = await aMailServer();
process.env.SMTP_URL = mail.url;
process.env.MAIL_FROM = 'Accord <accord@thornmere.test>';
let server: Served;
beforeAll(async () => {
  server = await aServer();
});
afterAll(async () => {
  const { closeMail } = await import('#/server/mail.ts');
  closeMail();
  await server.close();
  await mail.stop();
});
beforeEach(async () => {
  mail.letters.length = 0;
  mail.refuseAll(false);
  await owner.delete(linkRequests);
});

const at = (path: string) => `${server.address}${path}`;
const askFor = (browser: Browser, email: string, to = '/') => browser.send(at('/api/auth/signin/email'), { email, to });
const linkIn = (letter = mail.letters.at(-1)) => new URL(/http\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://none');
/** Presses the button of the page that the link opens. */
const press = (browser: Browser, link: URL) =>
  browser.send(at('/api/auth/callback/email'), {
    token: link.searchParams.get('token') ?? '',
    to: link.searchParams.get('to') ?? '/',
  });
const sessionOf = (browser: Browser) => findSession(browser.jar.get('accord.session'));

describe('A link by e-mail', () => {
  it('is sent to the address in small letters, from ours, and says how long it holds', async () => {
    const answer = await askFor(new Browser(), ' Kit.Moss@Voices.Example ');
    expect(answer).toMatchObject({ status: 303, to: '/sign-in/sent' });
    expect(mail.letters).toHaveLength(1);
    expect(mail.letters[0]).toMatchObject({
      from: 'accord@thornmere.test',
      to: ['kit.moss@voices.example'],
      subject: 'Your link to sign in to Accord',
      text: expect.stringContaining('60 minutes'),
    });
    expect(linkIn().href).toMatch(`${server.address}/sign-in/link?token=`);
    expect(linkIn().href).not.toContain('voices');
  });

  it('opened by a scanner spends nothing; the button signs in, once', async () => {
    const browser = new Browser();
    await askFor(browser, 'kit@voices.example', '/agreements/one?part=2');
    const link = linkIn();
    const token = link.searchParams.get('token') ?? '';
    for (const path of [
      `/api/auth/callback/email?token=${token}`,
      `/api/auth/callback/email?token=${token}&email=kit@voices.example`,
    ])
      expect(await new Browser().ask(at(path))).toMatchObject({ status: 404, cookies: [] });

    expect(await press(browser, link)).toMatchObject({
      status: 303,
      to: '/sign-in/name?to=%2Fagreements%2Fone%3Fpart%3D2',
    });
    expect(await sessionOf(browser)).toMatchObject({ email: 'kit@voices.example', name: null });
    const second = new Browser();
    expect(await press(second, link)).toMatchObject({ status: 303, to: expect.stringContaining('error=Verification') });
    expect(await sessionOf(second)).toBeNull();
  });

  it('pressed by two at once lets one in', async () => {
    await askFor(new Browser(), 'two@voices.example');
    const browsers = [new Browser(), new Browser()];
    await Promise.all(browsers.map((browser) => press(browser, linkIn())));
    const signedIn = await Promise.all(browsers.map(sessionOf));
    expect(signedIn.filter((session) => session !== null)).toHaveLength(1);
  });

  it('that is an hour old lets nobody in', async () => {
    const browser = new Browser();
    await askFor(browser, 'late@voices.example');
    await owner.update(verificationTokens).set({ expires: new Date(Date.now() - 1000).toISOString() });
    expect(await press(browser, linkIn())).toMatchObject({ to: expect.stringContaining('error=Verification') });
    expect(await sessionOf(browser)).toBeNull();
  });

  it('knows a person again and asks no name of who has one', async () => {
    const rosa = await aPerson('Rosa');
    const browser = new Browser();
    await askFor(browser, rosa.email.toUpperCase(), '/me');
    expect(await press(browser, linkIn())).toMatchObject({ to: '/me' });
    expect(await sessionOf(browser)).toMatchObject({ id: rosa.id, name: 'Rosa' });
  });

  it('leads nowhere but here', async () => {
    const rosa = await aPerson('Rosa');
    for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
      const browser = new Browser();
      await owner.delete(linkRequests);
      await askFor(browser, rosa.email, to);
      expect(await press(browser, linkIn())).toMatchObject({ to: '/' });
    }
  });

  it('ends the session that was here before', async () => {
    const [rosa, sam] = [await aPerson('Rosa'), await aPerson('Sam')];
    const browser = new Browser();
    await askFor(browser, rosa.email);
    await press(browser, linkIn());
    const before = browser.jar.get('accord.session');
    await askFor(browser, sam.email);
    await press(browser, linkIn());
    expect(await sessionOf(browser)).toMatchObject({ id: sam.id });
    expect(await findSession(before)).toBeNull();
  });
});

describe('A session', () => {
  it('is known by a cookie that no script reads, and stored as its hash', async () => {
    const rosa = await aPerson('Rosa');
    const browser = new Browser();
    await askFor(browser, rosa.email);
    const { cookies } = await press(browser, linkIn());
    const set = cookies.find((cookie) => cookie.startsWith('accord.session=')) ?? '';
    expect(set).toMatch(/HttpOnly/i);
    expect(set).toMatch(/SameSite=Lax/i);
    const token = browser.jar.get('accord.session') ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = await owner.select().from(sessions).where(eq(sessions.userId, rosa.id));
    expect(stored).toMatchObject([{ sessionToken: sha256(token), device: 'Firefox on Linux' }]);
  });

  it('ends when its owner signs out, and only on a form of ours', async () => {
    const rosa = await aPerson('Rosa');
    const browser = new Browser();
    await askFor(browser, rosa.email);
    await press(browser, linkIn());
    const token = browser.jar.get('accord.session');
    expect(await browser.ask(at('/api/auth/signout'))).toMatchObject({ status: 404 });
    expect(await browser.send(at('/api/auth/signout'), {}, { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
    });
    expect(await findSession(token)).toMatchObject({ id: rosa.id });
    expect(await browser.send(at('/api/auth/signout'), {})).toMatchObject({ status: 303, to: '/sign-in?signed=out' });
    expect(browser.jar.has('accord.session')).toBe(false);
    expect(await findSession(token)).toBeNull();
  });

  it('never shows its token, or anything else of the library’s own, to the browser', async () => {
    for (const action of ['session', 'csrf', 'providers', 'signin', 'signin/email', 'error', 'verify-request'])
      expect(await new Browser().ask(at(`/api/auth/${action}`))).toMatchObject({ status: 404 });
  });
});

describe('A first sign-in', () => {
  it('asks for a name, and goes on to where the person wanted to go', async () => {
    const browser = new Browser();
    await askFor(browser, 'new@voices.example', '/me');
    await press(browser, linkIn());
    const give = (name: string) => browser.send(at('/api/auth/name'), { name, to: '/me' });
    expect(await give('  ')).toMatchObject({ to: '/sign-in/name?error=name&to=%2Fme' });
    expect(await give('Kit Moss')).toMatchObject({ to: '/me' });
    expect(await sessionOf(browser)).toMatchObject({ name: 'Kit Moss' });
  });

  it('without a session a name is nobody’s', async () => {
    expect(await new Browser().send(at('/api/auth/name'), { name: 'Kit', to: '/me' })).toMatchObject({
      to: '/sign-in?to=%2Fme',
    });
  });
});

describe('Asking for links', () => {
  it('gets the same answer whether the address is known or not', async () => {
    const rosa = await aPerson('Rosa');
    const [known, unknown] = [
      await askFor(new Browser(), rosa.email),
      await askFor(new Browser(), 'nobody@voices.example'),
    ];
    const plain = ({ status, to, text, cookies }: typeof known) => ({
      status,
      to,
      text,
      names: cookies.map((one) => one.split('=')[0]),
    });
    expect(plain(known)).toEqual(plain(unknown));
    expect(await owner.select().from(persons).where(eq(persons.email, 'nobody@voices.example'))).toEqual([]);
  });

  it('too often for one address sends no more and answers the same', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => askFor(new Browser(), 'often@voices.example')));
    expect(new Set(answers.map(({ status, to }) => `${status} ${to}`))).toEqual(new Set(['303 /sign-in/sent']));
    expect(mail.letters).toHaveLength(4);
    await askFor(new Browser(), 'OFTEN@voices.example');
    expect(mail.letters).toHaveLength(4);
    await askFor(new Browser(), 'another@voices.example');
    expect(mail.letters).toHaveLength(5);
  });

  it('too often from one network address sends no more, whatever address a sender claims', async () => {
    for (let n = 0; n < 34; n += 1)
      await new Browser().send(
        at('/api/auth/signin/email'),
        { email: `p${n}@voices.example` },
        { 'x-forwarded-for': `198.51.100.${n}` },
      );
    expect(mail.letters).toHaveLength(30);
  });

  it('keeps no address of who asked', async () => {
    await askFor(new Browser(), 'private@voices.example');
    const kept = JSON.stringify(await owner.select().from(linkRequests));
    expect(kept).not.toContain('private');
    expect(kept).not.toContain('127.0.0.1');
  });

  it('with what is no address leads back with the reason', async () => {
    for (const email of [
      '',
      'kit at voices',
      'a@b',
      '"a@evil.example"@voices.example',
      'a@b.example,c@d.example',
      `${'x'.repeat(300)}@voices.example`,
    ])
      expect(await askFor(new Browser(), email)).toMatchObject({ status: 303, to: '/sign-in?error=address' });
    expect(mail.letters).toHaveLength(0);
  });

  it('while the mail server takes nothing says so, and the try does not count', async () => {
    mail.refuseAll(true);
    for (let n = 0; n < 6; n += 1)
      expect(await askFor(new Browser(), 'kit@voices.example', '/me')).toMatchObject({
        to: '/sign-in?error=letter&to=%2Fme',
      });
    mail.refuseAll(false);
    expect(await askFor(new Browser(), 'kit@voices.example')).toMatchObject({ to: '/sign-in/sent' });
    expect(mail.letters).toHaveLength(1);
  });

  it('from a page of somebody else is refused', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[])
      expect(
        await new Browser().send(at('/api/auth/signin/email'), { email: 'kit@voices.example' }, headers),
      ).toMatchObject({
        status: 403,
      });
    expect(mail.letters).toHaveLength(0);
  });
});
