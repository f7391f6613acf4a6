import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { uuidv7 } from '#/lib/uuid.ts';
import { expectAccessible, expectNoSidewaysScroll, unfold } from '../support/accessible.ts';
import {
  aDraftOfTwo,
  anAgreementOfTwo,
  anOpenInvitation,
  aStory,
  aTellersAddress,
} from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';
import { aMeeting } from '../support/held-meeting.ts';
import { scriptOf } from '../support/page-weight.ts';
import { ofTheExample, type Somebody } from '../support/somebody.ts';

const app = join(import.meta.dirname, '../../src/app');
/** Every address there is, such as `/agreements/[agreementId]/goals`: a new page is tested by being there. */
const routes = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/\/?page\.tsx$/, '')}`)
  // A folder in brackets groups pages and is no part of their address.
  .map((route) => route.replace(/\/\([^)]+\)/g, ''))
  .sort();

const OF_TELLER = '/teller/[token]';
const OF_GUEST = '/join/[token]';
const OF_VISITORS = new Set([
  OF_TELLER,
  OF_GUEST,
  '/sign-in',
  '/sign-in/link',
  '/sign-in/sent',
  '/invitations/[token]',
]);

/** What of the example stands in each part of an address that is to be filled in. */
async function partsOfAddresses({ api }: Somebody): Promise<Record<string, string | undefined>> {
  const { agreements } = await api.overview.home.query();
  const agreementId = String(agreements.find(({ title }) => title === 'Keeping Home')?.id);
  const [goals, measures, stories, changes, { reviews }, organisations] = await Promise.all([
    api.goals.list.query({ agreementId }),
    api.measures.list.query({ agreementId }),
    api.evidence.list.query({ agreementId, filter: {} }),
    api.adaptations.list.query({ agreementId }),
    api.reviews.list.query({ agreementId }),
    api.organisations.mine.query(),
  ]);
  const evidenceId = String(stories.items.find(({ words }) => words !== null)?.evidenceId);
  const { themeId, roundId } = await themesIn(api, agreementId, evidenceId);
  return {
    agreementId,
    themeId,
    roundId,
    number: '1.1',
    goalId: goals[0]?.id,
    measureId: measures[0]?.id,
    evidenceId,
    decisionId: changes.past[0]?.id,
    reviewId: reviews.find(({ state }) => state === 'recorded')?.id,
    organisationId: organisations[0]?.id,
    token: await anOpenInvitation(),
  };
}

/** A theme with a passage, and two who have begun to code. */
async function themesIn(api: Somebody['api'], agreementId: string, evidenceId: string) {
  const act = () => ({ id: uuidv7(), agreementId });
  const made = { passageId: uuidv7(), themeId: uuidv7() };
  const place = { evidenceId, field: 'text' as const, from: 0, to: 20 };
  const { themeId } = await api.themes.mark.mutate({ ...act(), ...made, ...place, theme: `A theme ${made.themeId}` });
  const { people } = await api.themes.choices.query({ agreementId });
  const round = { roundId: uuidv7(), withPersonId: String(people[0]?.id), evidenceIds: [evidenceId] };
  const { roundId } = await api.themes.beginCoding.mutate({ ...act(), ...round });
  return { themeId, roundId };
}

/** A teller's page, in Welsh. */
async function anAddressOfATeller(): Promise<string> {
  const agreement = await anAgreementOfTwo();
  const evidenceId = await aStory(agreement, agreement.dev, 'She had three letters in a drawer.');
  return aTellersAddress(agreement, agreement.dev, evidenceId, 'cy');
}

/** The door of a meeting, for a guest without an account. */
async function anAddressOfAGuest(): Promise<string> {
  const { nadia, act, agreementId, reviewId } = await aMeeting();
  await nadia.api.meetings.inviteGuest.mutate({ ...act(), reviewId, linkId: uuidv7(), side: 'partner' });
  const [link] = await nadia.api.meetings.guestLinks.query({ agreementId, reviewId });
  return String(link?.path);
}

const MOST_SCRIPT = 600_000;
/** A meeting has all it needs from its door on: nothing is to be fetched when the network goes in the middle of it. */
const MOST_SCRIPT_OF_MEETING = 670_000;

const ADDRESSES: Record<string, () => Promise<string>> = {
  [OF_TELLER]: anAddressOfATeller,
  [OF_GUEST]: anAddressOfAGuest,
};

let example: Promise<{ nadia: Somebody; parts: Record<string, string | undefined> }> | undefined;

async function openExample() {
  const nadia = await ofTheExample('Nadia Okonjo');
  return { nadia, parts: await partsOfAddresses(nadia) };
}

async function expectFitForAll(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/Accord$/);
  await unfold(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, ['target-size', 'scrollable-region-focusable']);
}

test.describe('no page breaks a rule of WCAG 2.2 AA, light or dark; every page fits 320 px and loads less than 600 kB of script', () => {
  for (const route of routes) {
    test(route, async ({ visit }) => {
      example ??= openExample();
      const { nadia, parts } = await example;
      const address =
        (await ADDRESSES[route]?.()) ?? route.replace(/\[(\w+)\]/g, (_, part: string) => parts[part] ?? `no ${part}`);
      const page = await visit(OF_VISITORS.has(route) ? null : nadia);
      expect((await page.goto(address))?.status()).toBe(200);
      await expect(page).toHaveURL(address);
      const most = /\/meeting(\/room)?$/.test(route) ? MOST_SCRIPT_OF_MEETING : MOST_SCRIPT;
      expect(await scriptOf(page), 'bytes of script, unpacked').toBeLessThan(most);
      await expectFitForAll(page);
    });
  }

  test('where there is nothing', async ({ visit }) => {
    const page = await visit(null);
    expect((await page.goto('/nowhere'))?.status()).toBe(404);
    await expectFitForAll(page);
  });

  test('the terms of a draft, with their forms open', async ({ visit }) => {
    const { at, nadia } = await aDraftOfTwo();
    const page = await visit(nadia);
    await page.goto(`${at}/terms`);
    for (const name of [
      /^Change this/,
      'Change how money is paid and who may read this',
      /^Reword.*How money/,
      'Add a clause',
    ])
      await page.getByRole('button', { name }).click();
    await expectFitForAll(page);
  });

  test('the people of a draft, with their forms open', async ({ visit }) => {
    const { at, nadia } = await aDraftOfTwo();
    const page = await visit(nadia);
    await page.goto(`${at}/people`);
    for (const name of [/^Add a party.*partner/, /^Invite somebody.*Borough Council/, 'Invite a guest'])
      await page.getByRole('button', { name }).click();
    await expectFitForAll(page);
  });

  test('a measure that is written', async ({ visit }) => {
    const { at, nadia } = await aDraftOfTwo();
    const page = await visit(nadia);
    await page.goto(`${at}/measures`);
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await page.getByRole('button', { name: 'Add this measure' }).click();
    await expect(page.getByText('Give the measure a name.').first()).toBeVisible();
    await expectFitForAll(page);
  });

  test('a proposal with an objection, and the gap of a story it rested on', async ({ visit }) => {
    const agreement = await anAgreementOfTwo();
    const { at, act, goalId, nadia, rosa, dev } = agreement;
    const [decisionId, evidenceId] = [uuidv7(), await aStory(agreement, dev, 'A letter lay in a drawer.')];
    await nadia.api.adaptations.propose.mutate({
      ...act(),
      decisionId,
      text: 'Ring first',
      evidenceIds: [evidenceId],
      lookAgainOn: '2026-11-01',
      changes: [
        {
          id: uuidv7(),
          kind: 'goal reworded',
          subjectId: goalId,
          put: { text: 'Every household is rung before it is pursued.', why: null },
        },
      ],
    });
    await rosa.api.adaptations.takePosition.mutate({
      ...act(),
      decisionId,
      positionId: uuidv7(),
      round: 1,
      position: 'objection',
      reason: 'Many have no telephone.',
    });
    await dev.api.evidence.withdraw.mutate({ ...act(), evidenceId });
    const page = await visit(nadia);
    await page.goto(`${at}/changes/${decisionId}`);
    await expect(page.getByText('One objection is open')).toBeVisible();
    await expectFitForAll(page);
  });

  test('a review in its meeting', async ({ visit }) => {
    const agreement = await anAgreementOfTwo();
    const { at, act, agreementId, nadia, dev } = agreement;
    await aStory(agreement, dev, 'A letter lay in a drawer.');
    const reviewId = uuidv7();
    const { today } = await nadia.api.overview.dashboard.query({ agreementId });
    await nadia.api.reviews.plan.mutate({ ...act(), reviewId, meetsOn: today });
    await nadia.api.reviews.open.mutate({ ...act(), reviewId });
    const page = await visit(nadia);
    await page.goto(`${at}/reviews/${reviewId}`);
    await expectFitForAll(page);
  });
});
