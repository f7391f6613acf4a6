import postgres from 'postgres';
import { EMPTY_TERMS, USUAL_ENVELOPE } from '#/modules/agreements/terms.ts';
import { say, step } from '../progress.mjs';
import { evidenceSteps } from './fill-evidence.ts';
import { learningSteps } from './fill-learning.ts';
import { id, json } from './in-sql.ts';
import { AGREEMENTS, COUNCIL, ID_FUNCTION, ORGANISATIONS, PEOPLE_EACH, PROVIDER, RESIDENTS } from './world.ts';

const BATCH = 100_000;

/** Makes the world by plain statements of the owner's, past triggers and references, so that a million rows take a minute. */
export async function fill(ownerUrl: string, pieces: number): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    await sql`set synchronous_commit = off`;
    await sql.unsafe(ID_FUNCTION);
    await step('Making people, agreements, goals and readings', async () => {
      for (const statement of [...peopleSteps(), ...learningSteps()]) await sql.unsafe(statement);
    });
    for (let from = 0; from < pieces; from += BATCH) {
      const to = Math.min(pieces, from + BATCH);
      await step(`Making pieces of evidence up to ${to}`, async () => {
        for (const statement of evidenceSteps(from, to, pieces)) await sql.unsafe(statement);
      });
      say(`  ${to} of ${pieces} pieces of evidence are there.`);
    }
    await sql.unsafe(`update agreements set journal_number = ${Math.ceil(pieces / AGREEMENTS)}`);
    await step('Counting what is there, for the planner', () => sql.unsafe('vacuum analyze'));
  } finally {
    await sql.end();
  }
}

function peopleSteps(): string[] {
  const member = (organisation: string, k: string) => id('person', `${organisation} * ${PEOPLE_EACH} + ${k}`);
  const party = (n: number, organisation: string, side: string, kind: string, signs: boolean) =>
    `insert into parties (id, agreement_id, organisation_id, side, kind, signs_since, joined_at)
     select ${id('party', `a * 3 + ${n}`)}, ${id('agreement', 'a')}, ${id('organisation', organisation)}, '${side}', '${kind}',
       ${signs ? "now() - interval '5 years'" : 'null'}, now() - interval '5 years' from generate_series(0, ${AGREEMENTS - 1}) a`;
  const people = (n: number, organisation: string, side: string, count: number) =>
    `insert into participants (id, agreement_id, person_id, party_id, organisation_id, side, role, accepted_at)
     select ${id('participant', `a * 16 + ${n} * 5 + k`)}, ${id('agreement', 'a')}, ${member(organisation, 'k')}, ${id('party', `a * 3 + ${n}`)},
       ${id('organisation', organisation)}, '${side}', case k when 0 then 'signatory' when 3 then 'reader' else 'contributor' end,
       now() - interval '5 years' from generate_series(0, ${AGREEMENTS - 1}) a, generate_series(0, ${count - 1}) k`;
  return [
    `insert into persons (id, name, email)
     select ${id('person', 'p')}, 'Person ' || p, 'person' || p || '@bench.example' from generate_series(0, ${ORGANISATIONS * PEOPLE_EACH - 1}) p`,
    `insert into sessions (session_token, user_id, expires)
     select encode(sha256(('bench-session-' || p)::bytea), 'hex'), ${id('person', 'p')}, now() + interval '30 days' from generate_series(0, ${ORGANISATIONS * PEOPLE_EACH - 1}) p`,
    `insert into organisations (id, name, kind, created_at, created_by)
     select ${id('organisation', 'o')}, 'Organisation ' || o, 'charity', now() - interval '5 years', ${id('person', `o * ${PEOPLE_EACH}`)} from generate_series(0, ${ORGANISATIONS - 1}) o`,
    `insert into organisation_members (organisation_id, person_id, role, joined_at)
     select ${id('organisation', 'o')}, ${member('o', 'k')}, case k when 0 then 'lead' else 'member' end, now() - interval '5 years'
     from generate_series(0, ${ORGANISATIONS - 1}) o, generate_series(0, ${PEOPLE_EACH - 1}) k`,
    `insert into agreements (id, title, place, starting_point_kind, starting_point, purpose, status, time_zone, starts_on, ends_on, payment_terms,
       confidentiality, review_every_months, terms, envelope, created_at, created_by)
     select ${id('agreement', 'a')}, 'Agreement ' || a, 'Thornmere', 'one part of the system', 'council tax recovery',
       'So that people who fall behind keep a home they would choose, and are met before it is late.', 'active', 'Europe/London',
       (now() - interval '5 years')::date, (now() + interval '1 year')::date, 'Quarterly in advance; not linked to any measure',
       'Open between the parties and guests.', 6, ${json(EMPTY_TERMS)}, ${json(USUAL_ENVELOPE)}, now() - interval '5 years',
       ${member(COUNCIL, '0')} from generate_series(0, ${AGREEMENTS - 1}) a`,
    party(0, COUNCIL, 'commissioning', 'commissioner', true),
    party(1, PROVIDER, 'providing', 'provider', true),
    party(2, RESIDENTS, 'partner', 'residents', false),
    people(0, COUNCIL, 'commissioning', 3),
    people(1, PROVIDER, 'providing', 4),
    people(2, RESIDENTS, 'partner', 2),
    `insert into agreement_versions (agreement_id, major, minor, snapshot, hash, how, adopted_at, takes_effect_on)
     select ${id('agreement', 'a')}, 1, v, '{}', 'hash', 'signed', now() - make_interval(months => 60 - 6 * v), (now() - make_interval(months => 60 - 6 * v))::date
     from generate_series(0, ${AGREEMENTS - 1}) a, generate_series(0, 8) v`,
    `insert into clauses (id, agreement_id, position, section, heading, text)
     select ${id('clause', 'a * 10 + k')}, ${id('agreement', 'a')}, k, 'working together', 'Clause ' || k, repeat('What we agreed about this. ', 12)
     from generate_series(0, ${AGREEMENTS - 1}) a, generate_series(0, 9) k`,
  ];
}
