import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '#/server/plain-failure.ts';
import { BuildFailure, buildIfChanged } from './build.ts';
import { haveChromium } from './chromium.ts';
import { say } from './progress.mjs';
import { root } from './root.ts';
import { type Counts, countPlaywright, countVitest, inWords, noReport, plus } from './test-counts.ts';

const reports = mkdtempSync(join(tmpdir(), 'accord-reports-'));
let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
// A Ctrl-C reaches the runners as well: they clean up, and we wait for them.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.kill(0, 'SIGTERM'));

const unit = join(reports, 'vitest.json');
const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`], {});
counts = plus(counts, existsSync(unit) ? countVitest(readJson(unit)) : noReport('The unit and integration tests'));
// An error that no test caught is in no report of the tests.
if (code !== 0 && counts.failed === 0) counts = plus(counts, { passed: 0, failed: 1, skipped: 0 });

try {
  const browser = join(reports, 'playwright.json');
  const chromium = await haveChromium();
  await buildIfChanged();
  await run('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: browser,
  });
  counts = plus(counts, existsSync(browser) ? countPlaywright(readJson(browser)) : noReport('The browser tests'));
} catch (error) {
  console.error(error instanceof BuildFailure ? error.said : explain(error, 'run the browser tests'));
  counts = plus(counts, noReport('The browser tests'));
}

rmSync(reports, { recursive: true, force: true });
say(`\n${inWords(counts)}`);
process.exit(counts.failed > 0 ? 1 : 0);

function run(tool: string, args: string[], env: Record<string, string>): Promise<number | null> {
  const child = spawn(join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
