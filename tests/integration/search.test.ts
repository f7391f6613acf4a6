import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import type { Stretch } from '#/modules/search/marked.ts';
import { ASKED, aGoal, aStory } from '../support/evidence.ts';
import { as, aWorld, owner, refusalOf, seenBy, type TestPerson, takesPart } from '../support/world.ts';

type More = Partial<Parameters<ReturnType<typeof as>['search']['everywhere']>[0]>;

const here = (person: TestPerson, agreementId: string, words: string, more: More = {}, now?: string) =>
  as(person, now).search.here({ agreementId, words, ...more });
const idsHere = async (...asked: Parameters<typeof here>) => (await here(...asked)).items.map(({ id }) => id);
const marks = (stretches: Stretch[]) => stretches.filter(({ isMark }) => isMark).map(({ text }) => text);
const at = (minute: number) => new Date(Date.parse('2026-05-14T08:00:00.000Z') + minute * 60_000).toISOString();

describe('Words are found', () => {
  it('by their stem, whatever their case or accents, in every place where a piece says something', async () => {
    const { agreementId, people } = await aWorld();
    const places = {
      title: 'A heron',
      text: 'The otters came.',
      whatChanged: 'Badgers dug.',
      significance: 'Foxes ran.',
      accordingTo: 'the kingfisher',
      context: 'Newts swam.',
      contribution: 'Stoats helped.',
      challengesAssumption: 'Weasels do not.',
      kindNote: 'by a magpie',
      consent: { ...ASKED, namedAs: 'pseudonym' as const, called: 'Jackdaw' },
    };
    const evidenceId = await aStory(people.dev, agreementId, places);
    await as(people.dev).evidence.addTo({
      id: uuidv7(),
      agreementId,
      evidenceId,
      additionId: uuidv7(),
      text: 'Larks sang.',
    });
    const words = [
      'HERONS',
      'otter',
      'badger',
      'fóx',
      'kingfisher',
      'newt',
      'stoat',
      'weasel',
      'magpies',
      'jackdaw',
      'lark',
    ];
    for (const word of words)
      expect([word, await idsHere(people.nadia, agreementId, word)]).toEqual([word, [evidenceId]]);
    expect(await idsHere(people.nadia, agreementId, 'eagle')).toEqual([]);
  });

  it('together, as a phrase in quotes, one or another, and without what is left out', async () => {
    const { agreementId, people } = await aWorld();
    const red = await aStory(people.dev, agreementId, { text: 'A letter with a red border.' }, at(1));
    const border = await aStory(people.dev, agreementId, { text: 'At the border a red car, and no post.' }, at(2));
    const find = (words: string) => idsHere(people.nadia, agreementId, words);
    expect(await find('red border')).toEqual([border, red]);
    expect(await find('"red border"')).toEqual([red]);
    expect(await find('letter or car')).toEqual([border, red]);
    expect(await find('red -letters')).toEqual([border]);
    expect(await find('"border red"')).toEqual([]);
  });

  it('as they are written where a piece is not in English, accents or none', async () => {
    const { agreementId, people } = await aWorld();
    const welsh = await aStory(people.dev, agreementId, {
      text: 'Daeth y llythyrau i’r tŷ. Said the postings.',
      language: 'cy',
    });
    const find = (words: string) => idsHere(people.nadia, agreementId, words);
    for (const words of ['llythyrau', 'ty', 'TŶ', 'postings', '"i’r tŷ"'])
      expect([words, await find(words)]).toEqual([words, [welsh]]);
    expect(await find('posting')).toEqual([]);
    const [item] = (await here(people.nadia, agreementId, 'llythyrau')).items;
    expect(item).toMatchObject({ language: 'cy' });
    expect(marks(item?.passage ?? [])).toEqual(['llythyrau']);
  });

  it('marked in the passages that hold them, as text and nothing else', async () => {
    const { agreementId, people } = await aWorld();
    const text = `${'Nothing of note. '.repeat(40)}<img src=x onerror=alert(1)> The bailiff\u0002 came. ${'Nothing more. '.repeat(40)}`;
    await aStory(people.dev, agreementId, { title: 'Two bailiffs', text });
    const [item] = (await here(people.nadia, agreementId, 'bailiff')).items;
    expect(marks(item?.title ?? [])).toEqual(['bailiffs']);
    expect(marks(item?.passage ?? [])).toEqual(['bailiff']);
    const passage = (item?.passage ?? []).map((stretch) => stretch.text).join('');
    expect(passage.length).toBeLessThan(400);
    expect(passage).not.toContain('\u0002');
  });

  it('in insights, changes, goals, questions with their answers, and the terms', async () => {
    const { agreementId, people } = await aWorld();
    const act = () => ({ id: uuidv7(), agreementId });
    const { insights, goals, adaptations } = as(people.dev);
    const ids = { insight: uuidv7(), question: uuidv7(), asked: uuidv7(), decision: uuidv7(), clause: uuidv7() };
    await insights.write({
      ...act(),
      insightId: ids.insight,
      text: 'Bailiffs frighten.',
      confidence: 'early',
      freshUntil: '2026-10-13',
    });
    await goals.poseQuestion({ ...act(), questionId: ids.question, text: 'Who sends the bailiff?' });
    await goals.poseQuestion({ ...act(), questionId: ids.asked, text: 'Who rings?' });
    await goals.answerQuestion({
      ...act(),
      answerId: uuidv7(),
      questionId: ids.asked,
      text: 'Nobody but a bailiff.',
      confidence: 'early',
    });
    await adaptations.propose({
      ...act(),
      decisionId: ids.decision,
      text: 'Ring first',
      hunch: 'No bailiffs then.',
      lookAgainOn: '2026-10-13',
    });
    const goalId = await aGoal(agreementId, people.nadia, 'Met before a bailiff is sent.');
    await owner.execute(sql`insert into clauses (id, agreement_id, position, section, heading, text)
      values (${ids.clause}, ${agreementId}, 1, 'working together', 'Recovery', 'Bailiffs are the last step.')`);
    const evidenceId = await aStory(people.dev, agreementId, { title: 'At the door', text: 'The bailiff said it.' });
    const page = await here(people.gwen, agreementId, 'bailiff');
    expect(page.items.map(({ kind, id, isInTitle }) => [kind, id, isInTitle])).toEqual(
      expect.arrayContaining([
        ['evidence', evidenceId, false],
        ['insight', ids.insight, true],
        ['decision', ids.decision, false],
        ['goal', goalId, true],
        ['question', ids.question, true],
        ['question', ids.asked, false],
        ['clause', ids.clause, false],
      ]),
    );
    expect(page.counts).toEqual([
      { kind: 'evidence', count: 1 },
      { kind: 'insight', count: 1 },
      { kind: 'decision', count: 1 },
      { kind: 'goal', count: 1 },
      { kind: 'question', count: 2 },
      { kind: 'clause', count: 1 },
    ]);
    const isFirst = page.items.map(({ isInTitle }) => isInTitle);
    expect(isFirst).toEqual(isFirst.toSorted().toReversed());
    expect(await idsHere(people.gwen, agreementId, 'bailiff', { kind: 'clause' })).toEqual([ids.clause]);
  });

  it('in a goal’s earlier words too, which are told to be earlier', async () => {
    const { agreementId, people } = await aWorld();
    const goalId = await aGoal(agreementId, people.nadia, 'Told by letter.');
    await owner.execute(sql`insert into goal_versions (agreement_id, goal_id, version, text, why, proposed_by, holds_from)
      values (${agreementId}, ${goalId}, 2, 'Understood before pursued.', 'Doors open.', ${people.nadia.id}, '2025-04-01')`);
    const told = async (words: string) =>
      (await here(people.dev, agreementId, words)).items.map(({ id, isEarlier }) => [id, isEarlier]);
    expect(await told('letter')).toEqual([[goalId, true]]);
    expect(await told('understood')).toEqual([[goalId, false]]);
    expect(await told('doors')).toEqual([[goalId, false]]);
  });
});

