import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { ASKED, aGoal, aMeasure, aStory, SURE } from '../support/evidence.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson, takesPart } from '../support/world.ts';

// Words that stand nowhere else, one for each place where a person can write about a piece.
const WORDS = ['Quillfeather', 'Brambleshaw', 'Ottersedge', 'Pennywhistle', 'Larkspurton', 'Mossbottom', 'Thistledown'];
const [TITLE, TEXT, CHANGED, ADDED, RESPONDED, SAID, CALLED] = WORDS as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** A story with a word of its own in every place. */
async function fullStory(by: TestPerson, agreementId: string, reader: TestPerson, endsOn = '2026-05-21') {
  const evidenceId = await aStory(by, agreementId, {
    title: `The ${TITLE} letter`,
    text: `She had three letters from ${TEXT} in a drawer.`,
    perspective: `a tenant of ${TEXT}`,
    whatChanged: CHANGED,
    significance: `${TEXT} mattered`,
    accordingTo: TEXT,
    context: TEXT,
    contribution: TEXT,
    challengesAssumption: TEXT,
    kindNote: TEXT,
    identifiabilitySteps: [`${TEXT} taken out`],
    happenedOn: '2026-05-01',
    consent: { ...ASKED, endsOn, called: CALLED, how: TEXT, scopeNote: TEXT },
  });
  const piece = { agreementId, evidenceId };
  await as(by).evidence.addTo({ id: uuidv7(), ...piece, additionId: uuidv7(), text: ADDED });
  await as(by).evidence.askForALook({ id: uuidv7(), ...piece, personId: reader.id });
  await as(reader).evidence.look({ id: uuidv7(), ...piece, said: SAID });
  await as(reader).evidence.respond({
    id: uuidv7(),
    agreementId,
    responseId: uuidv7(),
    subjectKind: 'evidence',
    subjectId: evidenceId,
    text: RESPONDED,
  });
  return evidenceId;
}

