import { type BrowserContext, test as base, expect } from '@playwright/test';

/** A browser test: pages are of the app under test, and a page that writes an error to its console fails the test. */
export const test = base.extend<{ quietPages: undefined }>({
  baseURL: process.env.ACCORD_ADDRESS,
  quietPages: [
    async ({ browser }, use) => {
      const said: string[] = [];
      const listen = (context: BrowserContext) => {
        context.on('console', (message) => {
          if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`);
        });
        context.on('weberror', (error) => said.push(error.error().message));
      };
      browser.on('context', listen);
      await use(undefined);
      browser.off('context', listen);
      expect(said, 'pages write no error to the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
