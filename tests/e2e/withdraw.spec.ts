import { uuidv7 } from '#/lib/uuid.ts';
import { anAgreementOfTwo, aStory } from '../support/agreement-of-two.ts';
import { expect, expectToFollow, test } from '../support/e2e.ts';

const STORY = 'He asked twice whether the council would know, and then told me about the second job.';
const GAP = /^A story stood here\. The person took it back on \d+ \w+ 20\d\d\./;

test('a story that is taken back leaves every open screen without a reload, and a gap with the date stays', async ({
  visit,
}) => {
  const agreement = await anAgreementOfTwo();
  const { at, act, goalId, nadia, sam, rosa, dev, kit } = agreement;
  const evidenceId = await aStory(agreement, dev, STORY, { title: 'The second job', goalIds: [goalId] });
  const decisionId = uuidv7();
  await rosa.api.adaptations.propose.mutate({
    ...act(),
    decisionId,
    text: 'Ask about work before anything else',
    evidenceIds: [evidenceId],
    lookAgainOn: '2026-11-01',
  });

  const shown = {
    story: await visit(sam),
    stream: await visit(kit),
    goal: await visit(nadia),
    decision: await visit(rosa),
  };
  await shown.story.goto(`${at}/evidence/${evidenceId}`);
  await shown.stream.goto(`${at}/evidence`);
  await shown.goal.goto(`${at}/goals/${goalId}`);
  await shown.decision.goto(`${at}/changes/${decisionId}`);
  for (const page of [shown.story, shown.stream, shown.goal]) await expect(page.getByText(STORY)).toBeVisible();
  await expect(shown.decision.getByRole('link', { name: 'The second job' })).toBeVisible();

  const author = await visit(dev);
  await author.goto(`${at}/evidence/${evidenceId}`);
  await author.getByText('Take it back', { exact: true }).click();
  const withdrawn = author.waitForResponse(/evidence\.withdraw/);
  await author.getByRole('button', { name: 'Take this story back' }).click();
  await withdrawn;

  const screens = Object.values(shown);
  await expectToFollow(screens, { goes: 'The second job' });
  // What is gone does not tell what it was about, so at its goal there is no gap.
  for (const page of [shown.story, shown.stream, shown.decision])
    await expect(page.getByText(GAP).first()).toBeVisible();
  await expect(shown.goal.getByText(GAP)).toHaveCount(0);
  for (const page of screens) {
    await expect(page.getByText(STORY)).toHaveCount(0);
    await expect(page.getByText('The second job')).toHaveCount(0);
    // Nor anywhere behind what is shown: not in a script, not in an attribute.
    const isLeft = await page.evaluate(() => document.documentElement.outerHTML.includes('second job'));
    expect(isLeft, 'the words are left behind what is shown').toBe(false);
  }
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('What stood here?');
  await expect(shown.decision.getByText('This stays, and what was decided with it.')).toBeVisible();
});

test('nothing that is sent afterwards holds the words: no page, no answer, nobody', async ({ visit }) => {
  const agreement = await anAgreementOfTwo();
  const { at, agreementId, act, goalId, sam, dev } = agreement;
  const evidenceId = await aStory(agreement, dev, STORY, { title: 'The second job', goalIds: [goalId] });
  await dev.api.evidence.withdraw.mutate({ ...act(), evidenceId });
  for (const who of [sam, dev]) {
    const page = await visit(who);
    for (const path of [
      '',
      '/evidence',
      `/evidence/${evidenceId}`,
      `/goals/${goalId}`,
      `/goals/${goalId}/trace`,
      '/journal',
    ]) {
      const answer = await page.goto(`${at}${path}`);
      const sent = String(await answer?.text());
      expect(sent, path).toContain('Warm Homes');
      expect(sent, path).not.toContain('second job');
    }
    expect(JSON.stringify(await who.api.evidence.get.query({ agreementId, evidenceId }))).not.toContain('second job');
  }
});
