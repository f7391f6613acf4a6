import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { caller } from '#/caller.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { withinTransaction } from '#/server/database.ts';
import { type ExampleAct, idOf } from './act.ts';
import { deciding } from './deciding.ts';
import { learning } from './learning.ts';
import { reviewing } from './reviewing.ts';
import { settingUp } from './setting-up.ts';
import type { ExampleFile } from './shape.ts';

/** Every act of the file, in order of moment; those of one moment in the order in which one rests on another. */
function actsOf(file: ExampleFile): ExampleAct[] {
  return [...settingUp(file), ...learning(file), ...reviewing(file), ...deciding(file)]
    .map((act, index) => ({ act, index }))
    .sort((a, b) => a.act.at.localeCompare(b.act.at) || a.index - b.index)
    .map(({ act }) => act);
}

type Queries = { execute: (query: ReturnType<typeof sql>) => PromiseLike<Iterable<unknown>> };

export interface Replayed {
  acts: number;
  agreementId: string;
  /** Whether it was there already, and nothing was added. */
  wasThere: boolean;
}

/**
 * Performs two years as acts of their people at their moments, through the procedures a click uses. One transaction of the
 * owner's, in which each act runs as the application's role: all of it is there afterwards, or nothing.
 */
export async function replay(
  ownerUrl: string,
  file: ExampleFile,
  onProgress: (done: number, all: number) => void,
): Promise<Replayed> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const agreementId = idOf(file.agreement.id);
  try {
    return await drizzle(client, { casing: 'snake_case' }).transaction(async (db) => {
      const [there] = await db.execute(sql`select from agreements where id = ${agreementId}`);
      if (there) return { acts: 0, agreementId, wasThere: true };
      await refuseKnownPeople(db, file);
      for (const person of file.people) {
        await db.execute(sql`insert into persons (id, name, email, email_verified, language)
          values (${idOf(person.id)}, ${person.name}, ${person.email.toLowerCase()}, null, 'en')`);
      }
      // An owner that is no superuser made the role, and is not of it yet.
      await db.execute(sql`grant accord_app to current_user`);
      await db.execute(sql`set local role accord_app`);
      const acts = actsOf(file);
      await withinTransaction(db, async () => {
        for (const [index, act] of acts.entries()) {
          await perform(act, index, agreementId, file);
          onProgress(index + 1, acts.length);
        }
      });
      await db.execute(sql`reset role`);
      await sayJobs(db, file);
      await db.execute(sql`insert into instance (id, example_loaded_at, clock_offset)
        values (1, clock_timestamp(), ${offsetTo(file)})
        on conflict (id) do update set example_loaded_at = excluded.example_loaded_at, clock_offset = excluded.clock_offset`);
      return { acts: acts.length, agreementId, wasThere: false };
    });
  } finally {
    await client.end();
  }
}

/** Somebody who signs in under an address of the example would become one of its people. */
async function refuseKnownPeople(db: Queries, file: ExampleFile): Promise<void> {
  const emails = sql.join(
    file.people.map((person) => sql`${person.email.toLowerCase()}`),
    sql`, `,
  );
  const [known] = Array.from(await db.execute(sql`select email from persons where email in (${emails}) limit 1`));
  if (known)
    throw new Error(
      'This instance already knows somebody under an address of the example. Load it into an empty database.',
    );
}

async function perform(act: ExampleAct, index: number, agreementId: string, file: ExampleFile): Promise<void> {
  const person = file.people.find(({ id }) => id === act.by);
  const api = caller({
    requestId: `example ${index}`,
    address: '127.0.0.1',
    person: person ? { id: idOf(person.id), name: person.name } : null,
    now: act.at,
  });
  try {
    await act.perform(api, { id: derivedUuid('Accord example act', act.by ?? '', act.at, act.what), agreementId });
  } catch (error) {
    const fields = (error as { cause?: { details?: { fields?: Record<string, string> } } }).cause?.details?.fields;
    const more = fields
      ? ` ${Object.entries(fields)
          .map(([field, words]) => `${field}: ${words}`)
          .join(' ')}`
      : '';
    throw new Error(
      `The example stopped at ${act.at}: ${person?.name ?? 'the server'} could not ${act.what}. ${(error as Error).message}${more}`,
      { cause: error },
    );
  }
}

/** What people do is known; their jobs stand in the file and are part of their membership. */
async function sayJobs(db: Queries, file: ExampleFile): Promise<void> {
  for (const person of file.people) {
    await db.execute(sql`update organisation_members set job = ${person.role}
      where person_id = ${idOf(person.id)} and organisation_id = ${idOf(person.org)}`);
  }
}

/** The real clock, shifted so that today is the day on which the example stands, at the same time of day. */
function offsetTo(file: ExampleFile): number {
  const now = Date.now();
  const startOfToday = new Date(now).setUTCHours(0, 0, 0, 0);
  const demo = new Date(`${file.demoToday}T00:00:00Z`).getTime();
  return demo - startOfToday;
}
