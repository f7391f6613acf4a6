import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aProposal, fourThatSign, says } from '../support/consent.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { aFullAgreement } from '../support/full-world.ts';
import { as, aWorld, owner, seenBy, type TestPerson, type World } from '../support/world.ts';

let world: World;
let privatePiece: string;

beforeAll(async () => {
  world = await aWorld();
  privatePiece = await aStory(world.people.dev, world.agreementId, { visibility: 'private', consent: ASKED });
});

describe('What nobody may do past every command of ours', () => {
  const refused = async (person: TestPerson, attempt: SQL) => {
    const done = seenBy(person, async (db) => (await db.execute(attempt)).count);
    const code = await done.catch((error: { cause?: { code?: string } }) => error.cause?.code);
    // Either the database says no, or there is nothing that this person could change.
    expect(code === 0 ? '42501' : code).toBe('42501');
  };

  it('give themselves words that were not shown to them', async () => {
    const { agreementId, people, organisations } = world;
    const elsewhere = await aWorld();
    await refused(
      people.sam,
      sql`insert into evidence_looks (agreement_id, evidence_id, person_id, asked_by, asked_at)
        values (${agreementId}, ${privatePiece}, ${people.sam.id}, ${people.sam.id}, now())`,
    );
    for (const [person, agreement, organisation] of [
      [people.sam, agreementId, organisations.council],
      [elsewhere.people.dev, elsewhere.agreementId, elsewhere.organisations.lantern],
    ] as const)
      await refused(
        person,
        sql`insert into evidence_placements (agreement_id, evidence_id, organisation_id, author_id, visibility, posted_at, kind, perspective)
          values (${agreement}, ${privatePiece}, ${organisation}, ${person.id}, 'private', now(), 'story', 'resident')`,
      );
    await refused(
      people.sam,
      sql`insert into responses (id, agreement_id, subject_kind, subject_id, text, by, side, is_idea, at)
        values (${uuidv7()}, ${agreementId}, 'evidence', ${privatePiece}, 'I know.', ${people.sam.id}, 'commissioning', true, now())`,
    );
  });

  it('change somebody else’s piece, or the words of their own', async () => {
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId);
    const placement = sql`where agreement_id = ${agreementId} and evidence_id = ${evidenceId}`;
    for (const person of [people.rosa, people.nadia]) {
      for (const visibility of ['private', 'organisation', 'agreement'])
        await refused(person, sql`update evidence_placements set visibility = ${visibility} ${placement}`);
      await refused(person, sql`update evidence set consent_ends_at = null where id = ${evidenceId}`);
    }
    await refused(
      people.dev,
      sql`update evidence_placements set visibility = 'wider', released_by = author_id ${placement}`,
    );
    for (const person of [people.dev, people.rosa]) {
      await refused(person, sql`update evidence set text = 'Other words.' where id = ${evidenceId}`);
      await refused(person, sql`update evidence_placements set withdrawn_at = now() ${placement}`);
    }
  });

  it('rest something on a piece of another agreement', async () => {
    const elsewhere = await aWorld();
    const evidenceId = await aStory(elsewhere.people.dev, elsewhere.agreementId);
    const insightId = uuidv7();
    const { agreementId, people } = world;
    await as(people.rosa).insights.write({
      id: uuidv7(),
      agreementId,
      insightId,
      text: 'Letters frighten.',
      confidence: 'early',
      freshUntil: '2026-10-13',
    });
    const cite = sql`insert into insight_evidence (agreement_id, insight_id, evidence_id) values (${agreementId}, ${insightId}, ${evidenceId})`;
    await expect(seenBy(people.rosa, (db) => db.execute(cite))).rejects.toMatchObject({ cause: { code: '23503' } });
  });

  it('speak for another party, show what is not to be shown yet, or close somebody else’s objection', async () => {
    const { agreementId, people, parties } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const given = (
      partyId: string,
      side: string,
    ) => sql`insert into positions (id, agreement_id, decision_id, round, party_id, side, person_id, position, at)
      values (${uuidv7()}, ${agreementId}, ${decisionId}, 1, ${partyId}, ${side}, ${people.rosa.id}, 'consent', now())`;
    await refused(people.rosa, given(parties.council, 'commissioning'));
    await refused(people.rosa, given(parties.lantern, 'commissioning'));
    await refused(people.joan, given(parties.lantern, 'providing'));
    await says(people.nadia, agreementId, decisionId, 'objection');
    await says(people.rosa, agreementId, decisionId, 'objection');
    const known = await seenBy(people.eleri, (db) =>
      db.execute<{ what: string; says: string }>(
        sql`select what, party_id, says from access.consent_state(${decisionId})`,
      ),
    );
    expect(Array.from(known)).toEqual([
      { what: 'position', party_id: parties.council, says: null },
      { what: 'position', party_id: parties.lantern, says: 'objection' },
      { what: 'objection', party_id: parties.lantern, says: null },
    ]);
    for (const person of [people.nadia, people.rosa, people.eleri])
      await refused(person, sql`update consent_rounds set revealed_at = now() where decision_id = ${decisionId}`);
    const close = sql`update objections set ended = 'withdrawn', closed_at = now(), closed_by = ${people.ines.id} where decision_id = ${decisionId}`;
    await refused(people.ines, close);
    await refused(people.rosa, sql`update objections set reason = 'None.' where decision_id = ${decisionId}`);
  });

  it('raise their own part or change another’s, or bring somebody in', async () => {
    const { agreementId, people, organisations, parties } = world;
    const role = (person: TestPerson, to: string) =>
      sql`update participants set role = ${to} where agreement_id = ${agreementId} and person_id = ${person.id}`;
    await refused(people.sam, role(people.sam, 'signatory'));
    await refused(people.eleri, role(people.eleri, 'contributor'));
    await refused(people.sam, role(people.eleri, 'contributor'));
    await refused(people.nadia, role(people.rosa, 'reader'));
    await refused(
      people.sam,
      sql`update participants set left_at = now() where agreement_id = ${agreementId} and person_id = ${people.nadia.id}`,
    );
    await refused(
      people.nadia,
      sql`insert into participants (id, agreement_id, person_id, party_id, organisation_id, side, role, accepted_at)
        values (${uuidv7()}, ${agreementId}, ${people.stranger.id}, ${parties.council}, ${organisations.council}, 'commissioning', 'signatory', now())`,
    );
    const member = sql`where organisation_id = ${organisations.council} and person_id = `;
    await refused(people.sam, sql`update organisation_members set role = 'lead' ${member} ${people.sam.id}`);
    await refused(people.sam, sql`update organisation_members set left_at = now() ${member} ${people.nadia.id}`);
    await refused(
      people.sam,
      sql`insert into organisation_members (organisation_id, person_id, role, joined_at) values (${organisations.council}, ${people.stranger.id}, 'member', now())`,
    );
    await refused(
      people.nadia,
      sql`update agreement_invitations set role = 'signatory' where agreement_id = ${agreementId}`,
    );
  });

  it('act or sign in somebody else’s name, or reword what was agreed', async () => {
    const { agreementId, people, parties } = await aFullAgreement(
      ({ dev }) => dev,
      ({ rosa }) => rosa,
    );
    await refused(
      people.sam,
      sql`insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_id, subject_kind, subject_id, detail, at)
        values (${agreementId}, 999, ${uuidv7()}, '', 'goal.added', ${people.nadia.id}, 'goal', ${uuidv7()}, '{}', now())`,
    );
    await refused(
      people.sam,
      sql`insert into signatures (id, agreement_id, document_id, hash, kind, party_id, person_id, at)
        values (${uuidv7()}, ${agreementId}, ${agreementId}, '', 'signature', ${parties.lantern}, ${people.rosa.id}, now())`,
    );
    await refused(
      people.sam,
      sql`insert into insights (id, agreement_id, text, confidence, perspectives_present, perspectives_missing, written_by, written_at, fresh_until)
        values (${uuidv7()}, ${agreementId}, 'Nothing.', 'strong', '{}', '{}', ${people.dev.id}, now(), '2027-01-01')`,
    );
    for (const change of [sql`status = 'kept'`, sql`due_on = '2030-01-01'`])
      await refused(people.sam, sql`update promises set ${change} where agreement_id = ${agreementId}`);
    for (const table of ['goal_versions', 'measure_definitions']) {
      const agreed = sql`from ${sql.identifier(table)} where agreement_version is not null`;
      const [seen] = await seenBy(people.nadia, (db) =>
        db.execute<{ count: number }>(sql`select count(*)::int ${agreed}`),
      );
      expect([table, Number(seen?.count) > 0]).toEqual([table, true]);
      await refused(people.nadia, sql`delete ${agreed}`);
      await refused(
        people.nadia,
        sql`update ${sql.identifier(table)} set agreement_version = '9.9' where agreement_version is not null`,
      );
    }
  });
});