describe('A search tells only of what one may read', () => {
  it('a private piece is found by its author, one of an organisation within it, and one that is shown by who was asked', async () => {
    const { agreementId, people } = await aWorld();
    const own = await aStory(people.dev, agreementId, { text: 'An otter.', visibility: 'private' }, at(1));
    const shared = await aStory(people.dev, agreementId, { text: 'An otter.', visibility: 'organisation' }, at(2));
    const all = await aStory(people.dev, agreementId, { text: 'An otter.' }, at(3));
    await as(people.dev).evidence.askForALook({ id: uuidv7(), agreementId, evidenceId: own, personId: people.kit.id });
    const seen: [TestPerson, string[]][] = [
      [people.dev, [all, shared, own]],
      [people.rosa, [all, shared]],
      [people.nadia, [all]],
      [people.kit, [all, own]],
      [people.joan, [all]],
    ];
    for (const [person, ids] of seen) {
      expect([person.name, await idsHere(person, agreementId, 'otter')]).toEqual([person.name, ids]);
      expect((await here(person, agreementId, 'otter')).counts).toEqual([{ kind: 'evidence', count: ids.length }]);
      const everywhere = await as(person).search.everywhere({ words: 'otter' });
      expect([person.name, everywhere.items.map(({ id }) => id)]).toEqual([person.name, ids]);
    }
  });

  it('it tells the same as reading every row would, person by person', async () => {
    const { agreementId, people } = await aWorld();
    for (const [n, visibility] of (['private', 'organisation', 'agreement'] as const).entries())
      for (const author of [people.dev, people.sam, people.kit])
        await aStory(
          author,
          agreementId,
          { text: 'An otter.', visibility, consent: { ...ASKED, endsOn: n ? '2028-05-15' : '2026-05-20' } },
          at(n),
        );
    for (const now of ['2026-05-20T22:00:00.000Z', '2026-05-20T23:30:00.000Z'])
      for (const person of Object.values(people)) {
        const rows = await seenBy(
          person,
          (db) => db.execute<{ id: string }>(sql`select id from evidence where text like '%otter%'`),
          now,
        );
        const found = (await as(person, now).search.everywhere({ words: 'otters' })).items.map(({ id }) => id);
        expect([person.name, found.toSorted()]).toEqual([person.name, Array.from(rows, ({ id }) => id).toSorted()]);
      }
  });

  it('somebody outside finds nothing of an agreement, not even past our queries, and nothing to mend a word with', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId, { text: 'A story of Quillfeather.' });
    expect(await refusalOf(here(people.stranger, agreementId, 'quillfeather'))).toMatchObject({ code: 'NOT_FOUND' });
    for (const words of ['quillfeather', 'quillfeathr', '-anything'])
      expect(await as(people.stranger).search.everywhere({ words })).toMatchObject({
        items: [],
        counts: [],
        meant: null,
      });
    const past = await seenBy(people.stranger, (db) =>
      db.execute(sql`select * from access.holding('quillfeather', array[${agreementId}::uuid])`),
    );
    expect(past).toHaveLength(0);
  });

  it('what has ended is found nowhere, also where its placement does not say so', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { text: 'An otter.' });
    const held = () =>
      seenBy(people.dev, (db) => db.execute(sql`select id from access.holding('otter', array[${agreementId}::uuid])`));
    expect(await held()).toHaveLength(1);
    await owner.execute(sql`update evidence set consent_ends_at = '2026-05-01' where id = ${evidenceId}`);
    await owner.execute(sql`update evidence_placements set consent_ends_at = null where evidence_id = ${evidenceId}`);
    expect(await held()).toHaveLength(0);
  });

  it('with everything of one’s own at once, each thing is told once and by its agreement', async () => {
    const [one, two] = [await aWorld(), await aWorld()];
    const { nadia } = one.people;
    await takesPart(two.agreementId, nadia, {
      partyId: null,
      organisationId: one.organisations.council,
      side: 'partner',
      role: 'reader',
    });
    const first = await aStory(one.people.dev, one.agreementId, { text: 'An otter.' }, at(1));
    const second = await aStory(two.people.dev, two.agreementId, { text: 'An otter.' }, at(2));
    const find = async (person: TestPerson) =>
      (await as(person).search.everywhere({ words: 'otter' })).items.map(({ id, agreement }) => [id, agreement.id]);
    expect(await find(nadia)).toEqual([
      [second, two.agreementId],
      [first, one.agreementId],
    ]);
    expect(await find(two.people.nadia)).toEqual([[second, two.agreementId]]);
    expect(await idsHere(nadia, one.agreementId, 'otter')).toEqual([first]);
    expect((await as(nadia).search.where()).map(({ id }) => id).toSorted()).toEqual(
      [one.agreementId, two.agreementId].toSorted(),
    );
  });

  it('a piece that stands in several agreements is found in each by who is there, and once by who is in both', async () => {
    const [one, two] = [await aWorld(), await aWorld()];
    const { dev, nadia } = one.people;
    const asLantern = { partyId: null, organisationId: one.organisations.lantern, side: 'partner' as const };
    await takesPart(two.agreementId, dev, { ...asLantern, role: 'contributor' });
    const scope = ['this agreement' as const, 'other agreements' as const];
    const evidenceId = await aStory(dev, one.agreementId, { text: 'An otter.', consent: { ...ASKED, scope } });
    expect(await idsHere(two.people.nadia, two.agreementId, 'otter')).toEqual([]);
    await as(dev).evidence.place({ id: uuidv7(), agreementId: two.agreementId, evidenceId, visibility: 'agreement' });
    expect(await idsHere(two.people.nadia, two.agreementId, 'otter')).toEqual([evidenceId]);
    expect(await idsHere(nadia, one.agreementId, 'otter')).toEqual([evidenceId]);
    const everywhere = await as(dev).search.everywhere({ words: 'otter' });
    expect([everywhere.items.map(({ id }) => id), everywhere.counts]).toEqual([
      [evidenceId],
      [{ kind: 'evidence', count: 1 }],
    ]);
    await as(dev).evidence.withdraw({ id: uuidv7(), agreementId: one.agreementId, evidenceId });
    expect(await idsHere(two.people.nadia, two.agreementId, 'otter')).toEqual([]);
  });
});

