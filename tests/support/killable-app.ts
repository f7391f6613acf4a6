import { migrate } from '#/server/migrate.ts';
import { ensureRoles } from '#/server/roles.ts';
import { openDatabase } from '../../scripts/databases.ts';

/**
 * A process that does what `npm start` does, without pages: opens the database in a folder, whatever an earlier process
 * left there, and serves. It is there to be killed.
 */
const [folder] = process.argv.slice(2) as [string];
let postmaster = 0;
delete process.env.DATABASE_URL;
const database = await openDatabase(folder, false, (pid) => {
  postmaster = pid;
  process.send?.({ postmaster });
});
await migrate(database.ownerUrl);
await ensureRoles(database.ownerUrl, database.secret);
Object.assign(process.env, {
  DATABASE_URL: database.ownerUrl,
  AUTH_SECRET: database.secret,
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
});
const { serve } = await import('#/server/main.ts');
const served = await serve({
  port: 0,
  host: '127.0.0.1',
  dev: false,
  pages: { handle: async (_, res) => void res.writeHead(404).end(), close: async () => {} },
});
process.once('disconnect', async () => {
  await served.close();
  await database.stop('in order');
  process.exit(0);
});
process.send?.({ ready: { address: served.address, ownerUrl: database.ownerUrl } });
