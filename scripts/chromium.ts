import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { PlainFailure } from '#/server/plain-failure.ts';
import { runLongChild } from './long-child.mjs';
import { step } from './progress.mjs';
import { root } from './root.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser for the tests: CHROMIUM_PATH, else the system's, else Playwright's own; undefined where there is none. */
export function findChromium(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && existsSync(wanted)) return wanted;
  if (wanted) throw new PlainFailure(`CHROMIUM_PATH names ${wanted}, which is not there: correct it, or leave it out.`);
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...applications, playwrights()].find((file) => file && isProgram(file));
}

/** Finds a browser, or installs Debian's where we may. */
export async function haveChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) await step('Installing Chromium for the browser tests', install);
  const installed = findChromium();
  if (installed) return installed;
  throw new PlainFailure(
    'The browser tests need Chromium: install the package chromium (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
}

async function install() {
  const run = (...args: string[]) =>
    runLongChild('apt-get', args, {
      cwd: root,
      log: join(root, 'node_modules', '.accord-apt.log'),
      note: join(root, 'node_modules', '.accord-apt'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  await run('update');
  await run('install', '--yes', '--no-install-recommends', 'chromium');
}

function playwrights(): string | undefined {
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test');
  return chromium.executablePath();
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
