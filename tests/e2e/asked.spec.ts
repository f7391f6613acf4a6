import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible.ts';
import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

const ENVELOPE = 'She walked to the office twice with an envelope of money, and both times the desk was shut.';

test('who asks is shown what is there, on a phone, points to it, and both sides see who used the answer', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, sam, dev, nadia } = agreement;
  await aStory(agreement, dev, ENVELOPE, { title: 'The envelope' });
  const page = await visit(sam, { viewport: { width: 390, height: 844 } });
  await page.goto(`${at}/questions`);
  const question = 'How often do people walk to the office and find the desk shut?';
  await page.getByLabel('What do we want to find out?').fill(question);
  await expect(page.getByText('One piece of evidence may answer this already.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'The envelope' })).toBeVisible();
  expect(page.url()).not.toContain('office');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByLabel('Why do you ask?').fill('We would open the desk in the evening.');
  await page.getByRole('button', { name: 'Pose this question' }).click();
  await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expect(page.getByText('Why it is asked: We would open the desk in the evening.')).toBeVisible();

  await page.getByText('Does something that is there answer it?').click();
  await page.getByRole('button', { name: /^This answers it.+The envelope$/ }).click();
  await expect(page.getByText('Sam pointed to it: it was there.')).toBeVisible();
  await page.getByText('Say what you did with the answer').click();
  await page.getByLabel('What did you do with the answer?').fill('We opened the desk on Thursday evenings.');
  await page.getByRole('button', { name: 'Say so' }).click();
  await expect(page.getByText('What they did with it, says Sam for Borough Council')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/asked');
  await expect(page.getByText('Why: We would open the desk in the evening.')).toBeVisible();
  await expectNoSidewaysScroll(page);
  const theirs = await visit(dev);
  await theirs.goto('/asked');
  await theirs.getByRole('link', { name: 'What others asked' }).click();
  await expect(theirs.getByText('We opened the desk on Thursday evenings.')).toBeVisible();
  await expectAccessible(theirs);
  const others = await visit(nadia);
  await others.goto('/asked');
  await expect(others.getByRole('link', { name: question })).toBeVisible();
});

test('who posted is told on Home what came of it, until they have read it', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { act, sam, dev } = agreement;
  const evidenceId = await aStory(agreement, dev, ENVELOPE, { title: 'The envelope' });
  const page = await visit(dev);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'What came of what you posted' })).toHaveCount(0);
  await sam.api.insights.write.mutate({
    ...{ ...act(), insightId: crypto.randomUUID(), evidenceIds: [evidenceId], confidence: 'early' },
    ...{ text: 'People come when they are not at work.', freshUntil: '2027-12-31' },
  });
  await page.reload();
  const list = page.getByRole('list', { name: 'What came of what you posted' });
  await expect(list.getByText('People come when they are not at work.')).toBeVisible();
  await expect(list.getByRole('link', { name: '“The envelope”' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(list).toHaveCount(0);
  await page.goto('/posted');
  await expect(list.getByText('People come when they are not at work.')).toBeVisible();
  await expectAccessible(page);
});

test('a month with few people is a bar that says no number, and its table says fewer than five', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, act, rosa, nadia } = agreement;
  const decisionId = crypto.randomUUID();
  const measureId = crypto.randomUUID();
  await nadia.api.adaptations.propose.mutate({
    ...{ ...act(), decisionId, text: 'Count evictions.', hunch: 'It may tell.', lookAgainOn: '2027-12-31' },
    changes: [
      {
        id: measureId,
        kind: 'measure added',
        put: {
          ...{ name: 'Households evicted', unit: 'households per month', kind: 'count', direction: 'decrease' },
          ...{ purpose: 'To see.', misleads: 'It hides those who left.', source: 'Court lists', ownerId: rosa.id },
          ...{ fromMonth: '2025-06', countsPeople: true, goalIds: [], dueDay: 20, rounding: 'none' },
        },
      },
    ],
  });
  for (const { api } of [rosa, nadia])
    await api.adaptations.takePosition.mutate({
      ...{ ...act(), decisionId, positionId: crypto.randomUUID(), round: 1, position: 'consent' },
    });
  const values = [12, 3, 9];
  for (const [n, value] of values.entries())
    await rosa.api.measures.postReading.mutate({
      ...{ ...act(), measureId, readingId: crypto.randomUUID(), month: `2025-0${6 + n}`, value },
    });
  for (const who of [rosa, nadia]) {
    const page = await visit(who);
    await page.goto(`${at}/measures/${measureId}`);
    await expect(page.getByRole('figure').getByText(/^So few people that somebody might be known/)).toBeVisible();
    await page.getByText('The numbers').click();
    await expect(page.getByRole('cell', { name: 'fewer than 5' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
