import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible.ts';
import { expect, test } from '../support/e2e.ts';
import { aMeeting, aReviewToMeetIn, goOn, lay, STAGES, sitDown } from '../support/held-meeting.ts';

/** Presses what the keyboard leads to: no mouse is near. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  const target = page.getByRole('button', { name }).first();
  await target.focus();
  await page.keyboard.press(key);
}

test('two sides hold a whole meeting, one of them by keyboard alone, and its record is accepted by both', async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const { at, meeting, reviewId, nadia, rosa } = await aReviewToMeetIn();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];

  await test.step('the room opens, and who is in it is seen by both', async () => {
    await lantern.goto(meeting);
    await council.goto(`${at}/reviews/${reviewId}`);
    await council.getByRole('link', { name: 'Begin the meeting' }).click();
    await expect(council.getByRole('heading', { level: 1 })).toHaveText('Shall we begin?');
    await council.getByRole('button', { name: 'Begin the meeting' }).click();
    await expect(lantern.getByRole('heading', { level: 1 })).toHaveText('How are you here today?');
    await press(lantern, 'Sit down');
    await expect(council.getByRole('region', { name: 'Who is here' }).getByText('Rosa')).toBeVisible();
  });

  await test.step('in a round each has one turn, the chair the last', async () => {
    await council.getByRole('button', { name: 'More', exact: true }).click();
    await council.getByRole('button', { name: /Begin a round/ }).click();
    await council.getByRole('button', { name: 'More', exact: true }).click();
    await expect(lantern.getByRole('heading', { name: 'Nadia speaks' })).toBeVisible();
    await expect(lantern.getByText('Then: You')).toBeVisible();
    await council.getByRole('button', { name: 'I have spoken' }).click();
    await expect(lantern.getByRole('heading', { name: 'It is your turn' })).toBeVisible();
    await press(lantern, 'I have spoken');
    await expect(council.getByText('Everybody in the round has spoken.')).toBeVisible();
  });

  await test.step('all read, and then write alone: what one writes is on no other screen', async () => {
    await goOn(council, [lantern], 'Read in silence');
    await expect(lantern.getByRole('link', { name: 'Only a reminder' })).toBeVisible();
    await press(lantern, 'I have read it all');
    for (const page of [council, lantern]) await expect(page.getByText('1 of 2 have read it all.')).toBeVisible();
    await expect(council.getByText('Not read yet: Nadia.')).toBeVisible();
    await expect(lantern.getByText('Not read yet')).toBeHidden();
    await goOn(council, [lantern], 'What do we notice?');
    await lay(council, 'Fewer are passed on this year.');
    await lantern.getByLabel('One thing you notice').focus();
    await lantern.keyboard.type('He thought it was a threat.');
    await lantern.keyboard.press('Control+Enter');
    await expect(council.getByText('2 notes lie on the table')).toBeVisible();
    expect(await council.content()).not.toContain('He thought it was a threat.');
  });

  await test.step('all is turned over together, grouped by keys and by hand, and voted on', async () => {
    await council.getByRole('button', { name: 'Turn over together' }).click();
    for (const page of [council, lantern]) {
      await expect(page.getByText('He thought it was a threat.')).toBeVisible();
      await expect(page.getByText('Fewer are passed on this year.')).toBeVisible();
    }
    await press(lantern, 'New group');
    await lantern.keyboard.type('What letters do');
    await lantern.keyboard.press('Enter');
    await expect(council.getByRole('heading', { name: 'What letters do' })).toBeVisible();
    await press(lantern, /Move.*He thought/);
    await lantern.getByRole('list', { name: 'Move it to' }).getByRole('button', { name: 'What letters do' }).focus();
    await lantern.keyboard.press('Enter');
    const letters = council.getByRole('region', { name: 'What letters do' });
    await expect(letters.getByText('He thought it was a threat.')).toBeVisible();
    await expect(lantern.getByRole('button', { name: /Move.*He thought/ })).toBeFocused();
    await council.getByText('Fewer are passed on this year.').dragTo(letters);
    await expect(
      lantern.getByRole('region', { name: 'What letters do' }).getByText('Fewer are passed on this year.'),
    ).toBeVisible();
    await council.getByRole('button', { name: 'More', exact: true }).click();
    await expect(council.getByLabel('Votes for each')).toHaveValue('3');
    await council.getByRole('button', { name: 'Open the vote' }).click();
    await press(lantern, /Give one vote to What letters do/);
    await council.getByRole('button', { name: 'Count the votes (one has voted)' }).click();
    await council.getByRole('button', { name: 'More', exact: true }).click();
    await expect(lantern.getByRole('heading', { name: 'What matters most to us now?' })).toBeVisible();
  });

  await test.step('a chart is read by each side alone, then side by side', async () => {
    await goOn(council, [lantern], 'So what?');
    await council.getByRole('button', { name: 'More', exact: true }).click();
    await council.getByLabel('Put a chart before everybody').selectOption('Households passed on for recovery');
    await council.getByRole('button', { name: 'Show it' }).click();
    await council.getByRole('button', { name: 'More', exact: true }).click();
    await council.getByLabel('What does the commissioning side read in it?').fill('We chase less.');
    await council.getByRole('button', { name: 'Lay our reading face down' }).click();
    await lantern.getByLabel('What does the providing side read in it?').focus();
    await lantern.keyboard.type('They come to us first.');
    await expect(lantern.getByText('The providing side has not yet.')).toBeVisible();
    await press(lantern, 'Lay our reading face down');
    await expect(council.getByText('Both sides have laid their reading.')).toBeVisible();
    await council.getByRole('button', { name: 'Show the readings side by side' }).click();
    for (const page of [council, lantern]) {
      await expect(page.getByText('We chase less.').last()).toBeVisible();
      await expect(page.getByText('They come to us first.').last()).toBeVisible();
    }
    await council.getByRole('button', { name: 'Take the chart away' }).click();
  });

  await test.step('what was learnt is written down, from the pack in two presses', async () => {
    await council.getByText('Write down what we learnt').click();
    await council.getByLabel('What have we learnt?').fill('A reminder reads like a threat.');
    await council.getByLabel('Early').check();
    await council.getByLabel('Who sees it differently?').fill('Revenues: most are paid the same week.');
    await council.getByLabel('Only a reminder').check();
    await council.getByRole('button', { name: 'Write it down' }).click();
    await expect(lantern.getByText('Revenues: most are paid the same week.')).toBeVisible();
  });

  await test.step('the rest of the course is gone through, a promise is made, and the meeting ends for both', async () => {
    for (const stage of STAGES.slice(4, 9)) await goOn(council, [lantern], stage);
    await lantern.getByText('Make a promise', { exact: true }).focus();
    await lantern.keyboard.press('Enter');
    await lantern.getByLabel('What do we promise?').focus();
    await lantern.keyboard.type('Read it aloud with three residents');
    await lantern.getByLabel('By when?').fill('2027-09-01');
    await press(lantern, 'Make this promise');
    await expect(council.getByText('Read it aloud with three residents').first()).toBeVisible();
    for (const stage of STAGES.slice(9)) await goOn(council, [lantern], stage);
    await council.getByRole('button', { name: 'End the meeting' }).click();
    await council.getByRole('button', { name: 'Not yet' }).click();
    await council.getByRole('button', { name: 'End the meeting' }).click();
    await council.getByRole('button', { name: 'End it for everybody' }).click();
    await expect(lantern.getByRole('heading', { name: 'The meeting has ended' })).toBeVisible();
  });

  await test.step('the record is put to both sides and accepted by both', async () => {
    for (const page of [council, lantern]) await page.goto(`${at}/reviews/${reviewId}`);
    await council.getByRole('button', { name: 'Put the record to both sides' }).click();
    await council.getByRole('button', { name: 'Accept for the commissioning side' }).click();
    await press(lantern, 'Accept for the providing side');
    for (const page of [council, lantern]) {
      await expect(page.getByRole('button', { name: /Accept for the/ })).toBeHidden();
      await expect(page.getByText('A reminder reads like a threat.').first()).toBeVisible();
    }
  });
});

test('a proposal is written in the meeting, laid before all, and agreed there in its round', async ({ visit }) => {
  test.setTimeout(120_000);
  const { meeting, nadia, rosa, act, reviewId } = await aMeeting();
  const [council, lantern, room] = [await visit(nadia), await visit(rosa), await visit(nadia)];
  const { room: known } = await nadia.api.meetings.get.query({ agreementId: act().agreementId, reviewId });
  const stage = known?.facts.find((fact) => fact.kind === 'stage' && fact.stageKind === 'propose');
  await council.goto(meeting);
  await room.goto(`${meeting}/room`);
  await sitDown(lantern, meeting);
  await nadia.api.meetings.goTo.mutate({ ...act(), reviewId, stageId: String(stage?.id) });
  for (const page of [council, lantern, room])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Now what?');

  await lantern.getByRole('button', { name: 'Write a proposal here' }).click();
  await lantern.getByLabel('The proposal').fill('We ring before we write.');
  await lantern.getByLabel('Because', { exact: true }).fill('Letters frighten.');
  await lantern.getByText(/^Stories and other evidence it rests on/).click();
  await lantern.getByLabel('Only a reminder').check();
  await lantern.getByLabel('We look at it again on').fill('2027-12-01');
  await expectAccessible(lantern);

  // The others go on and come back while she writes: her words stay before her.
  await council.getByRole('button', { name: 'On to: What do we ask' }).click();
  await expect(lantern.getByText('You are in the middle of writing, so your screen stayed here.')).toBeVisible();
  await council.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(lantern.getByText('You are in the middle of writing')).toBeHidden();
  await expect(lantern.getByLabel('The proposal')).toHaveValue('We ring before we write.');
  await lantern.getByRole('button', { name: 'Put it to everybody' }).click();

  await expect(lantern.getByRole('link', { name: 'We ring before we write.' })).toBeVisible();
  await expect(lantern.getByRole('button', { name: 'Lay it before everybody' })).toBeHidden();
  await expect(lantern.getByRole('heading', { name: 'We ring before we write.' })).toBeHidden();
  await council.getByRole('button', { name: 'Lay it before everybody' }).click();
  for (const page of [council, lantern, room])
    await expect(page.getByRole('heading', { name: 'We ring before we write.' })).toBeVisible();
  for (const page of [council, lantern]) {
    await page.getByLabel('We consent').check();
    await page.getByRole('button', { name: 'Give our position' }).click();
  }
  for (const page of [council, lantern, room])
    await expect(page.getByText('Every party that signs has answered. Agreed.')).toBeVisible();
});

test('whoever leads names another who may, puts people together by hand, and a note lies where it was put', async ({
  visit,
}) => {
  const { meeting, nadia, rosa, dev, act, reviewId } = await aMeeting();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  await council.goto(meeting);
  await sitDown(lantern, meeting);
  await dev.api.meetings.sitDown.mutate({ ...act(), reviewId, seatId: crypto.randomUUID() });

  await council.getByRole('button', { name: 'More', exact: true }).click();
  await council.getByLabel('Who else may take over').selectOption('Dev');
  await council.getByRole('button', { name: 'Let them' }).click();
  await expect(council.getByText('Dev may take over.')).toBeVisible();
  await council.getByRole('button', { name: 'Talk in pairs across the sides' }).click();
  await council.getByLabel('Let this person talk').selectOption({ label: 'Dev, with nobody yet' });
  await council.getByLabel('with', { exact: true }).selectOption({ label: 'a group of their own' });
  await council.getByRole('button', { name: 'Move them' }).click();
  await expect(lantern.getByRole('region', { name: /You talk with/ }).getByText('Dev')).toBeVisible();
  await council.getByRole('button', { name: 'All together again' }).click();
  await expect(lantern.getByRole('heading', { name: /You talk with|Who talks with whom/ })).toBeHidden();
  await council.getByRole('button', { name: 'More', exact: true }).click();

  await goOn(council, [lantern], 'Read in silence');
  await goOn(council, [lantern], 'What do we notice?');
  for (const words of ['First of three.', 'Second of three.', 'Third of three.']) await lay(lantern, words);
  await council.getByRole('button', { name: 'Turn over together' }).click();
  const notes = (page: Page) =>
    page.getByRole('region', { name: 'On their own so far' }).getByRole('listitem').filter({ hasText: 'of three.' });
  await expect(notes(council)).toHaveCount(3);
  const inOrder = await notes(council).allInnerTexts();
  const last = inOrder[2]?.split(' ')[0] ?? '';
  await press(lantern, new RegExp(`^Move.*${last}`));
  await lantern.getByLabel('Or to one place').selectOption('On their own: first');
  await press(lantern, 'Put it there');
  await expect(notes(council).first()).toContainText(last);

  await lantern.getByText('Look around, print this stage, or leave').click();
  await lantern.getByRole('button', { name: 'Leave the room' }).click();
  await expect(lantern.getByRole('button', { name: 'Sit down' })).toBeVisible();
});

test('one who comes late sees what all see, and nothing that is face down', async ({ visit }) => {
  const { meeting, nadia, rosa, kit } = await aMeeting();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  await council.goto(meeting);
  await sitDown(lantern, meeting);
  await goOn(council, [lantern], 'Read in silence');
  await goOn(council, [lantern], 'What do we notice?');
  await lay(lantern, 'He thought it was a threat.');
  await council.getByRole('button', { name: 'Turn over together' }).click();
  await expect(council.getByText('He thought it was a threat.')).toBeVisible();
  await lantern.getByText('Write one more').click();
  await lay(lantern, 'It came on a Friday.');

  const late = await visit(kit);
  await sitDown(late, meeting);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('What do we notice?');
  await expect(late.getByText('He thought it was a threat.')).toBeVisible();
  expect(await late.content()).not.toContain('It came on a Friday.');
  await expect(council.getByRole('button', { name: 'Turn over 1 more' })).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_ABORTED|ERR_NETWORK_CHANGED/ });

  test('a network lost for twenty seconds loses no word, nor does a reload meanwhile', async ({ visit }) => {
    const { meeting, nadia, rosa } = await aMeeting();
    const [council, lantern] = [await visit(nadia), await visit(rosa)];
    await council.goto(meeting);
    await sitDown(lantern, meeting);
    await goOn(council, [lantern], 'Read in silence');
    await goOn(council, [lantern], 'What do we notice?');
    await lay(lantern, 'This was before it was lost.');

    await lantern.route('**/api/trpc/meetings.*', (route) => route.abort('internetdisconnected'));
    await lay(lantern, 'This was while it was lost.');
    await lantern.getByLabel('One thing you notice').fill('Half a senten');
    await expect(lantern.getByText('No signal. One note is kept on this device').first()).toBeVisible();
    await lantern.context().setOffline(true);
    await lantern.waitForTimeout(20_000);
    await expect(lantern.getByLabel('One thing you notice')).toHaveValue('Half a senten');
    await expect(council.getByText('One note lies on the table')).toBeVisible();

    await lantern.context().setOffline(false);
    await lantern.reload();
    await expect(lantern.getByLabel('One thing you notice')).toHaveValue('Half a senten');
    await expect(lantern.getByText('This was while it was lost.', { exact: true })).toBeVisible();
    await lantern.unroute('**/api/trpc/meetings.*');
    await expect(council.getByText('2 notes lie on the table')).toBeVisible();
    await council.getByRole('button', { name: 'Turn over together' }).click();
    await expect(council.getByText('This was while it was lost.')).toBeVisible();
    await expect(council.getByRole('button', { name: /Move.*This was while it/ })).toHaveCount(1);
  });
});