describe('What is gone is not found', () => {
  /** The pieces that the index itself holds these words for, past every policy. */
  const indexed = (words: string) =>
    owner.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute(sql`select id from evidence where access.is_english(language) and access.evidence_words('access.words_en', title, text,
        what_changed, significance, according_to, context, contribution, challenges_assumption, kind_note, called) @@ to_tsquery('simple', ${words})`);
    });

  it('a story taken back is found by no word of it, by anybody, from that moment, and its words are in no index', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, {
      title: 'Brambleshaw',
      text: 'A story of Pennywhistle.',
    });
    await as(people.dev).evidence.addTo({
      id: uuidv7(),
      agreementId,
      evidenceId,
      additionId: uuidv7(),
      text: 'And of Larkspurton.',
    });
    expect(await indexed('pennywhistl | brambleshaw')).toHaveLength(1);
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    for (const person of Object.values(people).filter(({ name }) => name !== 'Stranger'))
      for (const words of ['brambleshaw', 'pennywhistle', 'larkspurton', '-anything'])
        expect([person.name, words, await idsHere(person, agreementId, words)]).toEqual([person.name, words, []]);
    expect((await here(people.nadia, agreementId, 'brambleshw')).meant).toBeNull();
    expect(await indexed('pennywhistl | brambleshaw')).toHaveLength(0);
  });

  it('a story whose consent ended is sealed from its author too, and is nothing to mend a word with', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId, {
      text: 'A story of Pennywhistle.',
      consent: { ...ASKED, endsOn: '2026-05-21' },
    });
    const [LAST, OVER] = ['2026-05-21T22:59:59.999Z', '2026-05-21T23:00:00.000Z'];
    expect(await idsHere(people.dev, agreementId, 'pennywhistle', {}, LAST)).toHaveLength(1);
    expect((await here(people.dev, agreementId, 'pennywhistel', {}, LAST)).meant).toBe('pennywhistle');
    expect(await idsHere(people.dev, agreementId, 'pennywhistle', {}, OVER)).toEqual([]);
    expect((await here(people.dev, agreementId, 'pennywhistel', {}, OVER)).meant).toBeNull();
    await eraseExpired('2026-06-30T00:00:00.000Z');
    expect(await idsHere(people.dev, agreementId, 'pennywhistle', {}, '2026-06-30T00:00:00.000Z')).toEqual([]);
  });
});

