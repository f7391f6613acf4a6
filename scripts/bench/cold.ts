import { type Browser, chromium } from '@playwright/test';
import { haveChromium } from '../chromium.ts';
import { median } from './rounds.ts';
import { idOf, tokenOf, workerOf } from './world.ts';

export interface Cold {
  page: string;
  /** Decoded bytes of every script the page loads. */
  script: number;
  /** Milliseconds until the heading was on the screen. */
  painted: number;
  /** Milliseconds until the first control of the page did what it is for. */
  answers: number;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens pages as somebody does who was never there: nothing in the browser's cache, the server warm. Median of so many times. */
export async function openCold(address: string, times: number): Promise<Cold[]> {
  const browser = await chromium.launch({ executablePath: await haveChromium(), args: FLAGS });
  const at = `/agreements/${idOf('agreement', 7)}`;
  try {
    const found: Cold[] = [];
    for (const [page, path] of [
      ['dashboard', at],
      ['evidence', `${at}/evidence`],
    ] as const) {
      await openOnce(browser, address, path);
      const all: Omit<Cold, 'page'>[] = [];
      for (let n = 0; n < times; n += 1) all.push(await openOnce(browser, address, path));
      const middle = (name: keyof (typeof all)[number]) => median(all.map((one) => one[name]));
      found.push({ page, script: middle('script'), painted: middle('painted'), answers: middle('answers') });
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function openOnce(browser: Browser, address: string, path: string): Promise<Omit<Cold, 'page'>> {
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name: 'accord.session', value: tokenOf(workerOf(7)), url: address }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const scripts = new Map<string, number>();
    devtools.on('Network.responseReceived', ({ type, requestId }) => type === 'Script' && scripts.set(requestId, 0));
    devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
      const known = scripts.get(requestId);
      if (known !== undefined) scripts.set(requestId, known + dataLength);
    });
    await devtools.send('Network.enable');
    await page.addInitScript(watchTheClock);
    await page.goto(`${address}${path}`, { waitUntil: 'load' });
    await page.waitForFunction(() => 'answers' in document.documentElement.dataset, undefined, { timeout: 20_000 });
    // The live stream never ends, so that the network is never idle; what is fetched late comes within a second.
    await page.waitForTimeout(1000);
    const { painted, answers } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    return {
      script: [...scripts.values()].reduce((a, b) => a + b, 0),
      painted: Number(painted),
      answers: Number(answers),
    };
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page before anything of its own. Painted: the frame after the heading was there. Answers: the first control
 * belongs to the running application, and the browser had a moment free to hear it.
 */
function watchTheClock() {
  const note = (name: string) => {
    document.documentElement.dataset[name] = String(performance.now());
  };
  const look = () => {
    const root = document.documentElement?.dataset;
    const isRunning = (element: Element | null) =>
      element !== null && Object.keys(element).some((key) => key.startsWith('__reactFiber'));
    if (root && !root.painted && document.querySelector('main h1')) {
      root.painted = 'soon';
      requestAnimationFrame(() => setTimeout(() => note('painted'), 0));
    }
    if (root && isRunning(document.querySelector('main button, main input, main select, main summary, main a[href]')))
      return void setTimeout(() => note('answers'), 0);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
