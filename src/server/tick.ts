import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { domainNow } from './clock.ts';
import { env } from './env.ts';
import { faultOf } from './fault.ts';
import { log } from './log.ts';
import { roleUrl } from './roles.ts';

/** Does what is due and nothing else, so that it may run twice or an hour late. */
export interface Job {
  name: string;
  run(now: string): Promise<void>;
}

const LOCK = 4_202_612;
const EVERY = 60_000;

/** One round of every job, by one process at a time; false where another one is at it. A job that fails stops no other. */
export async function tick(jobs: Job[], now: string): Promise<boolean> {
  const { DATABASE_URL, AUTH_SECRET } = env();
  // A connection of its own: jobs take theirs from the pool while this one holds the lock.
  const sql = postgres(roleUrl(DATABASE_URL, AUTH_SECRET, 'accord_app'), { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select pg_try_advisory_lock(${LOCK}) as mine`;
    if (!row?.mine) return false;
    for (const job of jobs) {
      try {
        await job.run(now);
      } catch (error) {
        log.error({ job: job.name, ...faultOf(error) }, 'a job failed');
      }
    }
    return true;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Starts the minute's rounds; the first begins at once, so that what was missed is caught up. */
export function startTicking(jobs: Job[]): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const done = (async () => {
    while (!stopped.signal.aborted) {
      try {
        if (jobs.length > 0) await tick(jobs, await domainNow());
      } catch (error) {
        log.warn(faultOf(error), 'a round of jobs did not begin');
      }
      await wait(EVERY, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await done;
    },
  };
}