describe('A part of what is found', () => {
  it('is chosen by kind, view and days where the agreement is, and what has no such thing is left out', async () => {
    const { agreementId, people } = await aWorld();
    const told = await aStory(
      people.dev,
      agreementId,
      { text: 'An otter.', perspective: 'Resident' },
      '2026-05-10T22:59:00.000Z',
    );
    const seen = await aStory(
      people.dev,
      agreementId,
      { text: 'An otter.', perspective: 'councillor', kind: 'observation' },
      '2026-05-10T23:01:00.000Z',
    );
    await as(people.dev).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'Why an otter?' });
    const find = (more: More) => idsHere(people.nadia, agreementId, 'otter', more);
    expect(await find({})).toHaveLength(3);
    expect(await find({ kind: 'evidence' })).toEqual([seen, told]);
    expect(await find({ evidenceKind: 'observation' })).toEqual([seen]);
    expect(await find({ perspective: 'resident' })).toEqual([told]);
    expect(await find({ until: '2026-05-10' })).toEqual([told]);
    expect(await find({ from: '2026-05-11', until: '2026-05-11' })).toEqual([seen]);
    expect(await find({ from: '2026-05-11', kind: 'question' })).toHaveLength(1);
  });

  it('a list goes on where it ended, whatever came meanwhile', async () => {
    const { agreementId, people } = await aWorld();
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1)
      ids.unshift(
        await aStory(people.dev, agreementId, { title: n === 3 ? 'Otters' : 'A story', text: 'An otter.' }, at(n)),
      );
    const [titled] = ids.splice(19, 1);
    const first = await here(people.nadia, agreementId, 'otter');
    expect(first.items.map(({ id }) => id)).toEqual([titled, ...ids.slice(0, 19)]);
    await aStory(people.dev, agreementId, { text: 'An otter.' }, at(60));
    const second = await here(people.nadia, agreementId, 'otter', { cursor: first.next });
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(19));
    expect([second.next, second.counts]).toEqual([null, [{ kind: 'evidence', count: 24 }]]);
  });
});

