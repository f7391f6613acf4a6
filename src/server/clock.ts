import { eq } from 'drizzle-orm';
import { type Db, inScope } from './database.ts';
import { instance } from './instance.ts';
import { onceAProcess } from './once-a-process.ts';

interface Clock {
  offset: number;
  exampleLoadedAt: string | null;
}

const kept = () => onceAProcess<{ clock: Clock | null }>('clock', () => ({ clock: null }));

async function read(db: Db): Promise<Clock> {
  const [row] = await db.select().from(instance).where(eq(instance.id, 1));
  return { offset: row?.clockOffset ?? 0, exampleLoadedAt: row?.exampleLoadedAt ?? null };
}

/** What this instance is: whether it holds the example, and how far its clock is shifted. Read once a process. */
export async function instanceClock(): Promise<Clock> {
  const state = kept();
  state.clock ??= await inScope({ now: new Date().toISOString() }, read);
  return state.clock;
}

export function forgetClock(): void {
  kept().clock = null;
}

/** Domain time: the real clock, shifted in an instance that holds the example. Sessions and logs use the real one. */
export async function domainNow(): Promise<string> {
  const { offset } = await instanceClock();
  return new Date(Date.now() + offset).toISOString();
}
