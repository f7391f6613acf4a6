import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#/server/embedded-postgres.ts';
import { migrate } from '#/server/migrate.ts';
import { isAlive, stopLeftover } from '#/server/postmaster.ts';
import { ensureRoles } from '#/server/roles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** The secret that the tests' application role is made with. It guards nothing. */
export const testSecret = 'a secret for tests, thirty-two letters or more';

const temporary = '/tmp';
const prefix = 'accord-test-';

/** One PostgreSQL for all tests, with one migrated database that is the template of each test file's own. */
export default async function startCluster(project: TestProject) {
  await sweep();
  const folder = mkdtempSync(join(temporary, `${prefix}${process.pid}-`));
  const server = await startEmbeddedPostgres({ folder, password: 'test', durable: false, elsewhere: temporary });
  const stop = async () => {
    await server.stop('at once');
    for (const path of [folder, server.base]) rmSync(path, { recursive: true, force: true });
  };
  try {
    await migrate(server.ownerUrl);
    await ensureRoles(server.ownerUrl, testSecret);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('templateUrl', server.ownerUrl);
  return stop;
}

/** Takes away what a killed test run left. */
async function sweep() {
  for (const name of readdirSync(temporary)) {
    const pid = Number(name.match(/^accord-test-(\d+)-/)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(temporary, name);
    await stopLeftover(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}
