import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { PlainFailure } from '#/server/plain-failure.ts';
import { findPostgresHome, type PostgresHome } from '#/server/postgres-home.ts';
import { isAlive, readPidFile, stopLeftover, stopProcess } from '#/server/postmaster.ts';

const owner = 'accord_owner';
const database = 'accord';

export interface EmbeddedOptions {
  /** The folder that is to hold the database. */
  folder: string;
  /** The password of the owner of the database. */
  password: string;
  /** False only in tests: faster, and a power cut may lose what was written. */
  durable?: boolean;
  /** Where the data goes if the database's own system user cannot enter `folder`. */
  elsewhere?: string;
  say?: (line: string) => void;
  /** Called with the process number each time the server was started. */
  onStart?: (pid: number) => void;
  /** Called when the server stopped by itself and could not be started again. */
  onLost?: (failure: PlainFailure) => void;
}

export interface EmbeddedPostgres {
  ownerUrl: string;
  base: string;
  stop(how?: 'in order' | 'at once'): Promise<void>;
}

/** Starts the PostgreSQL that comes with the packages, making its data folder first where there is none. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, password, durable = true, elsewhere = '/var/lib', say = () => {} } = options;
  const home = findPostgresHome(folder, elsewhere, say);
  if ((await stopLeftover(home.data)) === 'stopped')
    say('A database of an earlier start was still running; it was stopped in order.');
  if (!existsSync(home.data)) await makeData(home, password, durable);

  let server = await launch(home, durable);
  let stopping = false;
  const restarts: number[] = [];
  const watch = () => {
    options.onStart?.(server.pid);
    server.child.once('exit', async () => {
      if (stopping) return;
      restarts.push(Date.now());
      try {
        if (restarts.filter((at) => at > Date.now() - 60_000).length > 5)
          throw new PlainFailure('The database stopped five times in a minute.');
        say('The database stopped by itself; starting it again.');
        server = await launch(home, durable, server.port);
        if (stopping) return void stopProcess(server.pid);
        watch();
      } catch (error) {
        options.onLost?.(
          new PlainFailure(
            `${(error as Error).message} Look into ${join(home.base, 'postgres.log')}, and start again.`,
          ),
        );
      }
    });
  };
  watch();

  const stop: EmbeddedPostgres['stop'] = async (how = 'in order') => {
    stopping = true;
    await stopProcess(server.pid, how === 'at once' ? ['SIGQUIT', 'SIGKILL'] : undefined);
  };
  const url = (name: string) => `postgres://${owner}:${password}@127.0.0.1:${server.port}/${name}`;
  try {
    await createDatabase(url('postgres'), folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: url(database), base: home.base, stop };
}

/** Made beside its place and moved there when whole, so that a data folder that exists is a data folder that was finished. */
async function makeData(home: PostgresHome, password: string, durable: boolean) {
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

interface Server {
  child: ChildProcess;
  pid: number;
  port: number;
}

/** PostgreSQL stands in a session of its own, so that a Ctrl-C reaches it through us and not before us. */
const apart = {
  cwd: '/',
  detached: true,
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv,
};

async function launch(home: PostgresHome, durable: boolean, wantedPort?: number): Promise<Server> {
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
    if (!passing.test(said) || Date.now() > until) throw new Error(reason(said));
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
  const line = said.split('\n').findLast((text) => /FATAL|PANIC|error/.test(text)) ?? said.split('\n')[0] ?? '';
  return `the database says "${line.replace(/^.*?(FATAL|PANIC|error):\s*/, '')}"`;
}

async function createDatabase(url: string, folder: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 30 });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!found) await sql`create database ${sql(database)}`;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new PlainFailure(
      `The password in ${join(folder, 'secrets.json')} does not open the database beside it: put back the file that was there when the database was made.`,
    );
  } finally {
    await sql.end();
  }
}

function syncFolder(folder: string) {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
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
