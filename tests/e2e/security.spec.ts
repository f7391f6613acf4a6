import { expect, test } from '../support/e2e.ts';
import { address, ofTheExample } from '../support/somebody.ts';

test('a page loads scripts by this answer’s nonce alone, and may be framed by nobody', async ({ request, visit }) => {
  const [one, two] = [await request.get('/sign-in'), await request.get('/sign-in')];
  const policy = one.headers()['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  expect(two.headers()['content-security-policy']).not.toContain(nonce);
  expect(one.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(one.headers()).not.toHaveProperty('x-powered-by');

  const page = await visit(await ofTheExample('Rosa Whitlock'));
  const answer = await page.goto('/');
  const scripts = [...String(await answer?.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  const own = /'nonce-([^']+)'/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1];
  expect(scripts.filter((tag) => !tag.includes(`nonce="${own}"`))).toEqual([]);
});

test('what a signed-in person reads is kept by no cache, and their cookie is out of scripts’ and strangers’ reach', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Step in as Ferial Aziz' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs me now?');
  const session = (await context.cookies()).find(({ name }) => name === 'accord.session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('accord.session');
  const answer = await page.reload();
  expect(answer?.headers()['cache-control']).toContain('no-store');
});

test('a change is taken from our own pages only', async ({ request }) => {
  const { token } = await ofTheExample('Rosa Whitlock');
  const send = (headers: Record<string, string>) =>
    request.post('/api/trpc/people.setLanguage', {
      data: { id: '0198f0aa-0000-7000-8000-000000000001', language: 'en' },
      headers: { cookie: `accord.session=${token}`, ...headers },
    });
  expect((await send({ origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await send({})).status()).toBe(403);
  expect((await send({ origin: address, 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await send({ origin: address })).status()).toBe(200);
});

test('on this machine alone, any other name for it is refused', async ({ request }) => {
  const answer = await request.get('/sign-in', { headers: { host: 'accord.elsewhere.example' } });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
});
