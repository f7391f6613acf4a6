import { AsyncLocalStorage } from 'node:async_hooks';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from './env.ts';
import { forget, onceAProcess } from './once-a-process.ts';
import { roleUrl } from './roles.ts';

function connect(role: 'accord_app' | 'accord_door', max: number) {
  const { DATABASE_URL, AUTH_SECRET } = env();
  const client = postgres(roleUrl(DATABASE_URL, AUTH_SECRET, role), {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: role },
  });
  return { client, db: drizzle(client, { casing: 'snake_case' }) };
}

const app = () => onceAProcess('database', () => connect('accord_app', env().DATABASE_POOL));

/** The sign-in adapter's own connection: it reaches the sign-in tables and nothing else. */
export const door = () => onceAProcess('door database', () => connect('accord_door', 4));

export async function closeDatabase(): Promise<void> {
  const open = [app(), door()];
  forget('database');
  forget('door database');
  await Promise.all(open.map(({ client }) => client.end({ timeout: 5 })));
}

export type Db = Parameters<Parameters<ReturnType<typeof app>['db']['transaction']>[0]>[0];

/** For whom and when a transaction runs: what row-level security goes by. */
export interface Scope {
  /** Domain time, ISO 8601. */
  now: string;
  personId?: string;
  jobAgreementId?: string;
  invitationHash?: string;
}

function settings(scope: Scope): SQL {
  return sql`select set_config('app.person_id', ${scope.personId ?? ''}, true), set_config('app.moment', ${scope.now}, true),
    set_config('app.job_agreement', ${scope.jobAgreementId ?? ''}, true), set_config('app.invitation_hash', ${scope.invitationHash ?? ''}, true)`;
}

const ambient = new AsyncLocalStorage<Db>();

/** The only way to the database: one transaction, seen through the eyes of one person (or a visitor, or a named job). */
export function inScope<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const around = ambient.getStore();
  if (around) return within(around, scope, work);
  return app().db.transaction((db) => within(db, scope, work));
}

async function within<T>(db: Db, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  await db.execute(settings(scope));
  return work(db);
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
  const [row] = await app().client<SessionRow[]>`select person_id, name, email, expires from access.session(${hash})`;
  return row;
}

/** Changes the eyes within a transaction: who holds an invitation sees what it leads to. */
export async function rescope(db: Db, scope: Scope): Promise<void> {
  await db.execute(settings(scope));
}
