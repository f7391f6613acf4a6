import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aGoal, aMeasure, aStory, SURE } from '../support/evidence.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

describe('Posting evidence', () => {
  it('a contributor of any side and a guest post a story, which all in the agreement read', async () => {
    const { agreementId, people } = await aWorld();
    for (const person of [people.sam, people.dev, people.kit, people.joan]) {
      const evidenceId = await aStory(person, agreementId, { text: `Told to ${person.name}.` });
      for (const reader of [people.nadia, people.gwen, people.joan])
        expect(await as(reader).evidence.get({ agreementId, evidenceId })).toMatchObject({
          author: { name: person.name },
          words: { text: `Told to ${person.name}.`, title: `Told to ${person.name}` },
        });
    }
  });

  it('it belongs to its author’s organisation and says what it is about', async () => {
    const { agreementId, people, organisations } = await aWorld();
    const goalId = await aGoal(agreementId, people.nadia);
    const measureId = await aMeasure(agreementId, people.nadia);
    const questionId = uuidv7();
    await as(people.dev).goals.poseQuestion({ id: uuidv7(), agreementId, questionId, text: 'Why?' });
    const evidenceId = await aStory(people.dev, agreementId, {
      goalIds: [goalId, goalId],
      measureIds: [measureId],
      questionIds: [questionId],
    });
    const { links } = await as(people.sam).evidence.get({ agreementId, evidenceId });
    expect(links).toMatchObject({
      goals: [{ id: goalId }],
      measures: [{ id: measureId }],
      questions: [{ id: questionId }],
    });
    const [row] = await owner.execute(sql`select organisation_id from evidence where id = ${evidenceId}`);
    expect(row?.organisation_id).toBe(organisations.lantern);
  });

  it('text, perspective and consent are asked for, each at its field, and nothing is stored', async () => {
    const { agreementId, people } = await aWorld();
    const refusal = await refusalOf(
      as(people.dev).evidence.post({ id: uuidv7(), agreementId, evidenceId: uuidv7(), visibility: 'private' } as never),
    );
    expect(refusal).toMatchObject({
      code: 'INVALID',
      fields: {
        text: 'Write what you saw or heard.',
        perspective: 'Say whose view this is.',
        consent: 'Say whether we may keep this story.',
      },
    });
    expect((await as(people.dev).evidence.list({ agreementId })).items).toEqual([]);
  });

  it('a story nobody has asked about stays with its author, and consent has an end', async () => {
    const { agreementId, people } = await aWorld();
    expect(
      await refusalOf(aStory(people.dev, agreementId, { consent: { status: 'not asked' }, visibility: 'agreement' })),
    ).toMatchObject({ code: 'INVALID', fields: { visibility: expect.stringContaining('only you') } });
    expect(await refusalOf(aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn: null } }))).toMatchObject({
      code: 'INVALID',
      fields: { 'consent.endsOn': 'Say until when we may keep it.' },
    });
  });

  it('a reader is told why they cannot post; before the agreement is active nobody can', async () => {
    const { agreementId, people } = await aWorld();
    expect(await refusalOf(aStory(people.gwen, agreementId))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('reader'),
    });
    const draft = await aWorld('draft');
    expect(await refusalOf(aStory(draft.people.dev, draft.agreementId))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('who takes part for an organisation without belonging to it is told plainly', async () => {
    const { agreementId, people, organisations } = await aWorld();
    await owner.execute(
      sql`update organisation_members set left_at = ${NOW} where person_id = ${people.dev.id} and organisation_id = ${organisations.lantern}`,
    );
    expect(await refusalOf(aStory(people.dev, agreementId))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Lantern House'),
    });
  });

  it('it cannot be about a goal of another agreement', async () => {
    const [here, there] = [await aWorld(), await aWorld()];
    const goalId = await aGoal(there.agreementId, there.people.nadia);
    expect(await refusalOf(aStory(here.people.dev, here.agreementId, { goalIds: [goalId] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as(here.people.dev).evidence.list({ agreementId: here.agreementId })).items).toEqual([]);
  });

  it('the same post sent three times is stored once, and another under its id is a conflict', async () => {
    const { agreementId, people } = await aWorld();
    const post = postOf(agreementId);
    const answers = await Promise.all([1, 2, 3].map(() => as(people.dev).evidence.post(post)));
    expect(answers).toEqual(Array(3).fill({ evidenceId: post.evidenceId }));
    expect((await as(people.dev).evidence.list({ agreementId })).items).toHaveLength(1);
    expect(await refusalOf(as(people.dev).evidence.post({ ...post, text: 'Something else.' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(as(people.sam).evidence.post({ ...post, id: uuidv7() }))).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

const postOf = (agreementId: string) => ({
  id: uuidv7(),
  agreementId,
  evidenceId: uuidv7(),
  text: 'She had the money in an envelope.',
  perspective: 'resident',
  visibility: 'agreement' as const,
  consent: ASKED,
});

describe('Who reads a piece', () => {
  const TABLES = [
    'evidence',
    'evidence_placements',
    'evidence_goals',
    'evidence_additions',
    'evidence_looks',
    'responses',
  ];
  const rowsSeen = async (world: World, who: keyof World['people']) => {
    const seen: Record<string, number> = {};
    await seenBy(world.people[who], async (db) => {
      for (const table of TABLES) seen[table] = (await db.execute(sql.raw(`select 1 from ${table}`))).length;
      seen.journal_entries = (
        await db.execute(sql`select 1 from journal_entries where event like 'evidence.%' or event like 'response.%'`)
      ).length;
    });
    return seen;
  };
  const nothing = Object.fromEntries([...TABLES, 'journal_entries'].map((table) => [table, 0]));

  it('a private piece is there for its author alone, in every table', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const goalId = await aGoal(agreementId, people.nadia);
    const evidenceId = await aStory(people.dev, agreementId, {
      visibility: 'private',
      consent: { status: 'not asked' },
      goalIds: [goalId],
    });
    await as(people.dev).evidence.addTo({ id: uuidv7(), agreementId, evidenceId, additionId: uuidv7(), text: 'More.' });
    await as(people.dev).evidence.respond({
      id: uuidv7(),
      agreementId,
      responseId: uuidv7(),
      subjectKind: 'evidence',
      subjectId: evidenceId,
      text: 'A note to myself.',
    });
    for (const who of ['nadia', 'sam', 'eleri', 'rosa', 'gwen', 'kit', 'joan', 'stranger'] as const)
      expect(await rowsSeen(world, who), who).toEqual(nothing);
    expect(await rowsSeen(world, 'dev')).toMatchObject({ evidence: 1, evidence_goals: 1, journal_entries: 3 });
    expect(await refusalOf(as(people.rosa).evidence.get({ agreementId, evidenceId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as(people.rosa).evidence.list({ agreementId })).items).toEqual([]);
  });

  it('one inside an organisation is read by its members in the agreement, and by nobody else', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    await aStory(people.dev, agreementId, { visibility: 'organisation', consent: { ...ASKED, scope: [] } });
    for (const who of ['nadia', 'sam', 'kit', 'joan', 'stranger'] as const)
      expect(await rowsSeen(world, who), who).toEqual(nothing);
    for (const who of ['dev', 'rosa', 'gwen'] as const)
      expect(await rowsSeen(world, who)).toMatchObject({ evidence: 1, journal_entries: 1 });
  });

  it('asking one named person to look lets that person read it, and nobody else', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId, {
      visibility: 'private',
      consent: { status: 'not asked' },
    });
    await as(people.dev).evidence.askForALook({ id: uuidv7(), agreementId, evidenceId, personId: people.kit.id });
    expect(await as(people.kit).evidence.get({ agreementId, evidenceId })).toMatchObject({
      words: { text: expect.any(String) },
      may: { look: true, share: false, release: false, withdraw: false },
    });
    for (const who of ['nadia', 'sam', 'eleri', 'rosa', 'gwen', 'joan', 'stranger'] as const)
      expect(await rowsSeen(world, who), who).toEqual(nothing);
    await as(people.kit).evidence.look({ id: uuidv7(), agreementId, evidenceId, said: 'The street is still in it.' });
    expect(await as(people.dev).evidence.get({ agreementId, evidenceId })).toMatchObject({
      words: { checkedBy: 'Kit', checkedOn: '2026-05-15' },
      looks: [{ person: 'Kit', said: 'The street is still in it.' }],
    });
  });
});

describe('The second look', () => {
  it('is asked by the author alone, of somebody else in the agreement, and once', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    const ask = (who: keyof World['people'], of: keyof World['people']) =>
      as(people[who]).evidence.askForALook({ id: uuidv7(), agreementId, evidenceId, personId: people[of].id });
    expect(await refusalOf(ask('rosa', 'kit'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(ask('dev', 'dev'))).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(ask('dev', 'stranger'))).toMatchObject({ code: 'NOT_FOUND' });
    await ask('dev', 'kit');
    expect(await refusalOf(ask('dev', 'kit'))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is had by who was asked, and once', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    await as(people.dev).evidence.askForALook({ id: uuidv7(), agreementId, evidenceId, personId: people.kit.id });
    const look = (who: keyof World['people']) =>
      as(people[who]).evidence.look({ id: uuidv7(), agreementId, evidenceId });
    expect(await refusalOf(look('rosa'))).toMatchObject({ code: 'FORBIDDEN' });
    await look('kit');
    expect(await refusalOf(look('kit'))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('Sharing further', () => {
  it('its author shares a piece step by step, and for its new readers it is posted then', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { visibility: 'private' });
    const share = (visibility: 'organisation' | 'agreement', now: string) =>
      as(people.dev, now).evidence.share({ id: uuidv7(), agreementId, evidenceId, visibility });
    await share('organisation', '2026-05-16T10:00:00.000Z');
    expect((await as(people.rosa, '2026-05-16T10:00:00.000Z').evidence.list({ agreementId })).items).toHaveLength(1);
    expect((await as(people.sam, '2026-05-16T10:00:00.000Z').evidence.list({ agreementId })).items).toEqual([]);
    await share('agreement', '2026-05-17T10:00:00.000Z');
    expect((await as(people.sam, '2026-05-17T10:00:00.000Z').evidence.list({ agreementId })).items).toMatchObject([
      { evidenceId, postedAt: '2026-05-17T10:00:00.000Z' },
    ]);
  });

  it('nobody else shares it, and it is not shared less far by sharing', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { visibility: 'organisation' });
    const share = (who: keyof World['people'], visibility: 'organisation' | 'agreement') =>
      as(people[who]).evidence.share({ id: uuidv7(), agreementId, evidenceId, visibility });
    expect(await refusalOf(share('rosa', 'agreement'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(share('dev', 'organisation'))).toMatchObject({ code: 'CONFLICT' });
  });

  it('what the person said has to cover the new readers, or they are asked first', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, {
      visibility: 'private',
      consent: { status: 'not asked' },
    });
    const share = { agreementId, evidenceId, visibility: 'agreement' as const };
    expect(await refusalOf(as(people.dev).evidence.share({ id: uuidv7(), ...share }))).toMatchObject({
      code: 'INVALID',
      fields: { consent: 'Ask the person first, and say what they said.' },
    });
    await as(people.dev).evidence.share({ id: uuidv7(), ...share, consent: ASKED });
    expect(await as(people.sam).evidence.get({ agreementId, evidenceId })).toMatchObject({
      words: { consentStatus: 'given', consentEndsOn: ASKED.endsOn, consentOn: '2026-05-15' },
    });
  });

  it('a second person releases it beyond the agreement, as far as consent reaches, and once', async () => {
    const { agreementId, people } = await aWorld();
    const narrow = await aStory(people.dev, agreementId);
    const wide = await aStory(people.dev, agreementId, {
      consent: { ...ASKED, scope: ['this agreement', 'public learning'] },
    });
    const release = (who: keyof World['people'], evidenceId: string) =>
      as(people[who]).evidence.release({ id: uuidv7(), agreementId, evidenceId, ...SURE });
    expect(await refusalOf(release('dev', wide))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(release('kit', narrow))).toMatchObject({ code: 'CONFLICT' });
    await release('kit', wide);
    expect(await as(people.sam).evidence.get({ agreementId, evidenceId: wide })).toMatchObject({
      visibility: 'wider',
      releasedBy: 'Kit',
    });
    expect(await refusalOf(release('sam', wide))).toMatchObject({ code: 'CONFLICT' });
  });

  it('who is not sure that nobody is singled out, linked or guessed does not release it', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, {
      consent: { ...ASKED, scope: ['this agreement', 'public learning'] },
    });
    for (const doubt of ['nobodySingledOut', 'nobodyLinked', 'nobodyGuessed'] as const) {
      const answers = { ...SURE, [doubt]: false } as unknown as typeof SURE;
      const release = as(people.kit).evidence.release({ id: uuidv7(), agreementId, evidenceId, ...answers });
      expect(await refusalOf(release)).toMatchObject({ code: 'INVALID', fields: { [doubt]: expect.anything() } });
    }
    expect((await as(people.sam).evidence.get({ agreementId, evidenceId })).visibility).toBe('agreement');
  });

  it('what points to a person is masked wherever it stands, as whole words, before others read it', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, {
      visibility: 'private',
      title: 'Ana (at the desk)',
      text: 'Ana asked. Analysts came, and Ana rang +44 7700 900123.',
      whatChanged: 'Ana is heard.',
    });
    const piece = { agreementId, evidenceId };
    await as(people.dev).evidence.addTo({ id: uuidv7(), ...piece, additionId: uuidv7(), text: 'I met Ana again.' });
    await owner.execute(sql`insert into evidence_additions (id, evidence_id, added_to, text, at, by_teller)
      values (${uuidv7()}, ${evidenceId}, 'text', 'Call me Ana.', ${NOW}, true)`);
    const mask = [
      { words: 'Ana', kind: 'name' as const },
      { words: '+44 7700 900123', kind: 'phone number' as const },
    ];
    const share = () => as(people.dev).evidence.share({ id: uuidv7(), ...piece, visibility: 'agreement', mask });
    await share();
    expect(await as(people.sam).evidence.get(piece)).toMatchObject({
      words: {
        title: '[name] (at the desk)',
        text: '[name] asked. Analysts came, and [name] rang [phone number].',
        whatChanged: '[name] is heard.',
      },
      // What the teller added stays as they wrote it.
      additions: expect.arrayContaining([
        expect.objectContaining({ text: 'I met [name] again.' }),
        expect.objectContaining({ text: 'Call me Ana.' }),
      ]),
    });
    expect(await refusalOf(share())).toMatchObject({ code: 'CONFLICT' });
  });

  it('what an agreement has read is masked by nobody, and by no other person before', async () => {
    const { agreementId, people } = await aWorld();
    const read = await aStory(people.dev, agreementId);
    const inside = await aStory(people.dev, agreementId, { visibility: 'organisation' });
    const masks = (who: TestPerson, evidenceId: string) =>
      seenBy(who, async (db) => {
        const [row] = await db.execute<{ done: boolean }>(
          sql`select access.mask_evidence(${evidenceId}::uuid, '{She}', '{name}') as done`,
        );
        return row?.done;
      });
    expect(await masks(people.dev, read)).toBe(false);
    expect(await masks(people.rosa, inside)).toBe(false);
    expect(await masks(people.dev, inside)).toBe(true);
  });
});

describe('Adding to a piece', () => {
  it('what its author adds stands dated below it, and what others have read is not touched', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { whatChanged: 'None yet.' });
    const add = {
      agreementId,
      evidenceId,
      additionId: uuidv7(),
      addedTo: 'whatChanged' as const,
      text: 'It was paused.',
    };
    await as(people.dev, '2026-05-30T14:00:00.000Z').evidence.addTo({ id: uuidv7(), ...add });
    expect(await as(people.sam).evidence.get({ agreementId, evidenceId })).toMatchObject({
      words: { whatChanged: 'None yet.' },
      additions: [{ addedTo: 'whatChanged', text: 'It was paused.', at: '2026-05-30T14:00:00.000Z' }],
    });
    expect(await refusalOf(as(people.dev).evidence.addTo({ id: uuidv7(), ...add }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('nobody else adds to it or says what it is about', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    const addition = { agreementId, evidenceId, additionId: uuidv7(), text: 'And also.' };
    expect(await refusalOf(as(people.rosa).evidence.addTo({ id: uuidv7(), ...addition }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(as(people.rosa).evidence.link({ id: uuidv7(), agreementId, evidenceId }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('its author says anew what it is about', async () => {
    const { agreementId, people } = await aWorld();
    const [one, other] = [await aGoal(agreementId, people.nadia), await aGoal(agreementId, people.nadia)];
    const evidenceId = await aStory(people.dev, agreementId, { goalIds: [one] });
    await as(people.dev).evidence.link({ id: uuidv7(), agreementId, evidenceId, goalIds: [other] });
    await as(people.dev).evidence.link({ id: uuidv7(), agreementId, evidenceId, goalIds: [other] });
    expect((await as(people.sam).evidence.get({ agreementId, evidenceId })).links.goals).toMatchObject([{ id: other }]);
  });
});

describe('How consent was obtained', () => {
  it('is told with who asked and when; who asked takes part here', async () => {
    const { agreementId, people } = await aWorld();
    const told = { ...ASKED, how: 'spoken, read back', on: '2026-05-02' };
    const evidenceId = await aStory(people.dev, agreementId, { consent: { ...told, by: people.gwen.id } });
    expect((await as(people.nadia).evidence.get({ agreementId, evidenceId })).words).toMatchObject({
      consentHow: 'spoken, read back',
      askedBy: 'Gwen',
      consentOn: '2026-05-02',
    });
    const own = await aStory(people.dev, agreementId, { consent: told });
    expect((await as(people.nadia).evidence.get({ agreementId, evidenceId: own })).words?.askedBy).toBe('Dev');
    const stranger = aStory(people.dev, agreementId, { consent: { ...told, by: people.stranger.id } });
    expect(await refusalOf(stranger)).toMatchObject({ code: 'NOT_FOUND' });
    const { colleagues } = await as(people.dev).evidence.composing({ agreementId });
    expect(colleagues.map(({ name }) => name)).toEqual(['Gwen', 'Rosa']);
  });
});
