import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '#/server/migrate.ts';
import { explain, PlainFailure } from '#/server/plain-failure.ts';
import { tryDatabase } from '../../scripts/external-database.ts';
import { tryLock } from '../../scripts/lock.mjs';
import { choosePort } from '../../scripts/ports.ts';
import { countPlaywright, countVitest, inWords, plus } from '../../scripts/test-counts.ts';
import { ownerUrl } from '../support/database.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'accord-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const changed = (change: Partial<URL>) => Object.assign(new URL(ownerUrl), change).href;

test('a Node that is too old is told so in one sentence', () => {
  const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.20.8"}})';
  for (const command of ['start', 'test']) {
    const { stderr, stdout, status } = spawnSync(process.execPath, ['--import', pretend, `scripts/${command}.mjs`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toBe(
      `Accord needs Node 20.19 or newer, and this is Node 18.20.8: install a newer one from https://nodejs.org and run npm ${command} again.\n`,
    );
  }
});

test('a port that was asked for and is taken is a failure; otherwise the next free one is used', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(choosePort('127.0.0.1', String(port))).rejects.toThrow(
    `Port ${port} is taken by another program: stop that one`,
  );
  await expect(choosePort('127.0.0.1', 'many')).rejects.toThrow('PORT is "many", which is no port');
  expect(await choosePort('127.0.0.1', undefined)).toBeGreaterThanOrEqual(3000);
  other.close();
});

test.each([
  ['mysql://somewhere/db', 'is not an address of PostgreSQL: write it as postgres://'],
  ['postgres://a:b@127.0.0.1:1/c', 'No PostgreSQL server answers at 127.0.0.1:1: start it'],
  [changed({ password: 'wrong' }), 'does not let in the user "accord_owner" with this password: correct DATABASE_URL'],
  [changed({ pathname: '/nowhere' }), 'has no database "nowhere": create it'],
])('what is wrong with DATABASE_URL is said with what to do: %#', async (url, sentence) => {
  await expect(tryDatabase(url)).rejects.toThrow(sentence);
});

test('several processes may bring one database up to date at once', async () => {
  await expect(Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)])).resolves.toHaveLength(3);
});

test('a database that is newer than the code is refused', async () => {
  const sql = postgres(ownerUrl, { max: 1 });
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('from the future', ${Date.now() * 2})`;
  await expect(migrate(ownerUrl)).rejects.toThrow(
    'changed by a newer version of Accord than this one: update this copy',
  );
  await sql`delete from drizzle.__drizzle_migrations where hash = 'from the future'`;
  await sql.end();
});

test('a second start in one folder learns who has it, and the lock falls with its holder', async () => {
  const holder = `import { tryLock } from './scripts/lock.mjs';
    await tryLock(${JSON.stringify(folder)}, 'start', { pid: process.pid, stage: 'serving', address: 'http://localhost:3000' });
    process.stdout.write('held');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const me = { pid: process.pid, stage: 'starting' as const };
  expect((await tryLock(folder, 'start', me)).other).toEqual({
    pid: child.pid,
    stage: 'serving',
    address: 'http://localhost:3000',
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await tryLock(folder, 'start', me);
  expect(lock.other).toBeUndefined();
  lock.release?.();
});

test('any failure becomes one sentence without a stack', () => {
  expect(explain(new PlainFailure('Do this.'), 'start')).toBe('Do this.');
  expect(explain(Object.assign(new Error('write'), { code: 'ENOSPC' }), 'start its database')).toMatch(
    /^Accord could not start its database: the disk is full\. Free some space/,
  );
  expect(
    explain(new Error('outer', { cause: Object.assign(new Error('open'), { code: 'EACCES', path: '/a' }) }), 'start'),
  ).toMatch(/^Accord could not start: \/a is closed to the user it runs as\./);
});

test('the counts are those of both runners, and a file that cannot run is a failure', () => {
  const one = (status: string) => ({ status, assertionResults: [{ status }] });
  const vitest = { numPassedTests: 5, numPendingTests: 0, numTodoTests: 0, success: false };
  const unit = countVitest({ ...vitest, testResults: [one('failed'), { status: 'failed', assertionResults: [] }] });
  const browser = countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 1 }, errors: [] });
  expect(inWords(plus(unit, browser))).toBe('7 passed, 3 failed, 1 skipped');
  expect(inWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
});
