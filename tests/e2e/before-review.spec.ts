import ICAL from 'ical.js';
import { expectAccessible } from '../support/accessible.ts';
import { anAgreementOfTwo } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

test('before a review people ask for what must be talked about, note for themselves, and have it in their calendar', async ({
  visit,
}) => {
  test.slow();
  const agreement = await anAgreementOfTwo();
  const { at, nadia, rosa } = agreement;
  const today = (await nadia.api.overview.dashboard.query({ agreementId: agreement.agreementId })).today;
  const [council, lantern] = [await visit(nadia), await visit(rosa)];

  await test.step('a review is set up with its time and its place', async () => {
    await council.goto(`${at}/reviews`);
    await council.getByLabel('When do we meet?').fill(today);
    await council.getByLabel('At what time?').fill('ten');
    await council.getByLabel('Where?').fill('Thornmere Library');
    await council.getByRole('button', { name: 'Set up review 1' }).click();
    await expect(council.getByLabel('At what time?')).toHaveAccessibleDescription(/like 10:00/);
    await council.getByLabel('At what time?').fill('10:00');
    await council.getByRole('button', { name: 'Set up review 1' }).click();
    await council.getByRole('link', { name: 'Review 1' }).click();
    await expect(council.getByText('At 10:00, Thornmere Library.')).toBeVisible();
    await lantern.goto(new URL(council.url()).pathname);
  });

  await test.step('what one side asks for stands before both, and goes when it is withdrawn', async () => {
    await lantern.getByRole('textbox', { name: 'What should we talk about?' }).fill('Who opens the letters?');
    await lantern.getByRole('button', { name: 'Ask for it' }).click();
    await expect(council.getByText('Who opens the letters?')).toBeVisible();
    await expect(council.getByRole('button', { name: /Withdraw/ })).toBeHidden();
    await lantern.getByRole('textbox', { name: 'What should we talk about?' }).fill('Another day');
    await lantern.keyboard.press('Enter');
    await expect(council.getByText('Another day')).toBeVisible();
    await lantern.getByRole('button', { name: 'Withdraw “Another day”' }).click();
    await expect(council.getByText('Another day')).toBeHidden();
  });

  await test.step('a note is there for who wrote it, and for nobody else', async () => {
    await lantern.getByRole('textbox', { name: 'What do I want to remember?' }).fill('April is a strange month.');
    await lantern.getByRole('button', { name: 'Keep this note' }).click();
    await expect(lantern.getByText('April is a strange month.').first()).toBeVisible();
    await council.reload();
    await expect(council.getByRole('heading', { name: 'What do I want to remember?' })).toBeVisible();
    expect(await council.content()).not.toContain('strange month');
    await expectAccessible(lantern);
  });

  await test.step('a private address gives the meeting to a calendar, until it is revoked', async () => {
    await lantern.goto(`${at}/reviews`);
    await lantern.getByRole('button', { name: 'Make my calendar address' }).click();
    const address = await lantern.getByLabel('Your private calendar address').inputValue();
    const answer = await lantern.request.get(address);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    const [event] = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('location')).toBe('Thornmere Library');
    await expectAccessible(lantern);
    await lantern.getByRole('button', { name: 'Revoke this address' }).click();
    await expect(lantern.getByRole('button', { name: 'Make my calendar address' })).toBeVisible();
    expect((await lantern.request.get(address)).status()).toBe(404);
  });

  await test.step('called off it is said so to both, and the next one takes its months', async () => {
    await council.getByText('Call this review off').first().click();
    await council.getByRole('button', { name: 'Call this review off' }).click();
    await expect(council.getByText(/Called off\.$/)).toBeVisible();
    await lantern.goto(`${at}/reviews`);
    await expect(lantern.getByRole('button', { name: 'Set up review 2' })).toBeVisible();
  });
});
