import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from '#/modules/agreements/terms.ts';
import { KillableApp } from '../support/killing.ts';
import { Writer } from '../support/writers.ts';

const app = new KillableApp();
let sql: postgres.Sql;
afterAll(() => app.end());

const agreements = [uuidv7(), uuidv7()] as const;
const people = ['Dev', 'Rosa', 'Sam', 'Nadia'].map((name, n) => ({
  id: uuidv7(),
  name,
  cookie: randomBytes(16).toString('hex'),
  agreementId: agreements[n % 2] as string,
}));

beforeAll(async () => {
  await app.start();
  sql = postgres(app.ownerUrl, { max: 1, onnotice: () => {} });
  const organisationId = uuidv7();
  for (const { id, name, cookie } of people) {
    await sql`insert into persons (id, name, email) values (${id}, ${name}, ${`${id}@test.example`})`;
    await sql`insert into sessions (session_token, user_id, expires) values (${sha256(cookie)}, ${id}, now() + interval '1 day')`;
  }
  const first = people[0]?.id as string;
  await sql`insert into organisations (id, name, kind, created_at, created_by) values (${organisationId}, 'Lantern House', 'charity', now(), ${first})`;
  for (const agreementId of agreements)
    await sql`insert into agreements (id, title, place, starting_point_kind, starting_point, purpose, status, time_zone, starts_on, ends_on,
        payment_terms, confidentiality, review_every_months, terms, envelope, created_at, created_by)
      values (${agreementId}, 'Keeping Home', 'Thornmere', 'a whole place', '', 'So that people keep a home.', 'active', 'Europe/London',
        '2024-04-01', '2034-03-31', '', '', 6, ${sql.json(EMPTY_TERMS as never)}, ${sql.json(USUAL_ENVELOPE as never)}, now(), ${first})`;
  for (const { id, agreementId } of people) {
    await sql`insert into organisation_members (organisation_id, person_id, role, joined_at) values (${organisationId}, ${id}, 'member', now())`;
    await sql`insert into participants (id, agreement_id, person_id, organisation_id, side, role, accepted_at)
      values (${uuidv7()}, ${agreementId}, ${id}, ${organisationId}, 'partner', 'contributor', now())`;
  }
  const [durable] = await sql`show fsync`;
  expect(durable).toEqual({ fsync: 'on' });
  await sql.end();
}, 60_000);

/** Five times the database, three times the app, twice both, in an order of chance. */
const KILLS = (['database', 'app', 'both'] as const)
  .flatMap((what) => Array.from({ length: { database: 5, app: 3, both: 2 }[what] }, () => what))
  .map((what) => ({ what, at: Math.random() }))
  .sort((a, b) => a.at - b.at)
  .map(({ what }) => what);

test('what was acknowledged is there once, and the journal has no gap, whatever is killed', async () => {
  let kept = 0;
  let onKept = () => {};
  const writers = people.map(
    (person) =>
      new Writer(
        person,
        () => app.address,
        () => {
          kept += 1;
          onKept();
        },
      ),
  );
  const keptMore = (more: number) => {
    const enough = kept + more;
    return new Promise<void>((resolve, reject) => {
      onKept = () => {
        if (app.died) reject(new Error(app.died));
        if (kept >= enough) resolve();
      };
    });
  };
  const writing = Promise.all(writers.map((writer) => writer.write()));

  for (const what of KILLS) {
    await keptMore(3 + Math.floor(Math.random() * 40));
    if (what !== 'app') app.killDatabase();
    if (what === 'database') continue;
    await app.killApp();
    await app.start();
  }
  await keptMore(20);
  for (const writer of writers) writer.finish();
  await writing;

  sql = postgres(app.ownerUrl, { max: 1, onnotice: () => {} });
  const stored = await sql`select e.id as "evidenceId", p.agreement_id as "agreementId", e.text from evidence e
    join evidence_placements p on p.evidence_id = e.id order by e.id`;
  const numbers = await sql`select agreement_id, count(*)::int, min(number), max(number),
    (select journal_number from agreements a where a.id = agreement_id) as last from journal_entries group by 1`;
  const [alone] =
    await sql`select (select count(*) from evidence)::int as pieces, (select count(*) from journal_entries)::int as acts`;
  await sql.end();

  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  expect(app.died).toBeNull();
  expect(writers.flatMap(({ refusals }) => refusals)).toEqual([]);
  expect(acknowledged.filter(({ times }) => times > 1).length, KILLS.join(', ')).toBeGreaterThan(0);
  expect(Array.from(stored), KILLS.join(', ')).toEqual(
    acknowledged.map(({ times: _, ...piece }) => piece).sort((a, b) => (a.evidenceId < b.evidenceId ? -1 : 1)),
  );
  expect(alone).toEqual({ pieces: acknowledged.length, acts: acknowledged.length });
  for (const { count, min, max, last } of numbers) expect([min, max, last]).toEqual([1, count, count]);
}, 150_000);
