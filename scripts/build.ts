import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from '#/server/plain-failure.ts';
import { inTurn } from './lock.mjs';
import { runLongChild } from './long-child.mjs';
import { step } from './progress.mjs';
import { root } from './root.ts';

const output = join(root, '.next');
const stamp = join(output, 'accord-sources');

/** Builds the pages if their sources changed since the last build that was finished. */
export async function buildIfChanged(): Promise<void> {
  if (isBuilt()) return;
  await inTurn(root, 'build', async () => {
    if (!isBuilt()) await step('Building the pages', build);
  });
}

async function build() {
  const sources = hashOfSources();
  const log = join(output, 'build.log');
  mkdirSync(output, { recursive: true });
  rmSync(stamp, { force: true });
  const { ok, said } = await runLongChild(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    log: join(root, 'node_modules', '.accord-build.log'),
    note: join(root, 'node_modules', '.accord-building'),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  writeFileSync(log, said);
  if (!ok) throw new BuildFailure(said, log);
  writeFileSync(stamp, sources);
}

export class BuildFailure extends PlainFailure {
  said: string;

  constructor(said: string, log: string) {
    super(
      /ENOSPC|no space left/i.test(said)
        ? 'The pages could not be built, because the disk is full: free about 1 GB and start again.'
        : `The pages could not be built: put right what ${log} says, and start again.`,
    );
    this.said = said;
  }
}

function isBuilt(): boolean {
  return existsSync(stamp) && existsSync(join(output, 'BUILD_ID')) && readFileSync(stamp, 'utf8') === hashOfSources();
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = ['src', 'public', 'drizzle'].flatMap((folder) => filesIn(join(root, folder)));
  for (const name of ['package.json', 'package-lock.json', 'next.config.js']) files.push(join(root, name));
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildIfChanged();
  } catch (error) {
    console.error(error instanceof BuildFailure ? error.said : (error as Error).message);
    process.exitCode = 1;
  }
}
