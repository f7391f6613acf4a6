import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { env } from '#/server/env.ts';
import { migrate } from '#/server/migrate.ts';
import { explain } from '#/server/plain-failure.ts';
import { ensureRoles } from '#/server/roles.ts';
import { buildIfChanged } from './build.ts';
import { openDatabase } from './databases.ts';
import { loadExampleOnce } from './first-run.ts';
import { onlyOne } from './only-one.ts';
import { choosePort } from './ports.ts';
import { say, step } from './progress.mjs';
import { root } from './root.ts';
import { isStopping, stopOnSignals, stopsWith, stopWithFailure } from './stopping.ts';

const { values: options } = parseArgs({
  options: {
    /** For working: pages are built when asked for, and change as their files do. */
    dev: { type: 'boolean', default: false },
    /** For tests: a database that is gone afterwards. */
    temporary: { type: 'boolean', default: false },
  },
});
const folder = join(root, '.data');
const report = (message: object) => process.connected && process.send?.(message);

stopOnSignals();
let doing = 'start';
try {
  await run();
} catch (error) {
  if (!isStopping()) await stopWithFailure(explain(error, doing));
}

async function run() {
  const began = Date.now();
  if (!options.temporary && existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const host = process.env.HOST || '127.0.0.1';
  const wanted = process.env.PORT;
  await choosePort(host, wanted);

  doing = `keep its data in ${folder}`;
  mkdirSync(folder, { recursive: true });
  const mine = options.temporary || process.env.DATABASE_URL ? undefined : await onlyOne(folder);

  doing = 'start its database';
  const opening = openDatabase(folder, options.temporary, (pid) => report({ belongings: [pid] }));
  stopsWith(async (how) => (await opening).stop(how), 40_000);
  const database = await opening;

  if (options.temporary) {
    const files = mkdtempSync(join(tmpdir(), 'accord-files-'));
    process.env.FILES_FOLDER = files;
    stopsWith(async () => rmSync(files, { recursive: true, force: true }), 5000);
  }

  doing = 'bring its database up to date';
  await step('Bringing the database up to date', () => migrate(database.ownerUrl));
  await ensureRoles(database.ownerUrl, database.secret);
  Object.assign(process.env, {
    NODE_ENV: options.dev ? 'development' : 'production',
    DATABASE_URL: database.ownerUrl,
    ACCORD_EMBEDDED: database.isEmbedded ? '1' : '',
    AUTH_SECRET: database.secret,
    HOST: host,
    NEXT_TELEMETRY_DISABLED: '1',
  });
  env();
  doing = 'load the example';
  if (database.isEmbedded) await loadExampleOnce(database.ownerUrl);

  doing = 'build its pages';
  if (!options.dev) await buildIfChanged();

  doing = 'open its address';
  const port = await choosePort(host, wanted);
  process.env.PORT = String(port);
  const { serve } = await import('#/server/main.ts');
  const serving = serve({ port, host, dev: options.dev });
  stopsWith(async () => (await serving).close(), 8000);
  const served = await step('Opening the doors', () => serving);
  process.env.PORT = new URL(served.address).port;
  if (mine) mine.address = served.address;
  report({ ready: { address: served.address, ownerUrl: database.ownerUrl, secret: database.secret } });
  say(`Accord is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: ${served.address}`);
  say('Ctrl-C stops it.');
}
