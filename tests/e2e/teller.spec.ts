import { readFileSync } from 'node:fs';
import { uuidv7 } from '#/lib/uuid.ts';
import { expectAccessible } from '../support/accessible.ts';
import { anAgreementOfTwo, aStory, aTellersAddress } from '../support/agreement-of-two.ts';
import { expect, expectToFollow, test } from '../support/e2e.ts';

const STORY = 'He asked twice whether the council would know, and then told me about the second job.';
const TITLE = 'The second job';

async function told() {
  const agreement = await anAgreementOfTwo();
  const evidenceId = await aStory(agreement, agreement.dev, STORY, { title: TITLE, goalIds: [agreement.goalId] });
  const address = await aTellersAddress(agreement, agreement.dev, evidenceId);
  return { ...agreement, evidenceId, address };
}

test('a resident takes a story back by their link, without an account, and it leaves the screens on which it is open', async ({
  visit,
}) => {
  const { at, act, evidenceId, address, nadia, sam, rosa } = await told();
  const decisionId = uuidv7();
  await rosa.api.adaptations.propose.mutate({
    ...act(),
    decisionId,
    text: 'Ask about work before anything else',
    evidenceIds: [evidenceId],
    lookAgainOn: '2026-11-01',
  });
  for (const person of [nadia, rosa])
    await person.api.adaptations.takePosition.mutate({
      ...act(),
      decisionId,
      positionId: uuidv7(),
      round: 1,
      position: 'consent',
    });
  const [story, decision, home] = [await visit(sam), await visit(rosa), await visit(nadia)];
  await story.goto(`${at}/evidence/${evidenceId}`);
  await decision.goto(`${at}/changes/${decisionId}`);
  await home.goto('/');
  await expect(story.getByText(STORY)).toBeVisible();
  await expect(decision.getByRole('link', { name: TITLE })).toBeVisible();

  const resident = await visit(null);
  await resident.goto(address);
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Your story');
  await expect(resident.getByText(STORY)).toBeVisible();
  await resident.getByText('Take it back', { exact: true }).click();
  await resident.getByRole('button', { name: 'Take my story back' }).click();

  await expectToFollow([story, decision], { goes: TITLE });
  await expect(story.getByText(/The person took it back on \d+ \w+ 20\d\d\./)).toBeVisible();
  await expect(decision.getByText('Worth another look: a story this rests on is gone')).toBeVisible();
  await expect(home.getByText('A story that it rests on is no longer here. Does it still stand?')).toBeVisible();
  for (const page of [story, decision])
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('second job');

  await expect(resident.getByRole('heading', { level: 1 })).toHaveText(/^This story was taken back on \d+ \w+ 20\d\d$/);
  await expect(resident.getByText(STORY)).toHaveCount(0);
  await expect(resident.getByRole('button')).toHaveCount(0);
  await expect(resident.getByRole('main')).toBeFocused();
});

test('by their link a person says how they see it, how they are named, what for and until when', async ({ visit }) => {
  const { at, evidenceId, address, sam } = await told();
  const reader = await visit(sam);
  await reader.goto(`${at}/evidence/${evidenceId}`);
  const resident = await visit(null);
  await resident.goto(address);

  await resident.getByText('Say how you see it').click();
  await resident.getByRole('button', { name: 'Add this' }).click();
  await expect(resident.getByText('Write how you see it.')).toBeVisible();
  await resident.getByLabel('How do you see it?').fill('I was not afraid of the council. I was ashamed.');
  await resident.getByRole('button', { name: 'Add this' }).click();
  await expect(resident.getByText(/^Added by you on/)).toBeVisible();
  await expectToFollow([reader], { comes: 'I was ashamed.' });
  await expect(reader.getByText('The person’s own reading')).toBeVisible();

  await resident.getByText('Change how you are named').click();
  await resident.getByLabel('By my first name').check();
  await resident.getByLabel('By which name?').fill('Aled');
  await resident.getByRole('button', { name: 'Name me like this' }).click();
  await expectToFollow([reader], { comes: '“Aled”' });

  await resident.getByText('Say until when it may be kept').click();
  await resident.getByLabel('Until when?').fill('2020-01-01');
  await resident.getByRole('button', { name: 'Keep it until this day' }).click();
  await expect(resident.getByText('Choose a day from today on, five years ahead at most.')).toBeVisible();

  await resident.getByText('Narrow what it may be used for').click();
  await resident.getByLabel('To be read by the partners in this agreement').uncheck();
  await resident.getByRole('button', { name: 'Use it for no more than this' }).click();
  await expect(resident.getByText(/^People of Lantern House alone\.$/)).toBeVisible();
  await expectToFollow([reader], { goes: TITLE });
});

