import { migrate } from '#/server/migrate.ts';
import { explain, PlainFailure } from '#/server/plain-failure.ts';
import { ensureRoles } from '#/server/roles.ts';
import { tryDatabase } from './external-database.ts';

const { DATABASE_URL, AUTH_SECRET } = process.env;
try {
  if (!DATABASE_URL)
    throw new PlainFailure('DATABASE_URL is not set: the embedded database is brought up to date by npm start.');
  if (!AUTH_SECRET) throw new PlainFailure('AUTH_SECRET is not set: set it to the one that the servers use.');
  await tryDatabase(DATABASE_URL);
  await migrate(DATABASE_URL);
  await ensureRoles(DATABASE_URL, AUTH_SECRET);
  console.log('The database is up to date.');
} catch (error) {
  console.error(explain(error, 'bring the database up to date'));
  process.exitCode = 1;
}
