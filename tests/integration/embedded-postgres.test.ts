import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#/server/embedded-postgres.ts';
import { isAlive, readPidFile } from '#/server/postmaster.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'accord-embedded-'));
const said: string[] = [];
let running: EmbeddedPostgres | undefined;
let base = folder;

afterEach(() => running?.stop());
afterAll(() => {
  for (const path of [base, folder]) rmSync(path, { recursive: true, force: true });
});

async function start(password = 'secret') {
  running = await startEmbeddedPostgres({ folder, password, elsewhere: '/tmp', say: (line) => said.push(line) });
  base = running.base;
  return running;
}

/** A process that starts the database and is then killed, so that the database outlives it. Tells the database's process. */
async function startAndKill(): Promise<number> {
  const script = `import { startEmbeddedPostgres } from '#/server/embedded-postgres.ts';
    const server = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, password: 'secret', elsewhere: '/tmp' });
    process.stdout.write('started');
    setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return postmaster();
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const postmaster = () => readPidFile(join(base, 'postgres'))?.pid ?? 0;
const create = (url: string) => ask(url, (sql) => sql`create table kept as select 7 as n`);
const kept = (url: string) => ask(url, (sql) => sql`select n from kept`);

test('a data folder that was never finished is made anew', async () => {
  const unfinished = join(folder, 'unfinished-0000');
  mkdirSync(unfinished);
  const server = await start();
  await create(server.ownerUrl);
  expect(existsSync(unfinished)).toBe(false);
});

test('a server that outlived its parent is stopped, and what it acknowledged is there', async () => {
  const pid = await startAndKill();
  expect(isAlive(pid)).toBe(true);
  const server = await start();
  expect(isAlive(pid)).toBe(false);
  expect(said).toContain('A database of an earlier start was still running; it was stopped in order.');
  expect(await kept(server.ownerUrl)).toEqual([{ n: 7 }]);
});

test('a server that is killed is started again at the same address, and what it acknowledged is there', async () => {
  const server = await start();
  process.kill(postmaster(), 'SIGKILL');
  await expect.poll(() => kept(server.ownerUrl).catch(() => 'away'), { timeout: 10_000 }).toEqual([{ n: 7 }]);
});

test('a pid file that names a stranger is not obeyed, and the stranger is left alone', async () => {
  writeFileSync(join(base, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(base, 'postgres')}\n`);
  const server = await start();
  expect(await kept(server.ownerUrl)).toEqual([{ n: 7 }]);
});

test('a lost password is one sentence that names the file', async () => {
  await expect(start('another')).rejects.toThrow(
    /secrets\.json does not open the database beside it: put back the file/,
  );
});