test('when the screen of whoever holds the time is gone, another takes over in one press', async ({ visit }) => {
  const { meeting, nadia, rosa } = await aMeeting();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  await council.goto(meeting);
  await sitDown(lantern, meeting);
  await council.close();
  await expect(lantern.getByText('Their screen is not connected.')).toBeVisible({ timeout: 40_000 });
  await lantern.getByRole('button', { name: 'Take over' }).click();
  await expect(lantern.getByRole('button', { name: 'On to: Read in silence' })).toBeVisible();
});

test('a guest without an account comes in by a link that opens the door once, and writes with the others', async ({
  visit,
}) => {
  const { meeting, nadia, rosa } = await aMeeting();
  const [council, lantern, guest, second] = [
    await visit(nadia),
    await visit(rosa),
    await visit(null),
    await visit(null),
  ];
  await council.goto(meeting);
  await sitDown(lantern, meeting);
  await council.getByRole('button', { name: 'More', exact: true }).click();
  await council.getByRole('button', { name: 'Make a link' }).click();
  const link = await council.getByLabel('A link for a guest').inputValue();
  await council.getByRole('button', { name: 'More', exact: true }).click();

  await guest.goto(link);
  await expectAccessible(guest);
  await guest.getByLabel('What shall we call you?').fill('Marcy');
  await guest.getByRole('button', { name: 'Sit down' }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('How are you here today?');
  await expect(council.getByRole('region', { name: 'Who is here' }).getByText('Marcy')).toBeVisible();
  await second.goto(link);
  await expect(second.getByLabel('What shall we call you?')).toBeHidden();

  await goOn(council, [lantern, guest], 'Read in silence');
  await goOn(council, [lantern, guest], 'What do we notice?');
  await lay(guest, 'Nobody told me it could wait.');
  await expect(council.getByText('One note lies on the table')).toBeVisible();
  await council.getByRole('button', { name: 'Turn over together' }).click();
  for (const page of [council, lantern, guest]) {
    await expect(page.getByText('Nobody told me it could wait.')).toBeVisible();
  }
});

test('every stage can be used by everybody, on a phone as on a wide screen, and so can the room’s own screen', async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const { meeting, nadia, rosa } = await aMeeting();
  const wide = await visit(nadia);
  const phone = await visit(rosa, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await wide.goto(meeting);
  await sitDown(phone, meeting);
  for (const [nth, stage] of STAGES.entries()) {
    if (nth > 0) await goOn(wide, [phone], stage);
    if (stage === 'What do we notice?') {
      await lay(phone, 'He thought it was a threat.');
      await expectAccessible(wide);
      await wide.getByRole('button', { name: 'Turn over together' }).click();
      await expect(phone.getByText('He thought it was a threat.')).toBeVisible();
    }
    for (const page of [wide, phone]) {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
  for (const path of ['room', 'sheet']) {
    await wide.goto(`${meeting}/${path}`);
    await expect(wide.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(wide);
  }
});
