import { readFileSync } from 'node:fs';
import { uuidv7 } from '#/lib/uuid.ts';
import { anAgreementOfTwo } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';
import { elsewhere, somebody } from '../support/somebody.ts';

test('one steps in as somebody of the example, and signs out again', async ({ page, context }) => {
  await page.goto('/organisations');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
  await page.getByRole('button', { name: 'Step in as Ines Carvalho' }).click();
  await expect(page).toHaveURL('/organisations');

  await page.getByRole('link', { name: 'Ines Carvalho' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does Accord know about you?');
  const sessions = page.getByRole('list', { name: 'Sessions' });
  await expect(sessions.getByRole('listitem').filter({ hasText: 'This one' })).toHaveCount(1);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You are signed out of this browser.')).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name === 'accord.session')).toEqual([]);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
});

test('signing in needs no script', async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false });
  await page.goto('/sign-in?to=/organisations');
  await page.getByRole('button', { name: 'Step in as Mo Farrant' }).click();
  await expect(page).toHaveURL('/organisations');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out of this browser.')).toBeVisible();
});

test('a link works once: it is asked for, read in the terminal, pressed, and asks a newcomer for a name', async ({
  page,
}) => {
  const email = `newcomer.${uuidv7().slice(-8)}@test.example`;
  await page.goto('/sign-in');
  await page.getByLabel('Your e-mail address').fill('newcomer, somewhere');
  await page.getByRole('button', { name: 'Show me a link' }).click();
  await expect(page.getByText('Give an e-mail address, such as rosa@lantern.example.')).toBeVisible();
  await expect(page.getByLabel('Your e-mail address')).toHaveValue('newcomer, somewhere');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Show me a link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in the terminal');

  const linkIn = (terminal: string) => terminal.split(`sign in as ${email}`)[1]?.match(/http\S+/)?.[0];
  const read = () => linkIn(readFileSync(process.env.ACCORD_TERMINAL ?? '', 'utf8'));
  await expect.poll(read).toBeDefined();
  const link = read() as string;
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sign in as ${email}?`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('What should others call you?').fill('Noor Haddad');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do I begin?');
  await expect(page.getByRole('link', { name: 'Noor Haddad' })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
});

test('a session is ended from another browser, and the page open there says so and keeps what was typed', async ({
  visit,
}) => {
  const { at, goalId, dev } = await anAgreementOfTwo();
  const lost = await visit(await elsewhere(dev, 'Firefox on Android'));
  await lost.goto(`${at}/goals/${goalId}`);
  await lost.getByRole('textbox', { name: 'Respond' }).fill('Half a thought');

  const page = await visit(dev);
  await page.goto('/me');
  await page.getByRole('button', { name: 'Sign out there: Firefox on Android' }).click();
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1);
  await expect(lost.getByText('You are signed out')).toBeVisible();
  await lost.getByRole('button', { name: 'Respond' }).click();
  await expect(lost.getByRole('textbox', { name: 'Respond' })).toHaveValue('Half a thought');
});

test('a visitor comes back to where they wanted to go', async ({ page }) => {
  const { at } = await anAgreementOfTwo();
  await page.goto(`${at}/evidence`);
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?to=${encodeURIComponent(at)}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
});

test('who is in no agreement yet is told how to begin', async ({ visit }) => {
  const page = await visit(await somebody('Nobody Yet'));
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Start an agreement' })).toBeVisible();
});
