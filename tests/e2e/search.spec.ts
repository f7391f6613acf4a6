import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible.ts';
import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, expectToFollow, test } from '../support/e2e.ts';

test('a word is found without scripts, in the passage that holds it, and stands in no address', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, sam, dev } = agreement;
  await aStory(agreement, dev, 'Marcy kept three letters in a drawer. <b>She</b> opened none.', {
    title: 'The drawer',
  });
  const page = await visit(sam, { javaScriptEnabled: false });
  await page.goto(`${at}/evidence`);
  await page.getByRole('searchbox').fill('leter');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByText('Nothing holds “leter”.')).toBeVisible();
  await page.getByRole('link', { name: 'letters', exact: true }).click();
  await expect(page.locator('mark')).toHaveText(['letters']);
  await expect(page.getByText('<b>She</b> opened none.')).toBeVisible();
  expect(page.url()).not.toMatch(/let/);
  await expect(page).toHaveTitle('Search · Warm Homes · Accord');
  await page.getByRole('link', { name: 'The drawer' }).click();
  await expect(page).toHaveURL(/\/evidence\//);
});

test('what is found fits every screen and reader, is reached by keys alone, and is kept by going back', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, act, sam, dev, rosa } = agreement;
  for (let n = 0; n < 22; n += 1)
    await aStory(agreement, dev, `A postcard lay in a drawer, the ${n}th.`, { title: `Drawer ${n}` });
  await rosa.api.goals.poseQuestion.mutate({
    ...act(),
    questionId: crypto.randomUUID(),
    text: 'Who reads a postcard?',
  });
  const page = await visit(sam);
  await page.goto('/search');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('postcards');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('23 things hold “postcards”');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  const ofEvidence = page.getByRole('link', { name: 'Evidence 22' });
  await ofEvidence.press('Enter');
  await expect(ofEvidence).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Show what comes after' }).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(20);
  await page.goto(`${at}/search`);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Write what you look for.')).toBeVisible();
});

test('a story that is taken back leaves a search that stands open, and an address tells its words to nobody else', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, act, sam, dev, kit } = agreement;
  const evidenceId = await aStory(agreement, dev, 'He told me about the second job.', { title: 'The second job' });
  const page = await visit(sam);
  await page.goto(`${at}/search`);
  await page.getByRole('searchbox').fill('told');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('link', { name: 'The second job' })).toBeVisible();
  const theirs = await visit(kit);
  await theirs.goto(page.url());
  await expect(theirs.getByText('Look for a word that somebody used.')).toBeVisible();
  await dev.api.evidence.withdraw.mutate({ ...act(), evidenceId });
  await expectToFollow([page], { goes: 'second job' });
  const isLeft = await page.evaluate(() => document.documentElement.outerHTML.includes('second job'));
  expect(isLeft, 'the words are left behind what is shown').toBe(false);
});
