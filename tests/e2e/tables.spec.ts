import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, unfold } from '../support/accessible.ts';
import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

const TABLE = [
  'Story;Date;Told by;Anything',
  'She opened the letters when somebody sat down beside her.;1/5/2026;resident;x',
  '<img src=x onerror=alert(1)> He rang from the bus.;soon;resident;',
  'They moved in on a Friday. Ring them on 07700 900123.;;resident;',
].join('\n');

const file = (text: string) => ({ name: 'stories.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function readTable(page: Page, at: string, text: string) {
  await page.goto(`${at}/evidence/bring-in`);
  await page.getByLabel('An Excel or CSV file').setInputFiles(file(text));
  await page.getByRole('button', { name: 'Read this table' }).click();
}

test('a table comes in by three steps: what is guessed can be changed, bad rows are told, the good ones come, and all can be undone', async ({
  visit,
}) => {
  const { at, dev, nadia } = await anAgreementOfTwo();
  const [page, other] = await Promise.all([visit(dev), visit(nadia)]);
  await other.goto(`${at}/evidence`);
  await page.goto(`${at}/evidence`);
  await page.getByRole('link', { name: 'Bring in a table' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring in a table of stories');
  await page.getByLabel('An Excel or CSV file').setInputFiles(file(TABLE));
  await page.getByRole('button', { name: 'Read this table' }).click();

  await expect(page.getByLabel('Story')).toHaveValue('text');
  await expect(page.getByLabel('Told by')).toHaveValue('perspective');
  await expect(page.getByLabel('Anything')).toHaveValue('');
  await page.getByLabel('Yes, each of them').check();
  await page.getByLabel('Everybody in this agreement').check();
  await page.getByRole('button', { name: 'Look it through' }).click();

  await expect(page.getByRole('heading', { name: '3. What comes in?' })).toBeVisible();
  const bad = page.getByRole('table', { name: 'To put right in the table' });
  await expect(bad.getByRole('row').nth(1)).toHaveText(/^3\s*Date\s*This is no day/);
  await expect(page.getByRole('table', { name: 'These may point to a person' })).toContainText('phone number');
  await page.getByRole('button', { name: 'Bring in the 2 good rows' }).click();

  await expect(page.getByText('2 stories were brought in.')).toBeVisible();
  await expect(other.getByRole('link', { name: 'She opened the letters' })).toBeVisible();
  await expect(other.getByText('They moved in')).toHaveCount(0);

  await page.getByText('Take them out again').click();
  await page.getByRole('button', { name: 'Take them out', exact: true }).click();
  await expect(page.getByText('Taken out again')).toBeVisible();
  await expect(other.getByRole('link', { name: 'She opened the letters' })).toHaveCount(0);
});

test('a table can be brought in by keys alone, on a page that fits 320 px and breaks no rule of WCAG 2.2 AA at any step', async ({
  visit,
}) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev);
  await page.setViewportSize({ width: 320, height: 640 });
  await readTable(page, at, TABLE);
  await expect(page.getByRole('heading', { name: '2. What do its columns hold?' })).toBeVisible();
  await unfold(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Not asked yet').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Yes, each of them')).toBeChecked();
  await page.getByRole('button', { name: 'Look it through' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '3. What comes in?' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Bring in the 2 good rows' }).press('Enter');
  await expect(page.getByText('2 stories were brought in.')).toBeVisible();
});

test.describe('a file that is no table', () => {
  test.use({ tolerated: /status of 4\d\d/ });
  test('is refused beside its field with the way to put it right', async ({ visit }) => {
    const { at, dev } = await anAgreementOfTwo();
    const page = await visit(dev);
    await readTable(page, at, 'PK\u0003\u0004 nothing');
    await expect(page.getByLabel('An Excel or CSV file')).toHaveAccessibleDescription(/cannot be read/);
    await expectAccessible(page);
  });
});

test('evidence is taken out as a file, and the journal tells everybody who took it', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, dev, nadia } = agreement;
  await aStory(agreement, dev, '=1+1 was all she wrote.');
  const page = await visit(nadia);
  await page.goto(`${at}/evidence`);
  await page.getByRole('link', { name: 'Take it out as a table' }).click();
  const waited = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take it out' }).click();
  const download = await waited;
  expect(download.suggestedFilename()).toMatch(/^evidence-.*\.csv$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain("'=1+1 was all she wrote.");
  await page.goto(`${at}/journal`);
  await expect(page.getByText('took one piece of evidence out as a table.')).toBeVisible();
});
