import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';

const templateUrl = inject('templateUrl');
const template = new URL(templateUrl).pathname.slice(1);
const name = `test_${randomBytes(6).toString('hex')}`;

/** The owner's address of a database that is this test file's alone: migrated, empty, dropped after the last test. */
export const ownerUrl = addressOf(name);

await asAdministrator((sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`);
afterAll(() => asAdministrator((sql) => sql`drop database if exists ${sql(name)} with (force)`));

/** And a folder for its files, which is there once there are any. */
export const filesFolder = join(tmpdir(), `accord-files-${name}`);
process.env.FILES_FOLDER = filesFolder;
afterAll(() => rmSync(filesFolder, { recursive: true, force: true }));

function addressOf(database: string): string {
  return Object.assign(new URL(templateUrl), { pathname: `/${database}` }).href;
}

async function asAdministrator(work: (sql: postgres.Sql) => PromiseLike<unknown>) {
  const sql = postgres(addressOf('postgres'), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
