import { randomBytes } from 'node:crypto';
import { startEmbeddedPostgres } from '#/server/embedded-postgres.ts';
import { tryDatabase } from './external-database.ts';
import { say, step } from './progress.mjs';
import { localSecrets } from './secrets.ts';
import { stopWithFailure } from './stopping.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

export interface OpenDatabase {
  ownerUrl: string;
  secret: string;
  isEmbedded: boolean;
  stop(how: 'in order' | 'at once'): Promise<void>;
}

/** The server that DATABASE_URL names, or else the one that comes with the packages, with its data in `folder`. */
export async function openDatabase(
  folder: string,
  temporary: boolean,
  onStart: (pid: number) => void,
): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  if (temporary) {
    const server = await startTemporaryPostgres({ onStart });
    return { ownerUrl: server.ownerUrl, secret: randomBytes(32).toString('hex'), isEmbedded: true, stop: server.stop };
  }
  if (url) {
    await step('Reaching the database of DATABASE_URL', () => tryDatabase(url));
    return {
      ownerUrl: url,
      secret: process.env.AUTH_SECRET || keptSecret(folder),
      isEmbedded: false,
      stop: async () => {},
    };
  }
  const { ownerPassword, authSecret } = localSecrets(folder);
  const server = await step('Starting the database', () =>
    startEmbeddedPostgres({
      folder,
      password: ownerPassword,
      say,
      onStart,
      onLost: (failure) => stopWithFailure(failure.message),
    }),
  );
  return {
    ownerUrl: server.ownerUrl,
    secret: process.env.AUTH_SECRET || authSecret,
    isEmbedded: true,
    stop: server.stop,
  };
}

function keptSecret(folder: string): string {
  say(
    'AUTH_SECRET is not set, so the secret in .data/secrets.json is used; set it if more than one machine is to serve.',
  );
  return localSecrets(folder).authSecret;
}
