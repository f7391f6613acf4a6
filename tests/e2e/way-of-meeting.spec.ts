import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible.ts';
import { expect, test } from '../support/e2e.ts';
import { aReviewToMeetIn } from '../support/held-meeting.ts';

test('an agreement makes its way of meeting its own by keyboard, and the next meeting goes that way', async ({
  visit,
}) => {
  const { at, meeting, reviewId, nadia } = await aReviewToMeetIn();
  const page = await visit(nadia);
  await page.goto(`${at}/reviews/${reviewId}`);
  await page.getByRole('link', { name: 'How we meet, stage by stage' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do we meet?');
  await expect(page.getByText('150 minutes in all.')).toBeVisible();

  const later = page.getByRole('button', { name: /^Later.*How are you here today\?/ });
  await later.focus();
  await page.keyboard.press('Enter');
  await expect(later).toBeFocused();
  await page.getByRole('button', { name: /^Leave out.*Break/ }).press('Enter');
  await page.getByRole('button', { name: /^Change.*Read in silence/ }).press('Enter');
  await page.getByLabel('The question on the screen').fill('Read, and say nothing');
  await page.getByLabel('Minutes').fill('many');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Save our way of meeting' }).press('Enter');
  await expect(page.getByText('Give a whole number of minutes, from 1 to 480.').last()).toBeVisible();
  await page.getByLabel('Minutes').fill('20');
  await page.getByRole('button', { name: 'Save our way of meeting' }).press('Enter');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  await page.goto(meeting);
  await page.getByRole('button', { name: 'Begin the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read, and say nothing');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  await expect(page.getByText('Then: How are you here today?')).toBeVisible();
});

test('two who change it at once are both told, and neither text is lost', async ({ visit }) => {
  const { at, nadia, rosa } = await aReviewToMeetIn();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  for (const page of [council, lantern]) await page.goto(`${at}/reviews/way`);
  await council.getByRole('button', { name: /^Leave out.*Break/ }).click();
  await council.getByRole('button', { name: 'Save our way of meeting' }).click();
  await expect(council.getByText(/^Saved at/)).toBeVisible();
  await lantern.getByRole('button', { name: /^Earlier.*Close/ }).click();
  await lantern.getByRole('button', { name: 'Save our way of meeting' }).click();
  const both = lantern.getByRole('region', { name: 'This changed while you were writing' });
  await expect(both.getByText(/^5\. What surprised us/)).toBeVisible();
  await expect(both.getByText(/^5\. Break/)).toBeVisible();
  await expect(both.getByText(/^10\. Close/).last()).toBeVisible();
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(lantern.getByText(/^Saved at/)).toBeVisible();
  await lantern.getByRole('button', { name: 'Put back the usual course' }).click();
  const kept = lantern.waitForResponse(/meetings\.changeTemplate/);
  await lantern.getByRole('button', { name: 'Save our way of meeting' }).click();
  await kept;
  await lantern.reload();
  await expect(lantern.getByText('11. Close')).toBeVisible();
});
