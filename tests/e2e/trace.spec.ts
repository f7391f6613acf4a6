import { expect, test } from '../support/e2e.ts';
import { ofTheExample } from '../support/somebody.ts';

/** The goal of the example that was reworded because of Marcy's story. */
async function openTrace(page: import('@playwright/test').Page) {
  await page.goto('/');
  await page
    .getByRole('list', { name: 'My agreements' })
    .getByRole('link', { name: 'Keeping Home', exact: true })
    .click();
  const goal = page.getByRole('article').filter({ hasText: 'how it got here' }).first();
  await goal.getByRole('link', { name: /how it got here$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^How did goal \d get here\?$/);
}
const wayBack = { name: 'From the words of today back to what they rest on' };

test('from a goal’s wording one walks back to the first story on one page, with dissent and who was missing', async ({
  visit,
}) => {
  const page = await visit(await ofTheExample('Joan Adeyemi'));
  await openTrace(page);
  const trace = page.getByRole('list', wayBack);
  await expect(trace.getByRole('heading', { name: 'It was changed to what it says today' })).toBeVisible();
  await expect(trace.getByRole('deletion').first()).toBeVisible();
  await expect(trace.getByRole('insertion').first()).toBeVisible();
  await expect(trace.getByText('Who was missing from the review').first()).toBeVisible();
  await expect(trace.getByText('Who saw it otherwise').first()).toBeVisible();
  await expect(trace.getByRole('figure').first()).toBeVisible();
});

test('each step of the way is one click, back to the story and from the story forward to the goal', async ({
  visit,
}) => {
  const page = await visit(await ofTheExample('Joan Adeyemi'));
  await openTrace(page);
  const here = page.url();
  const trace = page.getByRole('list', wayBack);

  const decision = trace.getByRole('link', { name: /^By a decision/ }).first();
  await decision.click();
  await expect(page).toHaveURL(/\/changes\/[0-9a-f-]{36}$/);
  const decided = String(await page.getByRole('heading', { level: 1 }).textContent());
  await page.goto(here);
  await trace
    .getByRole('link', { name: /^Review \d/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Review \d: what have we learnt\?$/);
  await page.goto(here);

  await trace.getByRole('figure').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/evidence\/[0-9a-f-]{36}$/);
  const forward = page.getByRole('region', { name: 'What came of it?' });
  await forward.getByRole('link', { name: decided }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(decided);
  await page.goBack();
  await forward.getByRole('link', { name: 'It changed a goal' }).first().click();
  await expect(page).toHaveURL(here);
});

test('a wording of any day is read as it stood then', async ({ visit }) => {
  const page = await visit(await ofTheExample('Joan Adeyemi'));
  await openTrace(page);
  await page.getByRole('link', { name: /^Goal \d$/ }).click();
  await page.getByText('Read it as it was on a day').click();
  await page
    .getByRole('group')
    .filter({ hasText: 'Read it as it was on a day' })
    .getByRole('textbox')
    .fill('2024-05-01');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^So it was worded on 1 May 2024\./)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Goal \d: what did it say\?$/);
  await expect(page.getByText('In these words since 1 April 2024, version 1.0 of the agreement')).toBeVisible();
});

test('the way back prints whole: words, reasons and stories, and nothing that is pressed', async ({ visit }) => {
  const page = await visit(await ofTheExample('Joan Adeyemi'));
  await openTrace(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Keeping Home, as it stood on \d+ \w+ 20\d\d\.$/)).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  const trace = page.getByRole('list', wayBack);
  await expect(trace.getByRole('figure').first()).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});
