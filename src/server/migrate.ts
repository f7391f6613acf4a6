import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { PlainFailure } from '#/server/plain-failure.ts';

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));
const lock = 4_202_611;

/** Brings the database up to the code's migrations. Processes that start at once wait for each other; each finds the work done. */
export async function migrate(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 30 });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await refuseNewer(sql);
    await runMigrations(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end();
  }
}

async function refuseNewer(sql: postgres.Sql) {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as found`;
  if (!table?.found) return;
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash));
  const done = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
  if (done.some(({ hash }) => !known.has(hash)))
    throw new PlainFailure(
      'The database was changed by a newer version of Accord than this one: update this copy of Accord, and start again.',
    );
}
