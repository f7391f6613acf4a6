import { AsyncLocalStorage } from 'node:async_hooks';
import { type SQL, sql } from 'drizzle-orm';
import { Connections, type Db } from './connections.ts';
import { env } from './env.ts';
import { forget, onceAProcess } from './once-a-process.ts';
import { roleUrl } from './roles.ts';

const options = (name: string) => ({
  connect_timeout: 10,
  onnotice: () => {},
  connection: { application_name: name },
});

const address = (role: 'accord_app' | 'accord_door') => roleUrl(env().DATABASE_URL, env().AUTH_SECRET, role);

const app = () =>
  onceAProcess('database', () => new Connections(address('accord_app'), env().DATABASE_POOL, options('accord_app')));

/** The sign-in adapter's own connections: they reach the sign-in tables and nothing else. */
export const door = () =>
  onceAProcess(
    'door database',
    () => new Connections(address('accord_door'), 4, { ...options('accord_door'), idle_timeout: 60 }),
  );

export async function closeDatabase(): Promise<void> {
  const open = [app(), door()];
  for (const name of ['database', 'door database']) forget(name);
  await Promise.all(open.map((connections) => connections.end({ timeout: 5 })));
}

export type { Db } from './connections.ts';

/** For whom and when a transaction runs: what row-level security goes by. */
export interface Scope {
  /** Domain time, ISO 8601. */
  now: string;
  personId?: string;
  jobAgreementId?: string;
  invitationHash?: string;
}

/** Sets them, and forgets what was worked out for whoever this transaction acted for before. */
function settings(scope: Scope): SQL {
  return sql`select set_config('app.person_id', ${scope.personId ?? ''}, true), set_config('app.moment', ${scope.now}, true),
    set_config('app.job_agreement', ${scope.jobAgreementId ?? ''}, true), set_config('app.invitation_hash', ${scope.invitationHash ?? ''}, true),
    set_config('app.agreements', '', true), set_config('app.organisations', '', true), set_config('app.asked_to_look', '', true),
    set_config('app.seat_id', '', true)`;
}

const ambient = new AsyncLocalStorage<Db>();

/**
 * A transaction that is nobody's yet and sees nothing: `enter` says whose eyes it has, and `work` is done with what it
 * found. One that only reads is not waited for at its end.
 */
export function entering<E, T>(
  enter: (db: Db) => Promise<E>,
  work: (db: Db, found: E) => Promise<T>,
  how: { reading?: boolean } = {},
): Promise<T> {
  const both = async (db: Db) => work(db, await enter(db));
  const around = ambient.getStore();
  return around ? both(around) : app().transaction(both, how);
}

/** The way to the database: one transaction, seen through the eyes of one person (or a visitor, or a named job). */
export function inScope<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  return entering((db) => rescope(db, scope), work);
}

/** The same for somebody who only reads: what they may see is worked out once. */
export function inReading<T>(personId: string, now: string, work: (db: Db) => Promise<T>): Promise<T> {
  const see = async (db: Db) => void (await db.execute(sql`select access.see_as(${personId}::uuid, ${now})`));
  return entering(see, work, { reading: true });
}

/**
 * Many acts of many people as one: every scope opened inside is part of this transaction, and a refusal of any undoes
 * all. For a replay, which opens the transaction itself; nobody is told of its acts one by one.
 */
export async function withinTransaction<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.execute(sql`select set_config('app.quiet', 'yes', true)`);
  return ambient.run(db, work);
}

interface SessionRow {
  person_id: string;
  name: string | null;
  email: string;
  expires: string | Date;
}

/** The one question outside a scope: it is asked to learn for whom there is to be one, before every other. */
export async function askSession(hash: string): Promise<SessionRow | undefined> {
  const ask = 'select person_id, name, email, expires from access.session($1)';
  const [row] = await app().ask<SessionRow>(ask, [hash]);
  return row;
}

/** Changes the eyes within a transaction: who holds an invitation sees what it leads to. */
export async function rescope(db: Db, scope: Scope): Promise<void> {
  await db.execute(settings(scope));
}