describe('The functions that look past row-level security', () => {
  it('look where they are meant to, and are asked by whom they are for', async () => {
    const functions = await owner.execute<{
      name: string;
      definer: boolean;
      path: string[] | null;
      app: boolean;
      door: boolean;
      all: boolean;
    }>(
      sql`select p.proname as name, p.prosecdef as definer, p.proconfig as path, has_function_privilege('accord_app', p.oid, 'execute') as app,
        has_function_privilege('accord_door', p.oid, 'execute') as door, has_function_privilege('public', p.oid, 'execute') as all
        from pg_proc p where p.pronamespace = 'access'::regnamespace and p.prorettype <> 'trigger'::regtype order by 1`,
    );
    const named = (which: (one: (typeof functions)[number]) => boolean) =>
      functions.filter(which).map(({ name }) => name);
    expect(named(({ definer, path }) => definer && !path?.includes('search_path=public, pg_temp'))).toEqual([]);
    expect(named(({ all }) => all)).toEqual([]);
    expect(named(({ door }) => door)).toEqual(['example_people']);
    // One is the example's door's alone; the others ask nobody's right, and are reached by functions that do.
    expect(named(({ app }) => !app)).toEqual([
      'erase_words',
      'example_people',
      'mask_words',
      'reaches',
      'rests_on',
      'takes_back_for_teller',
      'told_in',
    ]);
  });
});
