import type { Page } from '@playwright/test';
import { uuidv7 } from '#/lib/uuid.ts';
import { anAgreementOfTwo } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

const PROPOSED = 'Every household is rung before it is pursued.';
const SAFE = 'Every household is rung or visited before it is pursued.';
const NADIAS = 'We can try this from June.';

/** A party's row among the positions of the round that is under way. */
const partyOn = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();

async function say(page: Page, position: 'We consent' | 'We object', reason = '') {
  await page.getByLabel(position).check();
  await page.getByLabel('In your words').fill(reason);
  await page.getByRole('button', { name: 'Give our position' }).click();
}

test('a goal is reworded by consent: an objection is worked in, everybody is asked again, and the old words stay readable', async ({
  visit,
}) => {
  const { at, act, goalId, measureId, nadia, rosa, dev } = await anAgreementOfTwo();
  for (const [month, value] of [
    ['2026-02', 51],
    ['2026-03', 48],
  ] as const)
    await rosa.api.measures.postReading.mutate({ ...act(), measureId, readingId: uuidv7(), month, value });
  const [council, lantern, worker] = [await visit(nadia), await visit(rosa), await visit(dev)];

  await test.step('a contributor proposes other words, from a hunch', async () => {
    await council.goto('/');
    await expect(council.getByText('Nothing waits for you.')).toBeVisible();
    await worker.goto(`${at}/goals/${goalId}`);
    await worker.getByRole('link', { name: 'Propose another wording' }).click();
    await worker.getByLabel('The proposal').fill('Shall goal 1 say how we begin?');
    await expect(worker.getByText('Consent is enough', { exact: true })).toBeVisible();
    await worker.getByLabel('It would say').fill(PROPOSED);
    await worker.getByLabel('Because', { exact: true }).fill('A call is answered; a letter is not.');
    await worker.getByLabel('It is a hunch').check();
    await worker.getByLabel('We look at it again on').fill('2026-11-01');
    await worker.getByRole('button', { name: 'Put it to everybody' }).click();
    await expect(worker.getByRole('heading', { level: 1 })).toHaveText('Shall goal 1 say how we begin?');
  });

  await test.step('it stands on the front page of who is asked', async () => {
    await council.getByRole('list', { name: 'What needs me now' }).getByRole('link').click();
    await expect(council).toHaveURL(worker.url());
  });

  await test.step('the commissioning side’s position is not shown to the other before it has answered', async () => {
    await lantern.goto(worker.url());
    await say(council, 'We consent', NADIAS);
    await expect(partyOn(lantern, 'Borough Council')).toContainText('Given, not shown yet');
    await expect(partyOn(council, 'Borough Council')).toContainText(NADIAS);
    await expect(lantern.getByText(NADIAS)).toBeHidden();
    const sent = await lantern.reload();
    expect(await sent?.text()).not.toContain(NADIAS);
  });

  await test.step('the other side objects, and then all positions are shown', async () => {
    await lantern.getByLabel('We object').check();
    await lantern.getByRole('button', { name: 'Give our position' }).click();
    await expect(lantern.getByText('Say how this would harm our purpose.').first()).toBeVisible();
    await say(lantern, 'We object', 'Many have no telephone, and would be left out.');
    await expect(lantern.getByText(NADIAS)).toBeVisible();
    await expect(council.getByText('One objection is open')).toBeVisible();
    await expect(partyOn(council, 'Lantern House')).toContainText('Objects');
  });

  await test.step('who made the proposal changes its text; everybody is asked again', async () => {
    const another = worker.getByRole('region', { name: 'Would another text help?' });
    await another.getByText('Write another text').click();
    await another.getByLabel('It would say').fill(SAFE);
    await another.getByRole('button', { name: 'Put this text to everybody' }).click();
    await expect(partyOn(council, 'Borough Council')).toContainText('Not yet');
    await expect(council.getByText('rung or visited').first()).toBeVisible();
  });

  await test.step('only who objected closes the objection, and with every consent there is a new version', async () => {
    await expect(council.getByRole('button', { name: 'Close my objection' })).toBeHidden();
    await lantern.getByLabel('How is it worked in?').fill('A visit counts as a call.');
    await lantern.getByRole('button', { name: 'Close my objection' }).click();
    await say(lantern, 'We consent');
    await say(council, 'We consent');
    for (const page of [council, lantern, worker])
      await expect(page.getByRole('link', { name: 'version 1.1' })).toBeVisible();
    await worker.getByText(/^Round 1:/).click();
    await expect(worker.getByText('Many have no telephone, and would be left out.').last()).toBeVisible();
  });

  await test.step('the difference is plain, and the measure beside it keeps its series', async () => {
    await council.goto(`${at}/versions/1.1?with=1.0`);
    await expect(council.getByRole('deletion').first()).toContainText('understood');
    await expect(council.getByRole('insertion').first()).toContainText('rung or visited');
    await council.goto(`${at}/goals/${goalId}`);
    await expect(council.getByText(SAFE, { exact: true })).toBeVisible();
    await council.getByRole('link', { name: 'Households passed on for recovery' }).click();
    await expect(council).toHaveURL(/\/measures\//);
    await council.getByText('The numbers').click();
    await expect(council.getByRole('row')).toHaveCount(3);
  });
});

test('a change outside the envelope asks for signatures after consent, and nothing changes before the last one', async ({
  visit,
}) => {
  const { at, nadia, rosa } = await anAgreementOfTwo();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  await council.goto(`${at}/changes/new`);
  await council.getByLabel('The proposal').fill('Shall we go on for another year?');
  await council.getByRole('button', { name: 'Change something we agreed' }).click();
  await council.getByLabel('What would change?').selectOption({ label: 'Change the end date' });
  await council.getByLabel('It would end on').fill('2029-03-31');
  await expect(council.getByText('It asks for consent and then for signatures')).toBeVisible();
  await council.getByLabel('Because', { exact: true }).fill('Trust takes longer than three years.');
  await council.getByLabel('It is a hunch').check();
  await council.getByLabel('We look at it again on').fill('2026-11-01');
  await council.getByRole('button', { name: 'Put it to everybody' }).click();
  await expect(council.getByRole('heading', { level: 1 })).toHaveText('Shall we go on for another year?');

  await lantern.goto(council.url());
  await say(lantern, 'We consent');
  await say(council, 'We consent');
  await lantern.getByRole('button', { name: /^Sign/ }).click();
  await expect(lantern.getByRole('link', { name: 'version 1.1' })).toBeHidden();
  await council.getByRole('button', { name: /^Sign/ }).click();
  for (const page of [council, lantern]) await expect(page.getByRole('link', { name: 'version 1.1' })).toBeVisible();
});
