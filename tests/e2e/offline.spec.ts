import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import { anAgreementOfTwo } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';
import { aPhotoThatTells } from '../support/hostile-files.ts';
import { address, elsewhere, type Somebody } from '../support/somebody.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const STORIES = [
  'She had the money in an envelope, and the desk was shut for training.',
  'Bus fare to the food bank is more than what he gets there.',
  'He opened the third letter because the envelope was not brown.',
];

test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/ });

const queue = (page: Page) => page.getByRole('list', { name: 'On this phone' });

async function write(page: Page, text: string) {
  await page.getByLabel('What did you see or hear?').fill(text);
  await page.getByLabel('A resident, told to me').check();
  await page.getByLabel('Yes, for partners and reviews').check();
}

/** What the person has open knows who they are, and can be opened without a signal from now on. */
async function readyForNoSignal(page: Page, path = '/') {
  await page.goto(path);
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    const [name] = await caches.keys();
    return name !== undefined && (await (await caches.open(name)).match('/post')) !== undefined;
  });
  await page.waitForFunction(
    () =>
      new Promise((known) => {
        const opening = indexedDB.open('accord');
        opening.onsuccess = () => {
          const here = opening.result.transaction('here').objectStore('here').get('here');
          here.onsuccess = () => {
            opening.result.close();
            known(here.result?.places.length > 0);
          };
        };
      }),
  );
}

async function choosePhoto(page: Page) {
  await page.getByText('Add a photo, a sound or a document').tap();
  await page.getByLabel('Take a photo now').setInputFiles({
    name: 'Mrs Evans, 12 Bridge Street.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhotoThatTells('TELLTALE 3000'),
  });
  await page.getByLabel('What does it show?').fill('The letters in the drawer.');
  await page.getByLabel('What does it show?').blur();
}

/** What the pictures of all stories show, as their author said it. */
async function picturesOf({ api }: Somebody, agreementId: string): Promise<(string | null)[]> {
  const { items } = await api.evidence.list.query({ agreementId, filter: {} });
  const all = await Promise.all(items.map(({ evidenceId }) => api.evidence.get.query({ agreementId, evidenceId })));
  return all.flatMap(({ files }) => files.map(({ about }) => about));
}

async function storiesOf({ api }: Somebody, agreementId: string): Promise<string[]> {
  const { items } = await api.evidence.list.query({ agreementId, filter: {} });
  return items.map(({ words }) => words?.text ?? '').sort();
}

test('stories that are written without a signal outlive the app, and each is there once when the signal is back', async () => {
  const { agreementId, dev } = await anAgreementOfTwo();
  const folder = mkdtempSync(join(tmpdir(), 'accord-phone-'));
  const open = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, { ...playwrightConfig.use?.launchOptions, ...PHONE, baseURL: address });
  let phone = await open();
  try {
    await phone.addCookies([
      { name: 'accord.session', value: dev.token, url: address, expires: Date.now() / 1000 + 9000 },
    ]);
    const page = await phone.newPage();
    await readyForNoSignal(page);
    await phone.setOffline(true);
    await page.goto(`/agreements/${agreementId}/evidence/new`);
    await expect(page).toHaveURL(/\/post\?from=/);
    for (const [at, story] of STORIES.entries()) {
      await write(page, story);
      if (at === 0) await choosePhoto(page);
      await page.getByRole('button', { name: 'Keep on this phone' }).tap();
      await expect(page.getByText(/^Kept on this phone at \d\d:\d\d\. It goes by itself\.$/)).toBeVisible();
      await expect(page.getByLabel('What did you see or hear?')).toHaveValue('');
      await expect(queue(page).getByRole('listitem')).toHaveCount(at + 1);
    }
    await phone.close();

    phone = await open();
    await phone.setOffline(true);
    const again = await phone.newPage();
    await again.goto('/');
    await expect(queue(again).getByText('Not sent yet.')).toHaveCount(3);
    expect(await storiesOf(dev, agreementId)).toEqual([]);

    await phone.setOffline(false);
    await expect(queue(again).getByText('It went at')).toHaveCount(3);
    expect(await storiesOf(dev, agreementId)).toEqual([...STORIES].sort());
    await expect.poll(() => picturesOf(dev, agreementId)).toEqual(['The letters in the drawer.']);
    await again.reload();
    await expect(queue(again).getByText('It went at')).toHaveCount(3);
    expect(await storiesOf(dev, agreementId)).toEqual([...STORIES].sort());
  } finally {
    await phone.close();
    rmSync(folder, { recursive: true });
  }
});

