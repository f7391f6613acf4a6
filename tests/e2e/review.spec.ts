import { type AgreementOfTwo, anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

const STORY = 'Nobody had told him that the letter was only a reminder.';

/** The day it is where the agreement is, as the app tells it. */
async function todayIn({ nadia, agreementId }: AgreementOfTwo): Promise<string> {
  return (await nadia.api.overview.dashboard.query({ agreementId })).today;
}

test('a review is planned, prepared by one pack, met in, written down, and stands once both sides accept it', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, nadia, rosa, dev } = agreement;
  await aStory(agreement, dev, STORY, { title: 'Only a reminder' });
  const today = await todayIn(agreement);
  const [council, lantern] = [await visit(nadia), await visit(rosa)];

  await test.step('either side sets it up', async () => {
    await council.goto(`${at}/reviews`);
    await lantern.goto(`${at}/reviews`);
    await council.getByLabel('When do we meet?').fill(today);
    await council.getByLabel('Who chairs?').selectOption({ label: 'Rosa, Lantern House (providing)' });
    await council.getByRole('button', { name: 'Set up review 1' }).click();
    await lantern.getByRole('link', { name: 'Review 1' }).click();
    await expect(lantern.getByRole('heading', { level: 1 })).toHaveText('Review 1: what have we learnt?');
    await council.getByRole('link', { name: 'Review 1' }).click();
  });

  await test.step('both sides read the same pack', async () => {
    for (const page of [council, lantern]) {
      const unread = page.getByRole('region', { name: 'Which stories has no review read yet?' });
      await expect(unread.getByText(STORY)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Households passed on for recovery' })).toBeVisible();
    }
  });

  await test.step('the meeting begins for both, and what was learnt is written with who sees it differently', async () => {
    await lantern.getByRole('link', { name: 'Begin the meeting' }).click();
    await lantern.getByRole('button', { name: 'We meet without screens' }).click();
    await expect(council.getByRole('button', { name: 'End the meeting' })).toBeVisible();
    await lantern.getByText('Write down what we learnt').click();
    await lantern.getByLabel('What have we learnt?').fill('A reminder reads like a threat.');
    await lantern.getByLabel('Early').check();
    await lantern.getByLabel('Who sees it differently?').fill('Revenues: most reminders are paid the same week.');
    await lantern.getByRole('group', { name: 'From which stories?' }).getByLabel('Only a reminder').check();
    await lantern.getByRole('button', { name: 'Write it down' }).click();
    await expect(council.getByText('A reminder reads like a threat.')).toBeVisible();
    await expect(council.getByText('Revenues: most reminders are paid the same week.')).toBeVisible();
  });

  await test.step('both sides promise something', async () => {
    for (const [page, owner, words] of [
      [council, 'Nadia, Borough Council (commissioning)', 'Rewrite the first reminder'],
      [lantern, 'Rosa, Lantern House (providing)', 'Read it aloud with three residents'],
    ] as const) {
      await page.getByText('Make a promise', { exact: true }).click();
      await page.getByLabel('What do we promise?').fill(words);
      await page.getByLabel('Who will do it?').selectOption({ label: owner });
      await page.getByLabel('By when?').fill('2026-09-01');
      await page.getByRole('button', { name: 'Make this promise' }).click();
      await expect(page.getByText(words, { exact: true })).toBeVisible();
    }
    await expect(council.getByText('Read it aloud with three residents', { exact: true })).toBeVisible();
  });

  await test.step('the record says who was there, who was missing and what was read', async () => {
    const there = council.getByRole('group', { name: 'Who was there?' });
    for (const name of ['Nadia', 'Rosa']) await there.getByLabel(new RegExp(`^${name},`)).check();
    await council.getByLabel('Whose voice was missing?').fill('landlords');
    await council.getByRole('group', { name: 'What was read?' }).getByLabel('Only a reminder').check();
    await council.getByRole('button', { name: 'Save the record' }).click();
    await expect(lantern.getByText('landlords.', { exact: true })).toBeVisible();
  });

  await test.step('it ends, goes to both sides, and stands with both yeses', async () => {
    await council.getByRole('button', { name: 'End the meeting' }).click();
    await council.getByRole('button', { name: 'We have met: end it' }).click();
    await council.getByRole('button', { name: 'Put the record to both sides' }).click();
    await council.getByRole('button', { name: 'Accept for the commissioning side' }).click();
    await lantern.getByRole('button', { name: 'Accept for the providing side' }).click();
    for (const page of [council, lantern]) {
      await expect(page.getByText(/Recorded\.$/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Save the record' })).toBeHidden();
    }
  });

  await test.step('who promised says what became of it, and the front page keeps it', async () => {
    await lantern.goto(`${at}/reviews`);
    const promise = lantern.getByRole('listitem').filter({ hasText: 'Read it aloud with three residents' });
    await promise.getByText('Say what became of it').click();
    await promise.getByLabel('Not kept').check();
    await promise.getByRole('button', { name: 'Save' }).click();
    await expect(promise.getByText(/One sentence is missing|Say/).first()).toBeVisible();
    await promise.getByLabel('What do we say about it?').fill('Two were ill; we read it with one.');
    await promise.getByRole('button', { name: 'Save' }).click();
    await expect(promise).toContainText('Not kept');
    await council.goto(at);
    const shown = council.getByRole('list', { name: 'Promises of the providing side' });
    await expect(shown).toContainText('“Two were ill; we read it with one.”');
  });
});
