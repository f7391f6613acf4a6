import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from '#/server/embedded-postgres.ts';
import { isAlive, stopLeftover } from '#/server/postmaster.ts';

const prefix = 'accord-temporary-';

/** A PostgreSQL that is fast and forgetful, for tests and measurements: its data is gone when it stops. */
export async function startTemporaryPostgres(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const remove = (...folders: string[]) => {
    for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const server = await startEmbeddedPostgres({
      password: 'temporary',
      durable: false,
      elsewhere: '/tmp',
      ...options,
      folder,
    });
    return {
      ...server,
      async stop() {
        await server.stop('at once');
        remove(server.base, folder);
      },
    };
  } catch (error) {
    remove(folder);
    throw error;
  }
}

/** Takes away what a killed run left. */
async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.match(`^${prefix}(\\d+)-`)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    await stopLeftover(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
