import { uuidv7 } from '#/lib/uuid.ts';
import { type AgreementOfTwo, anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

/** January 2025 to March 2026: nothing but chance. */
const USUAL = [52, 49, 51, 50, 48, 53, 50, 49, 52, 51, 50, 48, 51, 50, 49];

async function withReadings(agreement: AgreementOfTwo) {
  const { act, measureId, rosa } = agreement;
  for (const [at, value] of USUAL.entries()) {
    const month = `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    await rosa.api.measures.postReading.mutate({ ...act(), measureId, readingId: uuidv7(), month, value });
  }
}

test('a month is posted, and the chart says in words what is signal and since when, also where it is open', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, measureId, nadia, rosa, dev } = agreement;
  await withReadings(agreement);
  const evidenceId = await aStory(agreement, dev, 'They rang me first, and I could explain.', {
    title: 'They rang first',
    measureIds: [measureId],
  });

  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  for (const page of [council, lantern]) {
    await page.goto(`${at}/measures/${measureId}`);
    await expect(page.getByText('Within chance: nothing unusual, at about 50 a month.', { exact: true })).toBeVisible();
  }

  await lantern.getByRole('textbox', { name: 'The number', exact: true }).fill('about thirty');
  await lantern.getByRole('button', { name: 'Post this reading' }).click();
  await expect(lantern.getByRole('region', { name: 'One thing to put right' })).toBeFocused();
  await expect(lantern.getByRole('textbox', { name: 'The number', exact: true })).toHaveValue('about thirty');

  await lantern.getByRole('textbox', { name: 'The number', exact: true }).fill('30');
  await lantern.getByRole('button', { name: 'Post this reading' }).click();
  await expect(lantern.getByText('April 2026 is posted.', { exact: true })).toBeVisible();
  const says = 'Lower in April 2026 than chance explains.';
  await expect(lantern.getByText(says, { exact: true })).toBeVisible();
  await expect(council.getByText(says, { exact: true })).toBeVisible();
  await expect(council.getByText('Signal of improvement', { exact: true })).toBeVisible();
  await expect(council.getByRole('img', { name: 'Households passed on for recovery' })).toHaveAccessibleDescription(
    new RegExp(`^${says.slice(0, -1)}`),
  );

  await council.getByText('The numbers', { exact: false }).click();
  const april = council.getByRole('row', { name: /April 2026/ });
  await expect(april).toContainText('30');
  await expect(april).toContainText('signal: improvement, below the lower limit');
  await expect(council.getByRole('figure').filter({ hasText: 'They rang me first' })).toBeVisible();
  await council.getByRole('link', { name: 'They rang first' }).click();
  await expect(council).toHaveURL(new RegExp(evidenceId));
});

test('a number that was wrong is put right, and what it said is kept with the reason', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, act, measureId, rosa } = agreement;
  await withReadings(agreement);
  const april = { ...act(), measureId, readingId: uuidv7(), month: '2026-04', value: 30 };
  await rosa.api.measures.postReading.mutate(april);

  const page = await visit(rosa);
  await page.goto(`${at}/measures/${measureId}`);
  await page.getByText('Correct a reading').click();
  const correction = page.getByRole('group').filter({ hasText: 'Correct a reading' });
  await expect(correction.getByLabel('Which month')).toHaveValue(april.readingId);
  await correction.getByRole('textbox', { name: 'The number', exact: true }).fill('50');
  await correction.getByRole('button', { name: 'Correct this reading' }).click();
  await expect(correction.getByText('Say why the number changes.').first()).toBeVisible();
  await expect(correction.getByRole('textbox', { name: 'The number', exact: true })).toHaveValue('50');
  await correction.getByLabel('Why does the number change?').fill('Twenty were counted in the wrong month.');
  await correction.getByRole('button', { name: 'Correct this reading' }).click();

  await expect(page.getByText('Within chance: nothing unusual, at about 50 a month.', { exact: true })).toBeVisible();
  await page.getByText('The numbers', { exact: false }).click();
  const row = page.getByRole('row', { name: /April 2026/ });
  await expect(row.getByRole('cell').first()).toHaveText('50');
  await expect(row).toContainText('Corrected from 30 on');
  await expect(row).toContainText('by Rosa: Twenty were counted in the wrong month.');
});

test('what was going on in a month stands on the chart and beside the number', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, measureId, dev } = agreement;
  await withReadings(agreement);
  const page = await visit(dev);
  await page.goto(`${at}/measures/${measureId}`);
  await page.getByText('Say what was going on in a month').click();
  const form = page.getByRole('group').filter({ hasText: 'Say what was going on in a month' });
  await form.getByLabel('Month', { exact: true }).selectOption('2026-01');
  await form.getByLabel('What was going on?').fill('Energy prices rose');
  await form.getByLabel('On the chart').check();
  await form.getByRole('button', { name: 'Say what was going on' }).click();
  await expect(form.getByText(/^Saved at/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Households passed on for recovery' })).toHaveAccessibleDescription(
    /January 2026: Energy prices rose\./,
  );
  await expect(page.getByRole('listitem').filter({ hasText: 'Energy prices rose' })).toContainText('51 households');
});