/** The tables in which any of these words stands, in any column, past every policy. */
async function tablesThatSay(words: string[]): Promise<string[]> {
  const tables = await owner.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await owner.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(name)} t`);
    if (rows.some(({ row }) => words.some((word) => row.includes(word)))) found.push(name);
  }
  return found;
}

describe('Taking a story back', () => {
  it('its words are in no table from that moment, and the gap with its date stays', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await fullStory(people.dev, agreementId, people.kit);
    expect(await tablesThatSay(WORDS)).toEqual([
      'evidence',
      'evidence_additions',
      'evidence_looks',
      'evidence_placements',
      'responses',
    ]);
    await as(people.dev, '2026-05-16T09:05:00.000Z').evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await tablesThatSay(WORDS)).toEqual([]);
    for (const person of [people.dev, people.kit, people.nadia]) {
      const gap = { how: 'taken back', on: '2026-05-16' };
      expect((await as(person).evidence.list({ agreementId })).items).toMatchObject([{ evidenceId, gap, words: null }]);
      expect(await as(person).evidence.get({ agreementId, evidenceId })).toMatchObject({
        gap,
        words: null,
        additions: [],
        responses: [],
      });
    }
    const [row] = await owner.execute(
      sql`select withdrawn_through, consent_status, happened_on from evidence where id = ${evidenceId}`,
    );
    expect(row).toEqual({ withdrawn_through: people.dev.id, consent_status: 'withdrawn', happened_on: null });
  });

  it('its author does it, whatever became of the agreement; nobody else does', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    const withdraw = (person: TestPerson) => as(person).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await refusalOf(withdraw(people.rosa))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(withdraw(people.nadia))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await tablesThatSay(['envelope'])).toContain('evidence');
    await owner.execute(sql`update agreements set status = 'ended' where id = ${agreementId}`);
    await withdraw(people.dev);
    expect((await as(people.nadia).evidence.list({ agreementId })).items).toMatchObject([{ words: null }]);
  });

  it('where its author has left, the lead of its organisation is there for who told it, and only then', async () => {
    const { agreementId, participants, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    const kept = await aStory(people.dev, agreementId, {}, '2026-05-15T11:00:00.000Z');
    const piece = { agreementId, evidenceId };
    const withdraw = (person: TestPerson) => as(person).evidence.withdraw({ id: uuidv7(), ...piece });
    const renew = (person: TestPerson) =>
      as(person).evidence.renewConsent({ id: uuidv7(), agreementId, evidenceId: kept, endsOn: '2029-01-01' });
    const isOffered = async () => (await as(people.rosa).evidence.get(piece)).may.withdraw;
    expect(await isOffered()).toBe(false);
    await as(people.rosa).agreements.removeParticipant({
      id: uuidv7(),
      agreementId,
      participantId: participants[people.dev.id] as string,
    });
    for (const person of [people.gwen, people.nadia, people.kit])
      for (const act of [withdraw, renew]) expect(await refusalOf(act(person))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await isOffered()).toBe(true);
    await renew(people.rosa);
    await withdraw(people.rosa);
    expect((await as(people.nadia).evidence.list({ agreementId })).items).toMatchObject([
      { evidenceId: kept, words: { consentEndsOn: '2029-01-01' } },
      { evidenceId, words: null },
    ]);
  });

  it('an author who left this agreement has left it, whatever else they take part in', async () => {
    const { agreementId, participants, people, organisations } = await aWorld();
    const other = await aWorld();
    const place = { partyId: null, organisationId: organisations.lantern, side: 'partner' as const };
    for (const person of [people.rosa, people.dev])
      await takesPart(other.agreementId, person, { ...place, role: 'contributor' });
    const piece = { agreementId, evidenceId: await aStory(people.dev, agreementId) };
    const removal = { id: uuidv7(), agreementId, participantId: participants[people.dev.id] as string };
    await as(people.rosa).agreements.removeParticipant(removal);
    expect((await as(people.rosa).evidence.get(piece)).may.withdraw).toBe(true);
    await as(people.rosa).evidence.withdraw({ id: uuidv7(), ...piece });
    expect((await as(people.rosa).evidence.get(piece)).words).toBeNull();
  });

  it('a second time says so, and so does every other act on what is gone', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    const piece = { agreementId, evidenceId };
    await as(people.dev).evidence.withdraw({ id: uuidv7(), ...piece });
    const { evidence } = as(people.dev);
    for (const act of [
      () => evidence.withdraw({ id: uuidv7(), ...piece }),
      () => evidence.addTo({ id: uuidv7(), ...piece, additionId: uuidv7(), text: 'More.' }),
      () => evidence.link({ id: uuidv7(), ...piece }),
      () => evidence.share({ id: uuidv7(), ...piece, visibility: 'agreement' }),
      () => evidence.askForALook({ id: uuidv7(), ...piece, personId: people.kit.id }),
      () => evidence.renewConsent({ id: uuidv7(), ...piece, endsOn: '2029-01-01' }),
      () => as(people.kit).evidence.release({ id: uuidv7(), ...piece, ...SURE }),
      () =>
        as(people.kit).evidence.respond({
          id: uuidv7(),
          agreementId,
          responseId: uuidv7(),
          subjectKind: 'evidence',
          subjectId: evidenceId,
          text: 'A pity.',
        }),
    ])
      expect(await refusalOf(act())).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('The end of consent', () => {
  // 21 May in London ends at 23:00 UTC.
  const LAST = '2026-05-21T22:59:59.999Z';
  const OVER = '2026-05-21T23:00:00.000Z';

  it('seals a story from everybody, its author too, with the last moment of its last day', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await fullStory(people.dev, agreementId, people.kit);
    const tables = ['evidence', 'evidence_additions', 'responses'];
    for (const person of [people.dev, people.rosa, people.nadia, people.kit]) {
      expect(await as(person, LAST).evidence.get({ agreementId, evidenceId })).toMatchObject({ gap: null });
      expect(await as(person, OVER).evidence.get({ agreementId, evidenceId })).toMatchObject({
        gap: { how: 'ended', on: '2026-05-21' },
        words: null,
      });
      for (const table of tables) {
        const count = async (now: string) =>
          (await seenBy(person, (db) => db.execute(sql.raw(`select 1 from ${table}`)), now)).length;
        expect([await count(LAST), await count(OVER)]).toEqual([1, 0]);
      }
    }
  });

  it('seals with it whose view it was, who wrote it, and what a second person said of it', async () => {
    const { agreementId, people, organisations } = await aWorld();
    const evidenceId = await fullStory(people.dev, agreementId, people.kit);
    for (const person of [people.dev, people.rosa, people.nadia, people.kit]) {
      const gone = JSON.stringify(await as(person, OVER).evidence.get({ agreementId, evidenceId }));
      for (const word of [...WORDS, people.dev.name, people.dev.id, organisations.lantern, '"story"', NOW])
        expect([person.name, word, gone.includes(word)]).toEqual([person.name, word, false]);
      expect(await seenBy(person, (db) => db.execute(sql`select 1 from evidence_looks`), OVER)).toHaveLength(0);
    }
    expect(await as(people.kit, LAST).evidence.get({ agreementId, evidenceId })).toMatchObject({
      perspective: `a tenant of ${TEXT}`,
      looks: [{ said: SAID }],
    });
  });

  it('takes a story out of every list that is chosen by what it was like or about', async () => {
    const { agreementId, people } = await aWorld();
    const goalId = await aGoal(agreementId, people.nadia);
    const measureId = await aMeasure(agreementId, people.nadia);
    const about = { goalIds: [goalId], measureIds: [measureId] };
    const like = { kind: 'observation' as const, perspective: 'resident', surprising: true, harm: true };
    const evidenceId = await aStory(people.dev, agreementId, {
      ...like,
      ...about,
      consent: { ...ASKED, endsOn: '2026-05-21' },
    });
    const found = async (filter: object, now: string) =>
      (await as(people.nadia, now).evidence.list({ agreementId, filter })).items.length;
    for (const [name, value] of Object.entries({ ...like, goalId, measureId })) {
      const filter = { [name]: value };
      expect([name, await found(filter, LAST), await found(filter, OVER)]).toEqual([name, 1, 0]);
    }
    expect(await found({}, OVER)).toBe(1);
    for (const person of [people.dev, people.nadia])
      expect((await as(person, OVER).evidence.get({ agreementId, evidenceId })).links).toEqual({
        goals: [],
        measures: [],
        questions: [],
      });
  });

  it('without a moment nothing that ends is shown', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId);
    expect(await seenBy(people.dev, (db) => db.execute(sql`select 1 from evidence`), '')).toHaveLength(0);
  });

  it('after thirty days the words are erased, once, and the gap stays', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await fullStory(people.dev, agreementId, people.kit);
    await eraseExpired('2026-06-20T22:59:59.999Z');
    expect(await tablesThatSay(WORDS)).toContain('evidence');
    await eraseExpired('2026-06-20T23:00:00.000Z');
    await eraseExpired('2026-06-20T23:01:00.000Z');
    expect(await tablesThatSay(WORDS)).toEqual([]);
    const entries = await owner.execute(
      sql`select actor_id, only_person_id, at from journal_entries where subject_id = ${evidenceId} and event = 'evidence.erased'`,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor_id: null, only_person_id: null });
    expect((await as(people.nadia, '2026-07-01T00:00:00.000Z').evidence.list({ agreementId })).items).toMatchObject([
      { gap: { how: 'ended', on: '2026-05-21' }, words: null },
    ]);
  });

  it('a private story is erased too, and only its author hears of it', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, {
      visibility: 'private',
      consent: { ...ASKED, endsOn: '2026-05-21' },
    });
    await eraseExpired('2026-06-30T00:00:00.000Z');
    const [entry] = await owner.execute(
      sql`select only_person_id from journal_entries where subject_id = ${evidenceId} and event = 'evidence.erased'`,
    );
    expect(entry).toEqual({ only_person_id: people.dev.id });
  });

  it('moves when the person says yes for longer, before it or while the story lies sealed', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-21' } });
    const renew = (now: string, endsOn: string) =>
      as(people.dev, now).evidence.renewConsent({ id: uuidv7(), agreementId, evidenceId, endsOn });
    await renew('2026-05-20T10:00:00.000Z', '2026-05-25');
    await renew('2026-06-10T10:00:00.000Z', '2027-05-25');
    expect(await as(people.nadia, '2027-05-25T22:00:00.000Z').evidence.get({ agreementId, evidenceId })).toMatchObject({
      gap: null,
      words: { consentEndsOn: '2027-05-25' },
    });
  });

  it('is moved by its author alone, forward, and not once the words are erased', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-21' } });
    const renew = (person: TestPerson, endsOn: string, now?: string) =>
      as(person, now).evidence.renewConsent({ id: uuidv7(), agreementId, evidenceId, endsOn });
    expect(await refusalOf(renew(people.rosa, '2027-01-01'))).toMatchObject({ code: 'FORBIDDEN' });
    for (const endsOn of ['2026-05-01', '2026-05-21', '2040-01-01'])
      expect(await refusalOf(renew(people.dev, endsOn))).toMatchObject({
        code: 'INVALID',
        fields: { endsOn: expect.any(String) },
      });
    await eraseExpired('2026-06-30T00:00:00.000Z');
    expect(await refusalOf(renew(people.dev, '2027-01-01', '2026-06-30T00:00:00.000Z'))).toMatchObject({
      code: 'CONFLICT',
    });
  });
});