test('two tabs share what waits, and send it once', async ({ visit }) => {
  const { at, agreementId, dev } = await anAgreementOfTwo();
  const one = await visit(dev, PHONE);
  await readyForNoSignal(one, `${at}/evidence/new`);
  const other = await one.context().newPage();
  await other.goto(`${at}/evidence/new`);
  await one.context().setOffline(true);
  for (const [page, story] of [
    [one, STORIES[0]],
    [other, STORIES[1]],
  ] as [Page, string][]) {
    await write(page, story);
    await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  }
  for (const page of [one, other]) await expect(queue(page).getByText('Not sent yet.')).toHaveCount(2);
  await one.context().setOffline(false);
  for (const page of [one, other]) await expect(queue(page).getByText('It went at')).toHaveCount(2);
  expect(await storiesOf(dev, agreementId)).toEqual(STORIES.slice(0, 2).sort());
});

test('what is typed is kept as it is typed, in the tab that has it, and is there when the form is opened anew', async ({
  visit,
}) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev, PHONE);
  await page.goto(`${at}/evidence/new`);
  await page.getByLabel('What did you see or hear?').fill('She had the');
  await page.getByLabel('Not asked yet').check();
  await expect(queue(page).getByText(/^Not finished\./)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`${at}/evidence/new`);
  await expect(queue(other).getByText(/^Not finished\./)).toBeVisible();
  await expect(other.getByLabel('What did you see or hear?')).toHaveValue('');
  await other.getByLabel('What did you see or hear?').fill('A second story');
  await expect(queue(page).getByText(/^Not finished\./)).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue('She had the');
  await other.getByLabel('What did you see or hear?').fill('');
  await expect(queue(page).getByText(/^Not finished\./)).toHaveCount(1);
  await other.close();
  await page.goto(at);
  await page.goto(`${at}/evidence/new`);
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue('She had the');
  await expect(page.getByLabel('Not asked yet')).toBeChecked();
});

test('signing out asks while a story waits, and leaves nothing of it on the phone', async ({ visit }) => {
  const { at, agreementId, dev, rosa } = await anAgreementOfTwo();
  const page = await visit(dev, PHONE);
  await readyForNoSignal(page, `${at}/evidence/new`);
  await page.context().setOffline(true);
  await write(page, STORIES[0] as string);
  await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  await expect(queue(page)).toBeVisible();
  await page.goto('/sign-out');
  await expect(page).toHaveURL(/\/post\?from=/);
  // The signal comes back to a page that cannot send: the story still waits.
  await page.route('**/api/trpc/evidence.post', (route) => route.abort());
  await page.context().setOffline(false);
  await page.goto('/');
  await expect(page.getByText('One story waits on this phone and goes by itself.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).tap();
  await expect(page.getByText('One story waits on this phone, not sent yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out and throw away what waits' }).tap();
  await expect(page.getByText('You are signed out of this browser.')).toBeVisible();
  await page.goto('/post');
  await expect(page.getByText('Sign in once while there is a signal.')).toBeVisible();
  await expect(queue(page)).toHaveCount(0);
  expect(await storiesOf(rosa, agreementId)).toEqual([]);
});

test('a session that ended keeps what waits for its owner, and for nobody else who signs in there', async ({
  visit,
}) => {
  const { at, agreementId, dev, sam } = await anAgreementOfTwo();
  const page = await visit(dev, PHONE);
  await readyForNoSignal(page, `${at}/evidence/new`);
  const { context, signIn } = {
    context: page.context(),
    signIn: (who: Somebody) => page.context().addCookies([{ name: 'accord.session', value: who.token, url: address }]),
  };
  await context.setOffline(true);
  await write(page, STORIES[0] as string);
  await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  await expect(queue(page)).toBeVisible();
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: 'Sign in to send it' })).toBeVisible();
  await expect(queue(page).getByText('Not sent yet.')).toBeVisible();

  await signIn(sam);
  await page.goto(`${at}/evidence/new`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(queue(page)).toHaveCount(0);
  expect(await storiesOf(sam, agreementId)).toEqual([]);

  await signIn(await elsewhere(dev, 'The same phone'));
  await page.goto(`${at}/evidence/new`);
  await expect(queue(page).getByText('It went at')).toBeVisible();
  expect(await storiesOf(dev, agreementId)).toEqual([STORIES[0]]);
});

