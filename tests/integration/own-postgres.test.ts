import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '#/server/migrate.ts';
import { explain } from '#/server/plain-failure.ts';
import { ensureRoles, roleUrl } from '#/server/roles.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';
import { testSecret } from '../support/cluster.ts';

// A server of its own: roles belong to the whole server, and here they are to be made by an ordinary owner.
const server = await startTemporaryPostgres();
const superuser = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
afterAll(async () => {
  await superuser.end();
  await server.stop();
});

async function ownedBy(name: string, may: 'createrole' | 'nocreaterole'): Promise<string> {
  await superuser.unsafe(`create role ${name} login nosuperuser ${may} password 'owner'`);
  await superuser.unsafe(`create database ${name} owner ${name}`);
  return Object.assign(new URL(server.ownerUrl), { username: name, password: 'owner', pathname: `/${name}` }).href;
}

test('an owner who may not create roles is told that', async () => {
  const url = await ownedBy('mere_owner', 'nocreaterole');
  const failure = await migrate(url).catch((error) => explain(error, 'bring its database up to date'));
  expect(failure).toContain('PostgreSQL answers "permission denied to create role". Let the user of DATABASE_URL');
});

test('an owner who is no superuser brings a database up to date, and the two roles log in', async () => {
  const url = await ownedBy('ordinary', 'createrole');
  await migrate(url);
  await ensureRoles(url, testSecret);
  for (const role of ['accord_app', 'accord_door'] as const) {
    const sql = postgres(roleUrl(url, testSecret, role), { max: 1 });
    expect(await sql`select current_user as name`).toEqual([{ name: role }]);
    await sql.end();
  }
  await superuser`alter role accord_app bypassrls`;
  await expect(ensureRoles(url, testSecret)).rejects.toThrow('may pass by row-level security');
});
