import type { Page } from '@playwright/test';
import { anAgreementOfTwo } from '../support/agreement-of-two.ts';
import { expect, test } from '../support/e2e.ts';

/** Presses Tab until the focus is there; never more often than a person would. */
async function tabTo(page: Page, name: string, most = 30): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return (label?.[0]?.textContent ?? element?.textContent ?? '').trim();
    });
    if (focused === name) return;
  }
  throw new Error(`${most} times Tab did not lead to “${name}”.`);
}

test('the first Tab leads past the running head, and then to what the page is for', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev);
  await page.goto(`${at}/evidence`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Post a story' })).toBeFocused();
});

test('a story is posted without a mouse', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev);
  await page.goto(`${at}/evidence/new`);
  await tabTo(page, 'What did you see or hear?');
  await page.keyboard.type('She opened the letter with me.');
  await tabTo(page, 'A resident, told to me');
  await page.keyboard.press('Space');
  await tabTo(page, 'Yes, for partners and reviews');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Yes, but only inside Lantern House')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await tabTo(page, 'Keep this story', 4);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('figure').getByText('She opened the letter with me.')).toBeVisible();
});

test('the rest of the navigation opens with Enter, closes with Escape and gives the focus back', async ({ visit }) => {
  const { at, dev } = await anAgreementOfTwo();
  const page = await visit(dev);
  await page.goto(at);
  await tabTo(page, 'More');
  await page.keyboard.press('Enter');
  const journal = page.getByRole('link', { name: 'Journal', exact: true });
  await expect(journal).toBeVisible();
  await tabTo(page, 'Terms');
  await page.keyboard.press('Escape');
  await expect(journal).toBeHidden();
  await expect(page.getByRole('navigation').getByText('More', { exact: true })).toBeFocused();
});

test('a form opened in its place takes the focus, and gives it back when it is left', async ({ visit }) => {
  const { at, nadia } = await anAgreementOfTwo();
  const page = await visit(nadia);
  await page.goto(`${at}/people`);
  const invite = page.getByRole('button', { name: 'Invite a guest' });
  await invite.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await expect(invite).toBeHidden();
  await tabTo(page, 'Leave it');
  await page.keyboard.press('Enter');
  await expect(invite).toBeFocused();
});
