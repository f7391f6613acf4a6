import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

const TEXT = 'She had the money in an envelope. She had walked twice. Both times the desk was shut.';

test('with keys alone a passage is picked from sentence to sentence and a theme named; the other side reads it', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const evidenceId = await aStory(agreement, agreement.dev, TEXT);
  const at = `/agreements/${agreement.agreementId}`;
  const page = await visit(agreement.dev);
  await page.goto(`${at}/evidence/${evidenceId}/passages`);
  const [second, third] = [
    page.getByRole('checkbox', { name: 'She had walked twice.' }),
    page.getByRole('checkbox', { name: 'Both times the desk was shut.' }),
  ];
  await second.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(second).toBeChecked();
  await expect(third).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Doors shut');
  await page.keyboard.press('Enter');
  const marks = page.getByRole('list', { name: 'Marked passages' });
  await expect(marks.getByText('“She had walked twice. Both times the desk was shut.”')).toBeVisible();

  const other = await visit(agreement.nadia);
  await other.goto(`${at}/themes`);
  await other.getByRole('list', { name: 'Themes' }).getByRole('link', { name: 'Doors shut' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Doors shut');
  await expect(other.getByText('She had walked twice. Both times the desk was shut.')).toBeVisible();
  await agreement.dev.api.evidence.withdraw.mutate({
    id: crypto.randomUUID(),
    agreementId: agreement.agreementId,
    evidenceId,
  });
  await expect(other.getByText('She had walked twice.')).toHaveCount(0);
});

test('words that are drawn over are the passage, and nothing else', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const evidenceId = await aStory(agreement, agreement.dev, TEXT);
  const page = await visit(agreement.nadia);
  await page.goto(`/agreements/${agreement.agreementId}/evidence/${evidenceId}/passages`);
  await expect(page.getByText('Nothing is picked yet.')).toBeVisible();
  await page.evaluate(() => {
    const sentence = [...document.querySelectorAll('[data-from]')].find((run) =>
      run.textContent?.startsWith('She had the'),
    );
    const words = sentence?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(words, 8, words, 32);
  });
  await expect(page.getByRole('blockquote')).toHaveText('the money in an envelope');
  await page.getByLabel('Which theme runs through it?').fill('Cash');
  await page.getByRole('button', { name: 'Mark this passage' }).click();
  await expect(page.getByRole('list', { name: 'Marked passages' })).toContainText('“the money in an envelope”');
});

test('two who mark alone stop without a word of it shown, and a theme that bears nothing is deleted', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { agreementId, dev, nadia } = agreement;
  const evidenceId = await aStory(agreement, dev, TEXT);
  const at = `/agreements/${agreementId}`;
  const act = () => ({ id: crypto.randomUUID(), agreementId });
  const place = { evidenceId, field: 'text' as const, from: 0, to: 33 };
  const mark = (more: { theme: string; roundId?: string }) =>
    dev.api.themes.mark.mutate({
      ...act(),
      ...place,
      ...more,
      passageId: crypto.randomUUID(),
      themeId: crypto.randomUUID(),
    });
  const roundId = crypto.randomUUID();
  await dev.api.themes.beginCoding.mutate({ ...act(), roundId, withPersonId: nadia.id, evidenceIds: [evidenceId] });
  await mark({ theme: 'Cash', roundId });

  const page = await visit(nadia);
  await page.goto(`${at}/themes/coding/${roundId}`);
  await page.getByText('Stop, and compare nothing').click();
  await page.getByRole('button', { name: 'Stop for both of us' }).click();
  await expect(page.getByText('This was given up.')).toBeVisible();
  await expect(page.getByText('Cash')).toHaveCount(0);

  const { themeId, passageId } = await mark({ theme: 'Doors shut' });
  await dev.api.themes.takeMarkBack.mutate({ ...act(), passageId });
  await page.goto(`${at}/themes/${themeId}`);
  await page.getByText('Delete it', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete this theme' }).click();
  await expect(page).toHaveURL(`${at}/themes`);
  await expect(page.getByText('No theme yet.')).toBeVisible();
});
