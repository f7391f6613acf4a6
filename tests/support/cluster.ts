import type { TestProject } from 'vitest/node';
import { migrate } from '#/server/migrate.ts';
import { ensureRoles } from '#/server/roles.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** The secret that the tests' application roles are made with. It guards nothing. */
export const testSecret = 'a secret for tests, thirty-two letters or more';

/** One PostgreSQL for all tests, with one migrated database that is the template of each test file's own. */
export default async function startCluster(project: TestProject) {
  const server = await startTemporaryPostgres();
  try {
    await migrate(server.ownerUrl);
    await ensureRoles(server.ownerUrl, testSecret);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('templateUrl', server.ownerUrl);
  return () => server.stop();
}
