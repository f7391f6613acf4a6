import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';
import { aPhotoThatTells, aSound } from '../support/hostile-files.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const STORY = 'She kept the letters in a drawer, and opened none of them.';

test('a photo goes with a story, is seen by those who may read it, and leaves their screens with it', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, dev, sam } = agreement;
  const phone = await visit(dev, PHONE);
  await phone.goto(`${at}/evidence/new`);
  await phone.getByLabel('What did you see or hear?').fill(STORY);
  await phone.getByLabel('A resident, told to me').check();
  await phone.getByLabel('Yes, for partners and reviews').check();
  await phone.getByText('Add a photo, a sound or a document').tap();
  await phone.getByLabel('Add photos, sounds or documents').setInputFiles({
    name: 'IMG_2041.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhotoThatTells('TELLTALE 3000'),
  });
  await phone.getByLabel('What does it show?').fill('The letters in the drawer.');
  await phone.getByRole('button', { name: 'Keep this story' }).tap();
  await expect(phone.getByRole('img', { name: 'The letters in the drawer.' })).toBeVisible();

  const other = await visit(sam);
  await other.goto(phone.url());
  const picture = other.getByRole('img', { name: 'The letters in the drawer.' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(480);
  const source = String(await picture.getAttribute('src'));
  await phone.getByText('Take it back', { exact: true }).tap();
  await phone.getByRole('button', { name: 'Take this story back' }).tap();
  await expect(picture).toHaveCount(0);
  expect((await other.request.get(source)).status()).toBe(404);
});

test('a sound is added to a story that stands, with what is said in it; a script is refused with the reason', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, dev } = agreement;
  const evidenceId = await aStory(agreement, dev, STORY);
  const page = await visit(dev);
  await page.goto(`${at}/evidence/${evidenceId}`);
  await page.getByText('Add a photo, a sound or a document').click();
  const choose = page.getByLabel('Add photos, sounds or documents');
  await choose.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: aSound() });
  await page.getByLabel('What is said in it?').fill('She asks who to hand it to.');
  await page.getByRole('button', { name: 'Add what is chosen' }).click();
  await expect(page.locator('audio')).toHaveCount(1);
  await page.getByText('What is said in it', { exact: true }).first().click();
  await expect(page.getByText('She asks who to hand it to.').first()).toBeVisible();

  await choose.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('#!/bin/sh') });
  await page.getByRole('button', { name: 'Add what is chosen' }).click();
  await expect(page.getByText('A picture was not taken.')).toBeVisible();
  await expect(page.getByText(/This is something else, whatever it is called/)).toBeVisible();
});
