import { existsSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { PlainFailure } from '#/server/plain-failure.ts';
import { makeData } from '#/server/postgres-data.ts';
import { findPostgresHome } from '#/server/postgres-home.ts';
import { launch } from '#/server/postgres-launch.ts';
import { stopLeftover, stopProcess } from '#/server/postmaster.ts';

const owner = 'accord_owner';
const database = 'accord';

export interface EmbeddedOptions {
  /** The folder that is to hold the database. */
  folder: string;
  /** The password of the owner of the database. */
  password: string;
  /** False only in tests: faster, and a power cut may lose what was written. */
  durable?: boolean;
  /** Where the data goes if the database's own system user cannot enter `folder`. */
  elsewhere?: string;
  say?: (line: string) => void;
  /** Called with the process number each time the server was started. */
  onStart?: (pid: number) => void;
  /** Called when the server stopped by itself and could not be started again. */
  onLost?: (failure: PlainFailure) => void;
}

export interface EmbeddedPostgres {
  ownerUrl: string;
  base: string;
  stop(how?: 'in order' | 'at once'): Promise<void>;
}

/** Starts the PostgreSQL that comes with the packages, making its data folder first where there is none. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, password, durable = true, elsewhere = '/var/lib', say = () => {} } = options;
  const home = findPostgresHome(folder, elsewhere, say);
  if ((await stopLeftover(home.data)) === 'stopped')
    say('A database of an earlier start was still running; it was stopped in order.');
  if (!existsSync(home.data)) await makeData(home, owner, password, durable);

  let server = await launch(home, durable);
  let stopping = false;
  let restarting = Promise.resolve();
  const restarts: number[] = [];
  const watch = () => {
    options.onStart?.(server.pid);
    server.child.once('exit', () => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async () => {
    restarts.push(Date.now());
    try {
      if (restarts.filter((at) => at > Date.now() - 60_000).length > 30)
        throw new Error('it stopped thirty times in a minute');
      say('The database stopped by itself; starting it again.');
      server = await launch(home, durable, server.port);
      watch();
    } catch (error) {
      const { message } = error as Error;
      const log = join(home.base, 'postgres.log');
      options.onLost?.(
        new PlainFailure(
          `The database stopped and does not start again, because ${message}: look into ${log}, and start Accord again.`,
        ),
      );
    }
  };
  watch();

  const stop: EmbeddedPostgres['stop'] = async (how = 'in order') => {
    stopping = true;
    await restarting;
    await stopProcess(server.pid, how === 'at once' ? ['SIGQUIT', 'SIGKILL'] : undefined);
  };
  const url = (name: string) => `postgres://${owner}:${password}@127.0.0.1:${server.port}/${name}`;
  try {
    await createDatabase(url('postgres'), folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: url(database), base: home.base, stop };
}

async function createDatabase(url: string, folder: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 30 });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!found) await sql`create database ${sql(database)}`;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new PlainFailure(
      `The password in ${join(folder, 'secrets.json')} does not open the database beside it: put back the file that was there when the database was made.`,
    );
  } finally {
    await sql.end();
  }
}