describe('A slip of the pen', () => {
  it('is answered with the word that was meant, out of what one may read', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId, { text: 'The eviction was stayed.' });
    await aStory(people.dev, agreementId, { text: 'Evictian is nobody’s word.', visibility: 'private' });
    expect(await here(people.nadia, agreementId, 'evction')).toMatchObject({
      items: [],
      counts: [],
      meant: 'eviction',
    });
    expect(await as(people.nadia).search.everywhere({ words: 'stayed evctions' })).toMatchObject({
      meant: 'stayed eviction',
    });
    expect((await here(people.nadia, agreementId, 'evictian')).meant).toBe('eviction');
    expect((await here(people.nadia, agreementId, 'hippopotamus')).meant).toBeNull();
  });

  it('words that stand together nowhere are not mended where each stands somewhere', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId, { text: 'The eviction was stayed.' });
    await aStory(people.dev, agreementId, { text: 'A kettle.' });
    expect(await here(people.nadia, agreementId, 'evictions kettles')).toMatchObject({ items: [], meant: null });
  });
});

describe('What cannot be looked for', () => {
  it('is refused by name, and signs alone find nothing', async () => {
    const { agreementId, people } = await aWorld();
    await aStory(people.dev, agreementId);
    expect(await refusalOf(here(people.dev, agreementId, '  '))).toMatchObject({
      fields: { words: 'Write what you look for.' },
    });
    expect(await refusalOf(here(people.dev, agreementId, 'x'.repeat(201)))).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(here(people.dev, agreementId, 'a\u0000b'))).toMatchObject({ code: 'INVALID' });
    for (const words of [
      'the',
      '"',
      '& | ! ( ) : *',
      "'; drop table evidence; --",
      '\\',
      '%',
      'or',
      '-',
      '"-"',
      '<>',
      '🦦',
    ])
      expect([words, await idsHere(people.dev, agreementId, words)]).toEqual([words, []]);
    for (const [words, areCommon] of [
      ['of the', true],
      ['of otters', false],
    ] as const)
      expect(await here(people.dev, agreementId, words)).toMatchObject({ areCommon });
  });
});
