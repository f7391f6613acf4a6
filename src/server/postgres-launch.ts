import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainFailure } from '#/server/plain-failure.ts';
import type { PostgresHome } from '#/server/postgres-home.ts';
import { isAlive, readPidFile } from '#/server/postmaster.ts';

export interface Server {
  child: ChildProcess;
  pid: number;
  port: number;
}

/** PostgreSQL stands in a session of its own, so that a Ctrl-C reaches it through us and not before us. */
export const apart = {
  cwd: '/',
  detached: true,
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv,
};

/** Starts the server, on a free port if none is wanted, and waits until it takes connections. */
export async function launch(home: PostgresHome, durable: boolean, wantedPort?: number): Promise<Server> {
  const log = join(home.base, 'postgres.log');
  const until = Date.now() + 20_000;
  for (;;) {
    const port = wantedPort ?? (await freePort());
    if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log);
    const output = openSync(log, 'a', 0o600);
    const from = statSync(log).size;
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      log_timezone: 'UTC',
      // Its details hold whole rows that were refused, words of evidence among them.
      log_error_verbosity: 'terse',
      timezone: 'UTC',
      ...(durable ? {} : hasty),
    };
    const args = [
      '-D',
      home.data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ];
    const child = spawn(join(home.programs, 'postgres'), args, {
      ...home.user,
      ...apart,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    const exited = new Promise<'exited'>((resolve, reject) =>
      child.once('exit', () => resolve('exited')).once('error', reject),
    );
    if ((await Promise.race([exited, whenReady(home.data, child)])) !== 'exited')
      return { child, pid: child.pid as number, port };

    const said = readFileSync(log).subarray(from).toString();
    const passing =
      wantedPort === undefined
        ? /pre-existing shared memory|could not (bind|create any TCP)/
        : /pre-existing shared memory|lock file/;
    if (said.includes('incompatible with server'))
      throw new PlainFailure(
        `The database in ${home.data} was made by another version of PostgreSQL: start the Accord that made it, or move that folder away to begin with an empty one.`,
      );
    // Ended from outside, or something of its predecessor has not gone yet: both pass.
    const passes = child.signalCode !== null || passing.test(said);
    if (!passes || Date.now() > until) throw new Error(reason(said));
    await wait(100);
  }
}

const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };

async function whenReady(data: string, child: ChildProcess): Promise<'ready'> {
  for (;;) {
    const found = readPidFile(data);
    if (found?.ready && found.pid === child.pid && isAlive(found.pid)) return 'ready';
    if (child.exitCode !== null || child.signalCode !== null) await new Promise(() => {});
    await wait(15);
  }
}

function reason(said: string): string {
  const line =
    said.split('\n').findLast((text) => /FATAL|PANIC|error/.test(text) && !text.includes('is starting up')) ??
    said.split('\n')[0] ??
    '';
  return `the database says "${line.replace(/^.*?(FATAL|PANIC|error):\s*/, '')}"`;
}

/** A port of the loopback address that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
