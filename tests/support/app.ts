import { fork } from 'node:child_process';
import { once } from 'node:events';
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
export async function startApp(env: Record<string, string> = {}): Promise<RunningApp> {
  const { DATABASE_URL, ...rest } = process.env;
  const child = fork(script, ['--temporary'], {
    env: { ...rest, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
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

/** One app for all browser tests. */
export default async function startForBrowserTests() {
  const app = await startApp();
  Object.assign(process.env, {
    ACCORD_ADDRESS: app.address,
    ACCORD_OWNER_URL: app.ownerUrl,
    ACCORD_SECRET: app.secret,
  });
  return () => app.stop();
}
