import type { Page } from '@playwright/test';
import { uuidv7 } from '#/lib/uuid.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible.ts';
import { expect, test } from '../support/e2e.ts';
import { aMeeting, lay, STAGES } from '../support/held-meeting.ts';

/** A telephone, as a guest has it in hand. */
const PHONE = { viewport: { width: 390, height: 844 } };

async function isWellMade(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

test('a guest without an account writes, hears what is decided, answers the pulse, and is told when it is over', async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const { meeting, reviewId, agreementId, nadia, rosa, act } = await aMeeting();
  const here = { ...act(), reviewId };
  await nadia.api.meetings.inviteGuest.mutate({ ...here, linkId: uuidv7(), side: 'partner' });
  const [link] = await nadia.api.meetings.guestLinks.query({ agreementId, reviewId });
  const decisionId = uuidv7();
  await rosa.api.adaptations.propose.mutate({
    ...{ ...act(), decisionId, reviewId, text: 'Ring before the first letter.' },
    ...{ hunch: 'It helps.', lookAgainOn: '2027-09-01' },
  });
  const [council, guest] = [await visit(nadia), await visit(null, PHONE)];
  await council.goto(meeting);
  const goesOn = async (to: string) => {
    await council.getByRole('button', { name: `On to: ${to}` }).click();
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(to);
  };

  await test.step('comes in by the link, under a name of their choosing', async () => {
    await guest.goto(link?.path ?? '');
    await isWellMade(guest);
    await guest.getByLabel('What shall we call you?').fill('Marcy');
    await guest.getByRole('button', { name: 'Sit down' }).click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('How are you here today?');
    await expect(council.getByRole('region', { name: 'Who is here' }).getByText('Marcy')).toBeVisible();
    await expect(guest.getByText('Open the room’s screen')).toBeHidden();
    await isWellMade(guest);
  });

  await test.step('is led back in by the same link, and nobody else is', async () => {
    await guest.goto(link?.path ?? '');
    await isWellMade(guest);
    await guest.getByRole('link', { name: 'Go back into the meeting' }).click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('How are you here today?');
    await guest.goto('/join/another-link');
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link opens no door');
    await expect(guest.getByRole('link', { name: 'Go back into the meeting' })).toBeHidden();
    await guest.goto(link?.path ?? '');
    await guest.getByRole('link', { name: 'Go back into the meeting' }).click();
    const other = await visit(null);
    await other.goto(link?.path ?? '');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link opens no door');
    await expect(other.getByRole('link', { name: 'Go back into the meeting' })).toBeHidden();
  });

  await test.step('is told that stories are read out', async () => {
    await goesOn('Read in silence');
    await expect(guest.getByText('The stories are read out in the room.')).toBeVisible();
    await expect(guest.getByText('Only a reminder')).toHaveCount(0);
    await isWellMade(guest);
  });

  await test.step('writes alone', async () => {
    await goesOn('What do we notice?');
    await lay(guest, 'The letters frighten us.');
    expect(await council.content()).not.toContain('The letters frighten us.');
    await council.getByRole('button', { name: 'Turn over together' }).click();
    await expect(council.getByText('The letters frighten us.')).toBeVisible();
  });

  await test.step('reads the proposal before everybody, and whose turn it is', async () => {
    for (const stage of STAGES.slice(3, 7)) await goesOn(stage);
    await expect(guest.getByText('A proposal stands here as soon as it is put before everybody.')).toBeVisible();
    await nadia.api.meetings.showProposal.mutate({ ...act(), reviewId, decisionId });
    await expect(guest.getByRole('heading', { name: 'Ring before the first letter.' })).toBeVisible();
    await expect(guest.getByText('Is asked now', { exact: true })).toHaveCount(1);
    await expect(guest.getByText('Not yet', { exact: true })).toHaveCount(1);
    const position = { ...act(), decisionId, positionId: uuidv7(), round: 1, position: 'consent' as const };
    await rosa.api.adaptations.takePosition.mutate(position);
    await expect(guest.getByText('Has answered')).toHaveCount(1);
    await expect(guest.getByText('Is asked now', { exact: true })).toHaveCount(1);
    await expect(guest.getByRole('button', { name: /consent/i })).toHaveCount(0);
    await isWellMade(guest);
  });

  await test.step('answers the pulse', async () => {
    for (const stage of STAGES.slice(7, 10)) await goesOn(stage);
    await expect(guest.getByText('The pulse opens when whoever holds the time asks it.')).toBeVisible();
    await nadia.api.pulse.open.mutate({ ...act(), reviewId });
    await guest.getByRole('button', { name: 'Give my answers' }).waitFor();
    await isWellMade(guest);
    for (const seven of await guest.getByRole('radio', { name: '7', exact: true }).all()) await seven.check();
    await guest.getByRole('button', { name: 'Give my answers' }).click();
    await expect(guest.getByText('Your answers are in')).toBeVisible();
    await expect(council.getByText('One has answered.')).toBeVisible();
  });

  await test.step('is thanked when the meeting ends, and their key opens nothing afterwards', async () => {
    await nadia.api.meetings.end.mutate({ ...act(), reviewId });
    await expect(guest.getByText('Thank you for coming.')).toBeVisible();
    await isWellMade(guest);
    await guest.reload();
    await expect(guest.getByText('Marcy')).toHaveCount(0);
  });
});