test('to open the link changes nothing and tells nobody where it leads; in Welsh the page says so of itself', async ({
  visit,
}) => {
  const { agreementId, address, dev } = await told();
  const before = await dev.api.journal.list.query({ agreementId });
  const resident = await visit(null);
  for (const where of [address, `${address}?in=cy`]) {
    const answer = await resident.goto(where);
    expect(answer?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': expect.stringContaining('no-store'),
    });
  }
  expect((await dev.api.journal.list.query({ agreementId })).entries).toEqual(before.entries);
  expect(readFileSync(String(process.env.ACCORD_TERMINAL), 'utf8')).not.toContain(address);
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Eich stori chi');
  await expect(resident.locator('div[lang=cy] blockquote[lang=en]')).toContainText('second job');
  await expectAccessible(resident);
  await resident.getByRole('link', { name: 'English' }).click();
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Your story');
});

test('without scripts a person reads their story by the link, says how they see it, and takes it back', async ({
  browser,
  visit,
}) => {
  const { at, evidenceId, address, sam } = await told();
  const reader = await visit(sam);
  await reader.goto(`${at}/evidence/${evidenceId}`);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const resident = await context.newPage();
  await resident.goto(`${address}?in=cy`);
  await expect(resident.locator('html')).toHaveAttribute('lang', 'cy');
  await resident.getByRole('link', { name: 'English' }).click();
  await expect(resident.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(resident.getByText(STORY)).toBeVisible();
  await resident.getByText('Say how you see it').click();
  await resident.getByRole('button', { name: 'Add this' }).click();
  await expect(resident.getByRole('alert').getByText('Write how you see it.')).toBeVisible();
  await resident.getByText('Say how you see it').click();
  await resident.getByLabel('How do you see it?').fill('I was ashamed.');
  await resident.getByRole('button', { name: 'Add this' }).click();
  await expect(resident.getByText('Saved.')).toBeVisible();
  await expectToFollow([reader], { comes: 'I was ashamed.' });
  await resident.getByText('Take it back', { exact: true }).click();
  await resident.getByRole('button', { name: 'Take my story back' }).click();
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText(/^This story was taken back on/);
  await expectToFollow([reader], { goes: TITLE });
  await context.close();
});

test('a link that was revoked is answered like one that never was', async ({ visit }) => {
  const { at, evidenceId, address, dev } = await told();
  const author = await visit(dev);
  await author.goto(`${at}/evidence/${evidenceId}`);
  await author.getByText('The private link of').click();
  await expect(author.getByLabel('The link', { exact: true })).toHaveValue(new RegExp(`${address}$`));
  await author.getByRole('button', { name: 'Revoke this link' }).click();
  await expect(author.getByText('Make a private link for')).toBeVisible();
  const resident = await visit(null);
  const said: string[] = [];
  for (const where of [address, `/teller/${'A'.repeat(43)}`]) {
    expect((await resident.goto(where))?.status()).toBe(404);
    said.push(String(await resident.getByRole('main').textContent()));
  }
  expect(said[0]).toBe(said[1]);
});
