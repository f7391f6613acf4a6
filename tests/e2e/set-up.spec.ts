import { aDraftOfTwo } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';
import { somebody } from '../support/somebody.ts';

test('two organisations write an agreement together, clause by clause, and it holds once both have signed', async ({
  visit,
}) => {
  const [nadia, rosa] = [await somebody('Nadia Okonjo'), await somebody('Rosa Whitlock')];
  const council = await visit(nadia);
  const lantern = await visit(rosa);

  await test.step('the commissioner begins a draft', async () => {
    await council.goto('/');
    await council.getByRole('link', { name: 'Start an agreement' }).click();
    await council.getByLabel('For which organisation do you begin?').fill('Thornmere Borough Council');
    await council.getByLabel('What kind of organisation is it?').selectOption('local authority');
    await council.getByLabel('It commissions').check();
    await council.getByLabel('What are you here for?').fill('So that people keep a home they would choose.');
    await council.getByLabel('What is it called?').fill('Keeping Home, together');
    await council.getByLabel('Which place is it about?').fill('Thornmere');
    await council.getByLabel('An existing contract').check();
    await council.getByLabel('Which one exactly?').fill('council tax recovery');
    await council.getByLabel('From', { exact: true }).fill('2026-01-01');
    await council.getByLabel('To', { exact: true }).fill('2028-12-31');
    await council.getByRole('button', { name: 'Begin this draft' }).click();
    await expect(council.getByRole('heading', { level: 1 })).toHaveText('Keeping Home, together: what shall we agree?');
  });

  await test.step('a term of the old contract is let go, and why stands beside it', async () => {
    await council.getByRole('button', { name: 'Add a clause' }).click();
    await council.getByLabel('Heading').fill('When a payment is missed');
    await council.getByLabel('Clause', { exact: true }).fill('Somebody rings before anybody writes.');
    await council.getByText('It takes the place of a term of an old contract').click();
    await council.getByLabel('What the old contract said').fill('A summons goes out after fourteen days.');
    await council.getByLabel('Let go').check();
    await council.getByLabel('Why?').fill('It frightened people into silence.');
    await council.getByRole('button', { name: 'Add this clause' }).click();
    await expect(council.getByRole('heading', { name: 'When a payment is missed' })).toBeVisible();
    await expect(council.getByText('It frightened people into silence.')).toBeVisible();
  });

  await test.step('a goal says which way they want to go, and why', async () => {
    await council.getByRole('button', { name: 'Add a goal' }).click();
    await council.getByLabel('Which way are we going?').fill('Every household is understood before it is pursued.');
    await council.getByRole('button', { name: 'Add this goal' }).click();
    await expect(council.getByText('Say why it matters.').first()).toBeVisible();
    await council.getByLabel('Why does it matter?').fill('A letter in a drawer cannot be answered.');
    await council.getByRole('button', { name: 'Add this goal' }).click();
    await expect(council.getByText('Every household is understood before it is pursued.')).toBeVisible();
  });

  const invitation = await test.step('the provider is brought in and somebody of it is invited to sign', async () => {
    await council.getByRole('link', { name: 'Add parties and invite people' }).click();
    await council.getByRole('button', { name: /^Add a party.*providing/ }).click();
    const providing = council.getByRole('main');
    await providing.getByLabel('Which organisation?').fill('Lantern House');
    await providing.getByLabel('What kind of organisation is it?').selectOption('charity');
    await providing.getByRole('button', { name: 'Add this party' }).click();
    const lanternHouse = council.getByRole('region', { name: 'Lantern House' });
    await expect(lanternHouse).toContainText('Nobody yet.');
    await lanternHouse.getByRole('button', { name: /^Invite somebody.*Lantern House/ }).click();
    await lanternHouse.getByLabel('Whom do you invite for Lantern House?').fill(rosa.email);
    await lanternHouse.getByLabel('Signatory').check();
    await lanternHouse.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = lanternHouse.getByText(/\/invitations\//);
    await expect(link).toBeVisible();
    return String(await link.textContent());
  });

  await test.step('the provider says yes and finds the draft', async () => {
    await lantern.goto(invitation);
    await lantern.getByRole('button', { name: 'Yes, let me in' }).click();
    await expect(lantern.getByRole('heading', { level: 1 })).toContainText('Keeping Home, together');
    await expect(lantern.getByRole('heading', { name: 'What comes next?' })).toBeVisible();
    await expect(council.getByRole('region', { name: 'Lantern House' })).toContainText('Rosa Whitlock');
  });

  await test.step('the provider changes the wording, and the commissioner’s open page follows', async () => {
    await council.goto(`${new URL(lantern.url()).pathname}/terms`);
    await lantern.goto(council.url());
    await lantern.getByRole('button', { name: /^Reword.*When a payment is missed/ }).click();
    await lantern.getByLabel('Clause', { exact: true }).fill('Somebody they know rings before anybody writes.');
    await lantern.getByRole('button', { name: 'Save this clause' }).click();
    await expect(lantern.getByText('Somebody they know rings before anybody writes.')).toBeVisible();
    await expect(council.getByText('Somebody they know rings before anybody writes.')).toBeVisible();
  });

  await test.step('the provider puts it forward, both sign, and version 1.0 holds on both front pages', async () => {
    await lantern.getByRole('button', { name: 'Put it forward for signature' }).click();
    await lantern.getByRole('button', { name: 'Put it forward now' }).click();
    await lantern.getByRole('button', { name: 'Sign this text' }).click();
    const names = council.getByRole('list', { name: 'Names under this text' });
    await expect(names.getByRole('listitem').filter({ hasText: 'Lantern House' })).toContainText('Rosa Whitlock');
    await expect(names.getByRole('listitem').filter({ hasText: 'Borough Council' })).toContainText('Waited for');
    await expect(council.getByRole('button', { name: /^Reword.*When a payment is missed/ })).toBeHidden();
    await lantern.getByRole('link', { name: 'Front page' }).click();
    await expect(lantern.getByText('It waits for one signature.')).toBeVisible();

    await council.getByRole('button', { name: 'Sign this text' }).click();
    await expect(lantern.getByRole('link', { name: 'Version 1.0 holds.' })).toBeVisible();
    await council.getByRole('link', { name: 'Front page' }).click();
    await expect(council.getByRole('link', { name: 'Version 1.0 holds.' })).toBeVisible();
    await council.getByRole('link', { name: 'Version 1.0 holds.' }).click();
    await expect(council.getByRole('heading', { level: 1 })).toHaveText('What did version 1.0 say?');
    await expect(council.getByText('Somebody they know rings before anybody writes.')).toBeVisible();
  });
});

test('who says no to a text says why, and both sides read it', async ({ visit }) => {
  const { at, act, nadia, rosa } = await aDraftOfTwo();
  await nadia.api.agreements.propose.mutate(act());
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  await council.goto(`${at}/terms`);
  await lantern.goto(`${at}/terms`);

  await lantern.getByRole('button', { name: 'Decline, and say why' }).click();
  await lantern.getByRole('button', { name: 'Decline to sign' }).click();
  await expect(lantern.getByText('Say why, so that the others can answer.').first()).toBeVisible();
  await lantern.getByLabel('What stands in the way?').fill('The money starts too late.');
  await lantern.getByRole('button', { name: 'Decline to sign' }).click();

  const names = council.getByRole('list', { name: 'Names under this text' });
  await expect(names.getByText('The money starts too late.')).toBeVisible();
  await council.getByRole('button', { name: 'Take it back to draft' }).click();
  await expect(lantern.getByRole('heading', { level: 1 })).toHaveText('Warm Homes: what shall we agree?');
});

test('two people who change the same clause lose neither text', async ({ visit }) => {
  const { at, nadia, rosa } = await aDraftOfTwo();
  const [council, lantern] = [await visit(nadia), await visit(rosa)];
  for (const page of [council, lantern]) {
    await page.goto(`${at}/terms`);
    await page.getByRole('button', { name: /^Reword.*How money is paid/ }).click();
  }
  await council.getByLabel('Clause', { exact: true }).fill('Yearly in advance.');
  await lantern.getByLabel('Clause', { exact: true }).fill('Monthly in advance.');
  await council.getByRole('button', { name: 'Save this clause' }).click();
  await expect(council.getByText('Yearly in advance.')).toBeVisible();

  await lantern.getByRole('button', { name: 'Save this clause' }).click();
  const both = lantern.getByRole('region', { name: 'This changed while you were writing' });
  await expect(both.getByText('Yearly in advance.')).toBeVisible();
  await expect(both.getByText('Monthly in advance.')).toBeVisible();
  await expect(lantern.getByLabel('Clause', { exact: true })).toHaveValue('Monthly in advance.');
});
