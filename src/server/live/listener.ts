import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { env } from '#/server/env.ts';
import { log } from '#/server/log.ts';
import { roleUrl } from '#/server/roles.ts';

interface Heard {
  /** One channel's message. */
  on: Record<string, (payload: string) => void>;
  /** Listening began, or began again after a gap in which messages may have been lost. */
  onListening(): void;
}

const PULSE = 'accord_pulse';
const PULSE_EVERY = 15_000;
const PULSE_PATIENCE = 5_000;

/**
 * The one connection of this process that hears what the database tells. It is made anew when it is lost, and when a
 * message to ourselves does not come back: a connection that died silently looks like a quiet night.
 */
export function listen({ on, onListening }: Heard) {
  const stopped = new AbortController();
  const { DATABASE_URL, AUTH_SECRET } = env();
  const url = roleUrl(DATABASE_URL, AUTH_SECRET, 'accord_app');

  const done = (async () => {
    for (let tries = 0; !stopped.signal.aborted; tries += 1) {
      const lost = Promise.withResolvers<never>();
      lost.promise.catch(() => {});
      const client = postgres(url, {
        max: 1,
        idle_timeout: 0,
        max_lifetime: null,
        connect_timeout: 10,
        fetch_types: false,
        onnotice: () => {},
        onclose: () => lost.reject(new Error('the connection was lost')),
        connection: { application_name: 'accord_live' },
        // Not in the library's types; its own `listen` is built on it.
        ...({ onnotify: (channel: string, payload: string) => heard(channel, payload) } as object),
      });
      const mine = randomUUID();
      let pulse = Promise.withResolvers<void>();
      const heard = (channel: string, payload: string) => {
        if (channel !== PULSE) on[channel]?.(payload);
        else if (payload === mine) pulse.resolve();
      };
      try {
        for (const channel of [...Object.keys(on), PULSE]) await client.unsafe(`listen ${channel}`);
        onListening();
        tries = 0;
        while (!stopped.signal.aborted) {
          await Promise.race([lost.promise, pause(PULSE_EVERY, stopped.signal)]);
          if (stopped.signal.aborted) break;
          pulse = Promise.withResolvers<void>();
          await Promise.race([client`select pg_notify(${PULSE}, ${mine})`, late('asked in vain')]);
          await Promise.race([pulse.promise, lost.promise, late('nothing came back')]);
        }
      } catch (error) {
        if (!stopped.signal.aborted) log.warn({ fault: (error as Error).message }, 'listening to the database again');
      } finally {
        await client.end({ timeout: 1 }).catch(() => {});
      }
      await pause(Math.min(100 * 2 ** tries, 5_000), stopped.signal);
    }
  })();
  return {
    async close() {
      stopped.abort();
      await done;
    },
  };
}

async function late(why: string): Promise<never> {
  await wait(PULSE_PATIENCE, undefined, { ref: false });
  throw new Error(why);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => {});
}
