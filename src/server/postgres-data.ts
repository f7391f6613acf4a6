import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PostgresHome } from '#/server/postgres-home.ts';
import { apart } from '#/server/postgres-launch.ts';

/** Made beside its place and moved there when whole, so that a data folder that exists is a data folder that was finished. */
export async function makeData(home: PostgresHome, owner: string, password: string, durable: boolean) {
  for (const name of readdirSync(home.base).filter((name) => name.startsWith('unfinished-')))
    rmSync(join(home.base, name), { recursive: true, force: true, maxRetries: 5 });
  const unfinished = join(home.base, `unfinished-${randomBytes(4).toString('hex')}`);
  const passwordFile = join(unfinished, 'password');
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user) for (const path of [unfinished, passwordFile]) chownSync(path, home.user.uid, home.user.gid);

  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--auth=scram-sha-256',
  ];
  const args = [
    `--pgdata=${join(unfinished, 'data')}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    ...flags,
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(join(home.programs, 'initdb'), args, {
    ...home.user,
    ...apart,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0)
    throw new Error(
      `make its database: ${
        said
          .trim()
          .split('\n')
          .findLast((line) => line.includes('error')) ?? said
      }`,
    );
  renameSync(join(unfinished, 'data'), home.data);
  if (durable) syncFolder(home.base);
  rmSync(unfinished, { recursive: true, force: true });
}

function syncFolder(folder: string) {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
