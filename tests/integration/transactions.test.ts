import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { type Db, door } from '#/server/database.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson } from '../support/world.ts';

const whoAmI = async (db: Db) => (await db.execute(sql`select access.person_id() as id`))[0]?.id;
const rename = (db: Db, { id }: TestPerson, name: string) =>
  db.execute(sql`update persons set name = ${name} where id = ${id}`);
const nameOf = async ({ id }: TestPerson) =>
  (await owner.execute(sql`select name from persons where id = ${id}`))[0]?.name;

test('what a transaction still asks after it failed is refused, and the next one is its own', async () => {
  const { people } = await aWorld();
  let late: Promise<unknown> | undefined;
  const failed = seenBy(people.nadia, async (db) => {
    late = db
      .execute(sql`select 1`)
      .then(() => new Promise(setImmediate))
      .then(() => rename(db, people.nadia, 'Late'));
    late.catch(() => {});
    throw new Error('This went wrong.');
  });
  await expect(failed).rejects.toThrow('This went wrong.');
  await expect(late).rejects.toThrow();
  expect(await seenBy(people.rosa, whoAmI)).toBe(people.rosa.id);
  expect(await nameOf(people.nadia)).toBe('Nadia');
});

test('a statement whose failure nobody looked at takes all of its transaction back', async () => {
  const { people } = await aWorld();
  const careless = seenBy(people.nadia, async (db) => {
    await rename(db, people.nadia, 'Careless');
    await db.execute(sql`select 1 / 0`).catch(() => {});
  });
  await expect(careless).rejects.toThrow('A statement of this transaction had failed.');
  expect(await nameOf(people.nadia)).toBe('Nadia');
});

test('a lost connection is told as one, whatever was made of answers after it, and leaves nothing behind', async () => {
  const { people } = await aWorld();
  const cut = seenBy(people.nadia, async (db) => {
    await rename(db, people.nadia, 'Cut');
    const [row] = await db.execute(sql`select pg_backend_pid() as pid`);
    await owner.execute(sql`select pg_terminate_backend(${row?.pid}::int)`);
    await db.execute(sql`select 1`).catch(() => {});
    throw new Error('You may not.');
  });
  await expect(cut).rejects.toThrow('The connection to the database was lost.');
  expect(await nameOf(people.nadia)).toBe('Nadia');
  const all = [people.nadia, people.rosa, people.sam, people.dev];
  expect(await Promise.all(all.map((person) => seenBy(person, whoAmI)))).toEqual(all.map(({ id }) => id));
});

test('statements of the sign-in door stand by themselves: one that is cut off is told so, and the next has a new connection', async () => {
  const askAll = () =>
    Promise.allSettled(
      Array.from({ length: 4 }, async () => (await door().db.execute(sql`select pg_backend_pid() as pid`))[0]?.pid),
    );
  const before = (await askAll()).flatMap((asked) => (asked.status === 'fulfilled' ? [asked.value] : []));
  expect(new Set(before).size).toBe(4);
  const cut = door().db.execute(sql`select pg_sleep(20)`);
  cut.catch(() => {});
  await owner.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'accord_door' and datname = current_database()`,
  );
  await expect(cut).rejects.toThrow();
  // Each connection that nobody has missed yet is missed once, and no more.
  await askAll();
  const after = await askAll();
  expect(after.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
  expect(
    after.flatMap((asked) => (asked.status === 'fulfilled' ? [asked.value] : [])).filter((pid) => before.includes(pid)),
  ).toEqual([]);
});

test('more transactions than connections wait for one another', async () => {
  const { people } = await aWorld();
  const asked = Array.from({ length: 60 }, (_, n) => (n % 2 ? people.nadia : people.rosa));
  expect(await Promise.all(asked.map((person) => seenBy(person, whoAmI)))).toEqual(asked.map(({ id }) => id));
});

test('what a person may see is the same, worked out once or asked anew by each statement', async () => {
  const { people, agreementId } = await aWorld();
  const counts = sql`select (select count(*) from agreements)::int as agreements, (select count(*) from participants)::int as participants,
    (select count(*) from organisations)::int as organisations, (select count(*) from persons)::int as persons`;
  for (const person of Object.values(people)) {
    const anew = await seenBy(person, (db) => db.execute(counts));
    const once = await seenBy(person, async (db) => {
      await db.execute(sql`select access.see_as(${person.id}::uuid, ${NOW})`);
      return db.execute(counts);
    });
    expect([person.name, once[0]]).toEqual([person.name, anew[0]]);
  }
  const entered = await seenBy(people.stranger, (db) =>
    db.execute(sql`select * from access.enter(${people.stranger.id}::uuid, ${NOW}, ${agreementId}::uuid)`),
  );
  expect(entered).toHaveLength(0);
});

test('only who did an act learns what came of it; under its id nobody else does anything', async () => {
  const { agreementId, people } = await aWorld();
  const act = { id: uuidv7(), agreementId, questionId: uuidv7(), text: 'Who is never reached?' };
  const first = await as(people.nadia).goals.poseQuestion(act);
  expect(await as(people.nadia).goals.poseQuestion(act)).toEqual(first);
  expect((await refusalOf(as(people.nadia).goals.poseQuestion({ ...act, text: 'Another?' }))).code).toBe('CONFLICT');
  expect((await refusalOf(as(people.rosa).goals.poseQuestion(act))).code).toBe('CONFLICT');
});
