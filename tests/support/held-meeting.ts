import type { Page } from '@playwright/test';
import { uuidv7 } from '#/lib/uuid.ts';
import { anAgreementOfTwo, aStory } from './agreement-of-two.ts';
import { expect } from './e2e.ts';

/** An agreement with a story nobody has read, and a review of today whose pack is open. */
export async function aReviewToMeetIn() {
  const agreement = await anAgreementOfTwo();
  const { nadia, rosa, dev, act, agreementId, at } = agreement;
  await aStory(agreement, dev, 'Nobody had told him that the letter was only a reminder.', {
    title: 'Only a reminder',
  });
  const { today } = await nadia.api.overview.dashboard.query({ agreementId });
  const reviewId = uuidv7();
  await nadia.api.reviews.plan.mutate({ ...act(), reviewId, meetsOn: today, chairId: rosa.id });
  return { ...agreement, reviewId, today, meeting: `${at}/reviews/${reviewId}/meeting` };
}

/** The same, begun by Nadia, who holds the time. */
export async function aMeeting() {
  const review = await aReviewToMeetIn();
  const { nadia, act, reviewId } = review;
  await nadia.api.meetings.begin.mutate({ ...act(), reviewId, seatId: uuidv7() });
  return review;
}

/** Opens the room and takes a seat, where none was taken yet. */
export async function sitDown(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting);
  await page.getByRole('button', { name: 'Sit down' }).click();
  await expect(page.getByRole('button', { name: 'Sit down' })).toBeHidden();
}

/** Lays a note face down. */
export async function lay(page: Page, words: string): Promise<void> {
  await page.getByLabel('One thing you notice').fill(words);
  await page.getByRole('button', { name: 'Lay it face down' }).first().click();
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
}

/** The stages of the usual course, by the beginning of their question. */
export const STAGES = [
  'How are you here today?',
  'Read in silence',
  'What do we notice?',
  'So what?',
  'Break',
  'What surprised us',
  'Now what?',
  'What do we ask of others?',
  'What did we promise',
  'How is it between us?',
  'Close',
];

/** Whoever holds the time goes on; each of the others follows by itself. */
export async function goOn(leading: Page, others: Page[], to: string): Promise<void> {
  await leading.getByRole('button', { name: `On to: ${to}` }).click();
  for (const page of [leading, ...others]) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(to);
  }
}
