import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/run.ts', import.meta.url));

export interface RunningApp {
  /** Where it serves, as http://localhost:3217. */
  address: string;
  /** Its database, seen by the owner. */
  ownerUrl: string;
  secret: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts the built app as `npm start` does, on a database of its own that holds the example and is gone afterwards. */
export async function startApp(env: Record<string, string> = {}, terminal?: Writable): Promise<RunningApp> {
  const { DATABASE_URL, ...rest } = process.env;
  const child = fork(script, ['--temporary'], {
    env: { ...rest, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', terminal ? 'pipe' : 'inherit', 'inherit', 'ipc'],
  });
  if (terminal) child.stdout?.pipe(terminal).on('error', () => {});
  child.stdout?.pipe(process.stdout, { end: false });
  const ready = new Promise<Omit<RunningApp, 'stop' | 'pid'>>((resolve, reject) => {
    child.on(
      'message',
      (message: { ready?: Omit<RunningApp, 'stop' | 'pid'> }) => message.ready && resolve(message.ready),
    );
    child.once('exit', (code) => reject(new Error(`The app ended with ${code} before it was ready.`)));
  });
  return {
    ...(await ready),
    pid: child.pid as number,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

/** One app for all browser tests. What it says in its terminal is kept, since links to sign in stand there. */
export default async function startForBrowserTests() {
  const folder = mkdtempSync(join(tmpdir(), 'accord-terminal-'));
  const terminal = join(folder, 'said');
  const app = await startApp({}, createWriteStream(terminal));
  Object.assign(process.env, {
    ACCORD_ADDRESS: app.address,
    ACCORD_OWNER_URL: app.ownerUrl,
    ACCORD_SECRET: app.secret,
    ACCORD_TERMINAL: terminal,
  });
  return async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  };
}
