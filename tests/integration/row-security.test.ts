import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import * as tables from '#/tables.ts';
import { idOf } from '../../scripts/example/act.ts';
import { replay } from '../../scripts/example/replay.ts';
import { validate } from '../../scripts/example/validate.ts';
import { ownerUrl } from '../support/database.ts';
import { as, aWorld, NOW, owner, seenBy, type TestPerson, type World } from '../support/world.ts';

const { file } = validate(readFileSync(join(import.meta.dirname, '../../data/keeping-home.json'), 'utf8'));
if (!file) throw new Error('The example has faults.');
const keepingHome = idOf(file.agreement.id);
const ofExample = (fileId: string): TestPerson => ({ id: idOf(fileId), name: fileId, email: '' });

const all = Object.values(tables).flatMap((value): PgTable[] => (is(value, PgTable) ? [value] : []));
const names = all.map(getTableName);
const SIGN_IN = ['accounts', 'sessions', 'verification_tokens', 'link_requests'];
/** What is not one agreement's: each has its own rule below. */
const OWN_RULE = [
  'persons',
  'organisations',
  'organisation_members',
  'organisation_invitations',
  'organisation_log',
  'silenced_notices',
  'uses_seen',
  'evidence',
  'evidence_additions',
  'evidence_files',
  'evidence_uploads',
  'evidence_upload_parts',
  'files_gone',
  'teller_links',
  'instance',
  'agreements',
  'outbox',
];
const byAgreement = names.filter((name) => !SIGN_IN.includes(name) && !OWN_RULE.includes(name));

type Row = Record<string, unknown>;
const rowsSeen = (person: TestPerson | null, table: string, columns = '*') =>
  seenBy(person, async (db) => Array.from(await db.execute<Row>(sql.raw(`select ${columns} from ${table}`))), NOW);
const rowsStored = async (table: string) => Array.from(await owner.execute<Row>(sql.raw(`select * from ${table}`)));

let other: World;
const privatePiece = uuidv7();
let readers: { who: string; person: TestPerson | null; agreements: string[] }[];

beforeAll(async () => {
  await replay(ownerUrl, file, () => {});
  other = await aWorld();
  const words = { text: 'A secret of the other agreement.', perspective: 'resident', kind: 'story' as const };
  await as(other.people.dev).evidence.post({
    id: uuidv7(),
    agreementId: other.agreementId,
    evidenceId: privatePiece,
    ...words,
    visibility: 'private',
    consent: { status: 'given', scope: ['this agreement'], namedAs: 'none', endsOn: '2027-01-01' },
  });
  await as(other.people.dev).reviews.makePromise({
    id: uuidv7(),
    agreementId: other.agreementId,
    promiseId: uuidv7(),
    text: 'A promise of the other agreement',
    ownerId: other.people.dev.id,
    dueOn: '2026-06-01',
  });
  const dev = other.people.dev.id;
  const content = { kind: 'picture' as const, mediaType: 'image/jpeg', bytes: 3 };
  await owner.insert(tables.evidenceFiles).values({
    ...{ id: uuidv7(), evidenceId: privatePiece, addedBy: dev, addedAt: NOW, key: 'a', about: 'A secret drawer.' },
    ...content,
  });
  const uploadId = uuidv7();
  await owner.insert(tables.evidenceUploads).values({ id: uploadId, personId: dev, size: 6, begunAt: NOW });
  await owner.insert(tables.evidenceUploadParts).values({ uploadId, at: 0, bytes: Buffer.from('abc') });
  await owner.insert(tables.filesGone).values({ key: 'b', goneAt: NOW });
  const { people, agreementId } = other;
  readers = [
    ...file.people.map(({ id }) => ({ who: id, person: ofExample(id), agreements: [keepingHome] })),
    ...Object.entries(people)
      .filter(([who]) => who !== 'stranger')
      .map(([who, person]) => ({ who: `other ${who}`, person, agreements: [agreementId] })),
    { who: 'a stranger', person: people.stranger, agreements: [] },
    { who: 'a visitor', person: null, agreements: [] },
  ];
}, 120_000);