test('what is refused stays with the reason, and can be changed and sent again', async ({ visit }) => {
  const { at, agreementId, act, dev, nadia, rosa } = await anAgreementOfTwo();
  const page = await visit(dev, PHONE);
  await readyForNoSignal(page, `${at}/evidence/new`);
  await page.context().setOffline(true);
  await write(page, STORIES[0] as string);
  await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  await expect(queue(page)).toBeVisible();
  const { parties } = await rosa.api.agreements.people.query({ agreementId });
  const part = parties.flatMap(({ people }) => people).find(({ personId }) => personId === dev.id);
  await rosa.api.agreements.changeRole.mutate({ ...act(), participantId: String(part?.id), role: 'reader' });
  await page.context().setOffline(false);
  await expect(queue(page).getByText('Not taken.')).toBeVisible();
  await expect(queue(page).getByText('She had the money in an envelope')).toBeVisible();

  await rosa.api.agreements.changeRole.mutate({ ...act(), participantId: String(part?.id), role: 'contributor' });
  await queue(page).getByRole('button', { name: 'Change it' }).tap();
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue(STORIES[0] as string);
  await page.getByLabel('What did you see or hear?').fill(STORIES[1] as string);
  await page.getByRole('button', { name: 'Keep this story' }).tap();
  await expect(page.getByRole('figure').getByText(STORIES[1] as string)).toBeVisible();
  expect(await storiesOf(nadia, agreementId)).toEqual([STORIES[1]]);
});

test('a story that waits can be changed, or thrown away', async ({ visit }) => {
  const { at, agreementId, dev } = await anAgreementOfTwo();
  const page = await visit(dev, PHONE);
  await readyForNoSignal(page, `${at}/evidence/new`);
  await page.context().setOffline(true);
  for (const story of STORIES.slice(0, 2)) {
    await write(page, story);
    await page.getByRole('button', { name: 'Keep on this phone' }).tap();
    await expect(page.getByLabel('What did you see or hear?')).toHaveValue('');
  }
  await expect(queue(page).getByRole('listitem')).toHaveCount(2);
  await queue(page).getByRole('button', { name: 'Throw it away' }).first().tap();
  await queue(page).getByRole('button', { name: 'Throw it away for good' }).tap();
  await expect(queue(page).getByRole('listitem')).toHaveCount(1);
  await queue(page).getByRole('button', { name: 'Change it' }).tap();
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue(STORIES[1] as string);
  await expect(page.getByLabel('A resident, told to me')).toBeChecked();
  await page.getByLabel('What did you see or hear?').fill(STORIES[2] as string);
  await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  await expect(queue(page).getByText('Not sent yet.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(queue(page).getByText('It went at')).toBeVisible();
  expect(await storiesOf(dev, agreementId)).toEqual([STORIES[2]]);
});

test('no word that anybody wrote is in a cache of the browser, and none of its owner', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev, PHONE);
  await readyForNoSignal(page, `${at}/evidence/new`);
  await write(page, STORIES[0] as string);
  await page.getByRole('button', { name: 'Keep this story' }).tap();
  await expect(page.getByRole('figure').getByText(STORIES[0] as string)).toBeVisible();
  await page.reload();
  const { paths, isTold } = await page.evaluate(
    async ([story, person]) => {
      const paths: string[] = [];
      let isTold = false;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          paths.push(new URL(request.url).pathname);
          const text = await (await cache.match(request))?.text();
          isTold ||= [story, person].some((words) => text?.includes(words as string));
        }
      }
      return { paths, isTold };
    },
    [STORIES[0], dev.id],
  );
  expect(paths.filter((path) => path !== '/post' && !path.startsWith('/_next/static/'))).toEqual([]);
  expect(paths).toContain('/post');
  expect(isTold).toBe(false);
});
