import type { Page } from '@playwright/test';
import { uuidv7 } from '#/lib/uuid.ts';
import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, expectToFollow, test } from '../support/e2e.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const STORY = 'She kept the letters in a drawer, and opened none of them until somebody sat down beside her.';

test('a story is posted from a phone with three answers, and stands on everybody’s open page by itself', async ({
  visit,
}) => {
  const { at, nadia, sam, rosa, gwen, kit, dev } = await anAgreementOfTwo();
  const desks = await Promise.all([nadia, sam, rosa, gwen, kit].map((who) => visit(who)));
  for (const desk of desks) {
    await desk.goto(`${at}/evidence`);
    await expect(desk.getByText('No story yet.')).toBeVisible();
    await desk.evaluate(() => Object.assign(window, { isTheSamePage: true }));
  }

  const phone = await visit(dev, PHONE);
  await phone.goto(`${at}/evidence`);
  await phone.getByRole('link', { name: 'Post a story' }).tap();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('What did you see or hear?');
  await expect(phone.getByRole('button', { name: 'Keep this story' })).toBeInViewport();
  await phone.getByLabel('What did you see or hear?').fill(STORY);
  await phone.getByLabel('A resident, told to me').tap();
  await phone.getByLabel('Yes, for partners and reviews').tap();
  const kept = phone.waitForResponse(/evidence\.post/);
  await phone.getByRole('button', { name: 'Keep this story' }).tap();
  await kept;

  await expectToFollow(desks, { comes: STORY });
  for (const desk of desks) expect(await desk.evaluate(() => 'isTheSamePage' in window)).toBe(true);
  await expect(phone).toHaveURL(/\/evidence\/[0-9a-f-]{36}$/);
  await expect(phone.getByRole('figure').getByText(STORY)).toBeVisible();
  await expect(phone.getByText('Nothing rests on it yet.')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Kept. Thank you' })).toBeVisible();
  const [desk] = desks as [Page];
  await desk.goto(phone.url());
  await expect(desk.getByRole('figure').getByText(STORY)).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Kept. Thank you' })).toBeHidden();
});

test('what others post arrives around the words that somebody is typing, and never over them', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, goalId, sam, dev } = agreement;
  const desk = await visit(sam);
  await desk.goto(`${at}/goals/${goalId}`);
  const response = desk.getByRole('textbox', { name: 'Respond' });
  const words = 'What strikes me is that nobody had asked her before, and that it took one visit.';
  await response.click();
  await Promise.all([
    response.pressSequentially(words, { delay: 10 }),
    aStory(agreement, dev, STORY, { goalIds: [goalId] }),
  ]);
  await expect(desk.getByText(STORY)).toBeVisible();
  await expect(response).toHaveValue(words);
  await expect(response).toBeFocused();
});

test('a missing answer is named, and what was typed stays', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const phone = await visit(dev, PHONE);
  await phone.goto(`${at}/evidence/new`);
  await phone.getByLabel('What did you see or hear?').fill(STORY);
  await phone.getByRole('button', { name: 'Keep this story' }).tap();

  const faults = phone.getByRole('region', { name: 'Two things to put right' });
  await expect(faults).toBeFocused();
  await expect(phone.getByLabel('What did you see or hear?')).toHaveValue(STORY);
  await faults.getByRole('link', { name: 'Say whose view this is.' }).tap();
  await expect(phone.getByLabel('A resident, told to me')).toBeFocused();
  await phone.getByLabel('A resident, told to me').tap();
  await phone.getByLabel('Not asked yet').tap();
  await phone.getByRole('button', { name: 'Keep this story' }).tap();
  await expect(phone.getByRole('figure').getByText(STORY)).toBeVisible();
});

test('a story nobody was asked about stays with its author, until they were asked', async ({ visit }) => {
  const { at, act, dev, sam } = await anAgreementOfTwo();
  const evidenceId = uuidv7();
  await dev.api.evidence.post.mutate({
    ...act(),
    evidenceId,
    text: STORY,
    perspective: 'resident',
    visibility: 'private',
    consent: { status: 'not asked' },
  });
  const [author, other] = [await visit(dev), await visit(sam)];
  await other.goto(`${at}/evidence/${evidenceId}`);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  await author.goto(`${at}/evidence/${evidenceId}`);
  await expect(author.getByText('Only you see this.')).toBeVisible();
  await author.getByLabel('Yes, for partners and reviews').check();
  await author.getByRole('button', { name: 'Share it' }).click();
  await expect(author.getByText('Only you see this.')).toBeHidden();
  await other.goto(`${at}/evidence`);
  await expect(other.getByText(STORY)).toBeVisible();
});

test('a story is kept once, however often it is sent', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev);
  await page.goto(`${at}/evidence/new`);
  await page.getByLabel('What did you see or hear?').fill(STORY);
  await page.getByLabel('Mine, at work').check();
  await page.getByLabel('Yes, for partners and reviews').check();
  await page.getByRole('button', { name: 'Keep this story' }).dblclick();
  await expect(page).toHaveURL(/\/evidence\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'Evidence' }).first().click();
  await expect(page.getByRole('figure')).toHaveCount(1);
});

test('what may point to a person is said while one writes, and masked with one press', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const phone = await visit(dev, PHONE);
  await phone.goto(`${at}/evidence/new`);
  const words = phone.getByLabel('What did you see or hear?');
  await words.fill('Fatima rang from 07700 900123 about Lantern House, and Fatima will ring again.');
  await expect(phone.getByText('This may point to a person')).toBeVisible();
  await expect(phone.getByText('“Lantern House”')).toHaveCount(0);
  await phone.getByRole('button', { name: 'Put [name] in its place' }).tap();
  await expect(words).toHaveValue('[name] rang from 07700 900123 about Lantern House, and [name] will ring again.');
  await expect(words).not.toBeFocused();
  await phone.getByRole('button', { name: 'Leave it' }).tap();
  await expect(phone.getByText('This may point to a person')).toHaveCount(0);
  await expect(words).toHaveValue(/07700 900123/);
});