describe('A plain select with no filter, as each person', () => {
  it('every table is held by row-level security, and none is forgotten by this test', async () => {
    const held = await owner.execute<{ relname: string; relrowsecurity: boolean }>(
      sql`select relname, relrowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    );
    expect(held.filter((table) => !table.relrowsecurity).map((table) => table.relname)).toEqual([]);
    expect(held.map((table) => table.relname).sort()).toEqual([...names].sort());
    for (const table of all.filter((each) => byAgreement.includes(getTableName(each)))) {
      expect([getTableName(table), 'agreementId' in getTableColumns(table)]).toEqual([getTableName(table), true]);
    }
  });

  it('sign-in tables are shut', async () => {
    for (const table of SIGN_IN) {
      await expect(rowsSeen(ofExample('p-nadia'), table)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('shows rows of one’s own agreements alone', async () => {
    for (const { who, person, agreements } of readers) {
      for (const table of byAgreement) {
        const foreign = (await rowsSeen(person, table)).filter(
          (row) => !agreements.includes(row.agreement_id as string),
        );
        expect([who, table, foreign]).toEqual([who, table, []]);
      }
      const seen = await rowsSeen(person, 'agreements');
      expect([who, seen.map((row) => row.id)]).toEqual([who, agreements]);
    }
  }, 90_000);

  it('shows a file to those who may read its piece, one on its way to its sender, and none that is gone', async () => {
    for (const { who, person } of readers) {
      for (const table of ['evidence_files', 'evidence_uploads', 'evidence_upload_parts', 'files_gone']) {
        const seen = await rowsSeen(person, table);
        const isTheirs = person?.id === other.people.dev.id && table !== 'files_gone';
        expect([who, table, seen.length]).toEqual([who, table, isTheirs ? 1 : 0]);
      }
    }
  }, 60_000);

  it('shows those in it what is there: the lock is not simply shut', async () => {
    const always = [
      'parties',
      'participants',
      'clauses',
      'goals',
      'goal_versions',
      'questions',
      'measures',
      'readings',
      'evidence_placements',
      'insights',
      'decisions',
      'adaptations',
      'positions',
      'reviews',
      'promises',
      'agreement_versions',
      'signatures',
    ];
    for (const table of always) {
      const stored = (await rowsStored(table)).filter((row) => row.agreement_id === keepingHome);
      expect([table, stored.length > 0]).toEqual([table, true]);
      for (const reader of ['p-nadia', 'p-rosa', 'p-eleri', 'p-joan']) {
        const hidden = table === 'positions' ? stored.filter((row) => row.decision_id === idOf('D17')).length : 0;
        const seen = (await rowsSeen(ofExample(reader), table)).length;
        expect([table, reader, seen]).toEqual([
          table,
          reader,
          expect.toSatisfy((count) => count <= stored.length && count >= stored.length - hidden),
        ]);
      }
    }
  });

  it('shows a private piece, and everything that tells of it, to its author alone', async () => {
    const tells = [
      'evidence',
      'evidence_placements',
      'evidence_goals',
      'evidence_measures',
      'evidence_questions',
      'evidence_additions',
      'evidence_looks',
      'journal_entries',
      'responses',
    ];
    for (const { who, person } of readers.filter(({ who }) => who !== 'other dev')) {
      for (const table of tells) {
        const told = (await rowsSeen(person, table)).filter((row) => JSON.stringify(row).includes(privatePiece));
        expect([who, table, told]).toEqual([who, table, []]);
      }
    }
    expect((await rowsSeen(other.people.dev, 'evidence')).map((row) => row.id)).toEqual([privatePiece]);
  });

  it('shows words whose consent ended or was taken back to nobody, their author included', async () => {
    for (const { who, person } of readers) {
      const ids = (await rowsSeen(person, 'evidence')).map((row) => row.id);
      expect([who, ids.filter((id) => id === idOf('E04') || id === idOf('E11'))]).toEqual([who, []]);
    }
    const after = '2026-05-21T23:00:00.000Z';
    const marcy = await seenBy(
      ofExample('p-dev'),
      (db) => db.execute(sql`select from evidence where id = ${idOf('E01')}`),
      after,
    );
    expect(marcy).toHaveLength(0);
  });

  it('shows people, organisations and their members to those who share something with them', async () => {
    for (const { who, person, agreements } of readers) {
      const mine = await owner.execute<{ id: string }>(
        sql`select distinct person_id as id from participants where agreement_id = any (${sql.param(agreements)}::uuid[])`,
      );
      const near = new Set([...mine.map((row) => row.id), person?.id]);
      const persons = (await rowsSeen(person, 'persons', 'id')).map((row) => row.id);
      expect([who, persons.filter((id) => !near.has(id as string))]).toEqual([who, []]);
      const organisations = await owner.execute<{ id: string }>(
        sql`select organisation_id as id from participants where agreement_id = any (${sql.param(agreements)}::uuid[])
            union select organisation_id from parties where agreement_id = any (${sql.param(agreements)}::uuid[])
            union select organisation_id from organisation_members where person_id = ${person?.id ?? null}`,
      );
      const known = new Set(organisations.map((row) => row.id));
      for (const [table, key] of [
        ['organisations', 'id'],
        ['organisation_members', 'organisation_id'],
        ['organisation_log', 'organisation_id'],
        ['organisation_invitations', 'organisation_id'],
      ] as const) {
        const foreign = (await rowsSeen(person, table)).filter((row) => !known.has(row[key] as string));
        expect([who, table, foreign]).toEqual([who, table, []]);
      }
    }
  });

  it('shows letters, notice settings and how far one has read to the person they are for', async () => {
    await owner.execute(
      sql`insert into silenced_notices (person_id, kind, silenced_at) values (${other.people.dev.id}, 'promise due', now())`,
    );
    await owner.insert(tables.usesSeen).values({ personId: other.people.dev.id, seenUntil: NOW });
    await owner.execute(sql`insert into outbox (id, agreement_id, person_id, kind, subject_id, occasion, queued_at)
      values (${uuidv7()}, ${other.agreementId}, ${other.people.dev.id}, 'promise due', ${uuidv7()}, 'once', now())`);
    for (const { who, person } of readers) {
      for (const table of ['silenced_notices', 'outbox', 'uses_seen']) {
        const rows = await rowsSeen(person, table);
        expect([who, table, rows.length]).toEqual([who, table, who === 'other dev' ? 1 : 0]);
      }
    }
  });
});

describe('Nobody writes into an agreement that is not theirs', () => {
  it('not even past every command of ours', async () => {
    const stranger = other.people.stranger;
    const { agreementId } = other;
    const tries = [
      sql`insert into goals (id, agreement_id, position) values (${uuidv7()}, ${agreementId}, 9)`,
      sql`insert into participants (id, agreement_id, person_id, organisation_id, side, role, accepted_at)
          values (${uuidv7()}, ${agreementId}, ${stranger.id}, ${other.organisations.council}, 'commissioning', 'signatory', now())`,
      sql`insert into journal_entries (agreement_id, number, act_id, input_hash, event, subject_kind, subject_id, detail, at)
          values (${agreementId}, 999, ${uuidv7()}, '', 'goal.added', 'goal', ${uuidv7()}, '{}', now())`,
    ];
    for (const attempt of tries) {
      await expect(seenBy(stranger, (db) => db.execute(attempt))).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    const changed = await seenBy(stranger, (db) =>
      db.execute(sql`update agreements set purpose = 'mine' where id = ${agreementId}`),
    );
    expect(changed.count).toBe(0);
  });

  it('what was agreed, recorded or said is append-only for the application itself', async () => {
    for (const table of [
      'journal_entries',
      'agreement_versions',
      'signatures',
      'positions',
      'insights',
      'reading_corrections',
      'second_looks',
    ]) {
      await expect(
        seenBy(ofExample('p-nadia'), (db) => db.execute(sql.raw(`delete from ${table}`))),
      ).rejects.toMatchObject({ cause: { code: '42501' } });
      await expect(
        seenBy(ofExample('p-nadia'), (db) => db.execute(sql.raw(`update ${table} set agreement_id = agreement_id`))),
      ).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});
