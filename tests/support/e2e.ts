import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { address, type Somebody } from './somebody.ts';

export { expect };

interface Journey {
  /** What a browser may say in this test. */
  tolerated: RegExp | null;
  quietPages: undefined;
  /** A browser of their own for a person, or for a visitor. */
  visit(who: Somebody | null, options?: BrowserContextOptions): Promise<Page>;
}

// The browser notes each answer of 4xx: an act that is refused and a page that is not there are meant to be answered so.
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;
const isRefusal = (text: string, url: string, page: Page | null) =>
  REFUSED.test(text) && (/\/api\/(trpc|files)\//.test(url) || url === page?.url());

/**
 * A browser test: pages are of the app under test. What a page writes to its console as an error fails the test, and so
 * does what nobody caught there; what the page's own policy forbids is written there too.
 */
export const test = base.extend<Journey>({
  baseURL: address,
  tolerated: [null, { option: true }],
  quietPages: [
    async ({ browser, tolerated }, use) => {
      const said: string[] = [];
      const listen = (context: BrowserContext) => {
        context.on('console', (message) => {
          const [text, { url }] = [message.text(), message.location()];
          if (message.type() !== 'error' || tolerated?.test(text) || isRefusal(text, url, message.page())) return;
          said.push(`${text} (${url})`);
        });
        context.on('weberror', (fault) => said.push(String(fault.error())));
      };
      browser.on('context', listen);
      await use(undefined);
      browser.off('context', listen);
      expect(said, 'pages write no error to the console').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ browser, quietPages: _ }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL: address, ...options });
      contexts.push(context);
      if (who) await context.addCookies([{ name: 'accord.session', value: who.token, url: address }]);
      const page = await context.newPage();
      return options.javaScriptEnabled === false ? page : living(page);
    });
    for (const context of contexts) await context.close();
  },
});

/** A page that is opened once its scripts have taken it up: what is pressed before that moment is pressed in vain. */
function living(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const lives = async <T>(answer: T): Promise<T> => {
    await page.waitForFunction(() => ![...document.scripts].some(({ src, text }) => !src && text.includes('__next_f')));
    return answer;
  };
  page.goto = async (...args) => lives(await goto(...args));
  page.reload = async (...args) => lives(await reload(...args));
  return page;
}

/** What was just acknowledged reaches the open pages by itself. How long it took is noted beside the test, not judged: the machine may be busy. */
export async function expectToFollow(pages: Page[], change: { comes: string } | { goes: string }): Promise<void> {
  const isToCome = 'comes' in change;
  const words = isToCome ? change.comes : change.goes;
  const took = await timesOf(pages, (page) =>
    page.waitForFunction(
      ({ words, isToCome }) => document.querySelector('main')?.textContent.includes(words) === isToCome,
      { words, isToCome },
      { polling: 'raf', timeout: 10_000 },
    ),
  );
  base.info().annotations.push({ type: 'milliseconds until each open page followed', description: took.join(', ') });
}

function timesOf(pages: Page[], what: (page: Page) => Promise<unknown>): Promise<number[]> {
  const began = performance.now();
  return Promise.all(pages.map((page) => what(page).then(() => Math.round(performance.now() - began))));
}
