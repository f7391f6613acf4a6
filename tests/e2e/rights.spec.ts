import { uuidv7 } from '#/lib/uuid.ts';
import { aDraftOfTwo, anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';
import { somebody } from '../support/somebody.ts';

test('for a stranger an agreement does not exist: every address of it answers as one that was mistyped', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, goalId, measureId, dev } = agreement;
  const evidenceId = await aStory(agreement, dev, 'A letter lay in a drawer.');
  const stranger = await visit(await somebody('Stranger'));
  const paths = [
    '',
    '/terms',
    '/versions/1.0',
    '/goals',
    `/goals/${goalId}`,
    `/goals/${goalId}/trace`,
    '/questions',
    '/measures',
    `/measures/${measureId}`,
    '/evidence',
    '/evidence/new',
    `/evidence/${evidenceId}`,
    '/changes',
    '/changes/new',
    '/reviews',
    '/journal',
    '/people',
  ];
  for (const path of paths) {
    const answer = await stranger.goto(`${at}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
    expect(await answer?.text(), path).not.toContain('Warm Homes');
  }
  const mistyped = await stranger.goto('/agreements/0198f0aa-0000-7000-8000-000000000001');
  expect(mistyped?.status()).toBe(404);
});

test('who reads along sees everything their party sees, and a reason where others have a button', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, act, measureId, gwen, dev, rosa } = agreement;
  await aStory(agreement, dev, 'A letter lay in a drawer.');
  const decisionId = uuidv7();
  const proposal = { ...act(), decisionId, text: 'Ring first', hunch: 'It helps.', lookAgainOn: '2026-11-01' };
  await rosa.api.adaptations.propose.mutate(proposal);
  const page = await visit(gwen);

  await page.goto(`${at}/evidence`);
  await expect(page.getByText('A letter lay in a drawer.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Post a story' })).toHaveCount(0);
  for (const [path, question] of [
    ['/evidence/new', 'Who can post a story?'],
    ['/changes/new', 'What should change, and because of what?'],
    [`/changes/${decisionId}`, 'Ring first'],
    [`/measures/${measureId}`, 'Households passed on for recovery: what does it say?'],
    ['/questions', 'What do we want to find out?'],
  ]) {
    await page.goto(`${at}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(question));
    await expect(page.getByText(/[Rr]eader/).first(), `why not, at ${path}`).toBeVisible();
    await expect(page.getByRole('main').locator('form')).toHaveCount(0);
  }
});

test('who does not sign is told so where others sign', async ({ visit }) => {
  const { at, act, rosa, dev } = await aDraftOfTwo();
  await rosa.api.agreements.propose.mutate(act());
  const page = await visit(dev);
  await page.goto(`${at}/terms`);
  await expect(page.getByRole('list', { name: 'Names under this text' })).toContainText('Waited for');
  await expect(page.getByRole('button', { name: 'Sign this text' })).toHaveCount(0);
  await expect(page.getByText('This is for a signatory of a party that signs.')).toBeVisible();
});

test('who is taken out of an agreement loses it at once, on the page that is open', async ({ visit }) => {
  const { at, agreementId, act, rosa, dev } = await anAgreementOfTwo();
  const worker = await visit(dev);
  await worker.goto(at);
  await expect(worker.getByRole('heading', { level: 1 })).toContainText('Warm Homes');
  const { parties } = await rosa.api.agreements.people.query({ agreementId });
  const devs = parties.flatMap(({ people }) => people).find(({ name }) => name === 'Dev');
  await rosa.api.agreements.removeParticipant.mutate({ ...act(), participantId: String(devs?.id) });
  await expect(worker.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
});
