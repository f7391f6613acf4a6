import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { as, aWorld, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

const TEXT = 'She had the money in an envelope. She had walked to the office twice. Both times the desk was shut.';
const ENVELOPE = { from: 0, to: 33 };
const WALKED = { from: 34, to: 69 };
const SHUT = { from: 70, to: 99 };

const story = (by: TestPerson, agreementId: string, more: Parameters<typeof aStory>[2] = {}, now?: string) =>
  aStory(by, agreementId, { text: TEXT, ...more }, now);

interface Mark {
  evidenceId: string;
  theme: string;
  at?: { from: number; to: number };
  roundId?: string;
}

const markInput = (agreementId: string, { evidenceId, theme, at = SHUT, roundId }: Mark) => ({
  id: uuidv7(),
  agreementId,
  passageId: uuidv7(),
  themeId: uuidv7(),
  evidenceId,
  field: 'text' as const,
  theme,
  ...at,
  ...(roundId ? { roundId } : {}),
});
const mark = (by: TestPerson, agreementId: string, of: Mark) => as(by).themes.mark(markInput(agreementId, of));

const themesOf = async (person: TestPerson, { agreementId }: World) =>
  (await as(person).themes.list({ agreementId })).themes;
const wordsOf = async (person: TestPerson, agreementId: string, themeId: string) =>
  (await as(person).themes.get({ agreementId, themeId })).passages.map(({ words }) => words);

describe('Marking a passage', () => {
  it('refers to the words and names the theme; all passages of a theme stand together, for both sides alike', async () => {
    const { agreementId, people } = await aWorld();
    const [one, other] = [await story(people.dev, agreementId), await story(people.sam, agreementId)];
    const { themeId } = await mark(people.dev, agreementId, { evidenceId: one, theme: 'Doors shut' });
    const again = await mark(people.nadia, agreementId, { evidenceId: other, theme: ' doors  SHUT', at: WALKED });
    expect(again.themeId).toBe(themeId);
    for (const person of [people.rosa, people.nadia, people.kit, people.eleri]) {
      expect((await wordsOf(person, agreementId, themeId)).sort()).toEqual([
        'Both times the desk was shut.',
        'She had walked to the office twice.',
      ]);
    }
    const stored = await owner.execute(sql`select t::text as row from passages t where agreement_id = ${agreementId}`);
    expect(JSON.stringify(Array.from(stored))).not.toMatch(/desk|walked/);
  });

  it('is refused where the words are not in the story, to a reader, on a piece not shared, and is a conflict twice', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await story(people.dev, agreementId);
    const closed = await story(people.dev, agreementId, { visibility: 'private' });
    const of = { evidenceId, theme: 'Doors shut' };
    for (const at of [
      { from: 90, to: 200 },
      { from: 5, to: 5 },
      { from: 33, to: 34 },
    ])
      expect(await refusalOf(mark(people.dev, agreementId, { ...of, at }))).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(mark(people.eleri, agreementId, of))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(mark(people.dev, agreementId, { ...of, evidenceId: closed }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(mark(people.sam, agreementId, { ...of, evidenceId: closed }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(mark(people.stranger, agreementId, of))).toMatchObject({ code: 'NOT_FOUND' });
    await mark(people.dev, agreementId, of);
    expect(await refusalOf(mark(people.dev, agreementId, of))).toMatchObject({ code: 'CONFLICT' });
  });

  it('sent twice it is one mark; who made it takes it away, and nobody else', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await story(people.dev, agreementId);
    const input = markInput(agreementId, { evidenceId, theme: 'Doors shut' });
    const { themeId } = await as(people.dev).themes.mark(input);
    expect(await as(people.dev).themes.mark(input)).toEqual({ passageId: input.passageId, themeId });
    const back = { agreementId, passageId: input.passageId };
    expect(await refusalOf(as(people.sam).themes.takeMarkBack({ id: uuidv7(), ...back }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await as(people.dev).themes.takeMarkBack({ id: uuidv7(), ...back });
    expect(await wordsOf(people.sam, agreementId, themeId)).toEqual([]);
    expect(await refusalOf(as(people.dev).themes.takeMarkBack({ id: uuidv7(), ...back }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a theme’s name says no long run of a story’s words', async () => {
    const { agreementId, people } = await aWorld();
    const text = 'I am in a bed at my own a day or so now it is ok.';
    const evidenceId = await story(people.dev, agreementId, { text });
    const refused = mark(people.dev, agreementId, { evidenceId, theme: text, at: { from: 0, to: 20 } });
    expect(await refusalOf(refused)).toMatchObject({ code: 'INVALID', fields: { theme: expect.any(String) } });
  });
});

describe('Themes are merged, split and renamed, and everything follows', () => {
  async function twoThemes() {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await story(people.dev, agreementId);
    const shut = await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    const walked = await mark(people.sam, agreementId, { evidenceId, theme: 'Walking far', at: WALKED });
    return { ...world, evidenceId, shut, walked, act: () => ({ id: uuidv7(), agreementId }) };
  }

  it('one that is merged is read under the other, and what is marked with its name goes there too', async () => {
    const { agreementId, people, evidenceId, shut, walked, act } = await twoThemes();
    await as(people.nadia).themes.merge({ ...act(), themeId: walked.themeId, version: 1, intoId: shut.themeId });
    expect(await wordsOf(people.rosa, agreementId, shut.themeId)).toHaveLength(2);
    const later = await mark(people.rosa, agreementId, { evidenceId, theme: 'walking far', at: ENVELOPE });
    expect(later.themeId).toBe(shut.themeId);
    const { themes } = await as(people.rosa).themes.list({ agreementId });
    expect(themes).toMatchObject([{ name: 'Doors shut', merged: ['Walking far'] }]);
    expect(await as(people.rosa).themes.get({ agreementId, themeId: walked.themeId })).toMatchObject({
      mergedInto: shut.themeId,
      intoName: 'Doors shut',
      passages: [],
    });
  });

  it('a merge is undone: the theme stands again with the passages it came with', async () => {
    const { agreementId, people, shut, walked, act } = await twoThemes();
    await as(people.nadia).themes.merge({ ...act(), themeId: walked.themeId, version: 1, intoId: shut.themeId });
    const out = { themeId: walked.themeId, version: 2, name: 'Walking far' };
    await as(people.rosa).themes.takeOut({ ...act(), ...out });
    expect(await wordsOf(people.rosa, agreementId, walked.themeId)).toEqual(['She had walked to the office twice.']);
    expect(await wordsOf(people.rosa, agreementId, shut.themeId)).toEqual(['Both times the desk was shut.']);
    expect(await refusalOf(as(people.rosa).themes.takeOut({ ...act(), ...out, version: 3 }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('a theme that was merged is merged no further, is no part of itself, and is not reworded', async () => {
    const { people, shut, walked, act } = await twoThemes();
    const { themes } = as(people.nadia);
    const itself = { themeId: shut.themeId, version: 1, intoId: shut.themeId };
    expect(await refusalOf(themes.merge({ ...act(), ...itself }))).toMatchObject({ code: 'INVALID' });
    await themes.merge({ ...act(), themeId: walked.themeId, version: 1, intoId: shut.themeId });
    const back = { themeId: shut.themeId, version: 1, intoId: walked.themeId };
    expect(await refusalOf(themes.merge({ ...act(), ...back }))).toMatchObject({ code: 'CONFLICT' });
    const reworded = { themeId: walked.themeId, version: 2, name: 'On foot' };
    expect(await refusalOf(themes.reword({ ...act(), ...reworded }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('a new name is read everywhere; one that is taken is refused; what changed meanwhile is stale', async () => {
    const { agreementId, people, evidenceId, shut, act } = await twoThemes();
    const reworded = {
      themeId: shut.themeId,
      version: 1,
      name: 'Closed doors',
      description: 'A desk, a line, a letter box.',
    };
    await as(people.rosa).themes.reword({ ...act(), ...reworded });
    const { marked } = await as(people.sam).themes.ofPiece({ agreementId, evidenceId });
    expect(marked.map(({ theme }) => theme)).toEqual(['Walking far', 'Closed doors']);
    expect(await refusalOf(as(people.nadia).themes.reword({ ...act(), ...reworded }))).toMatchObject({ code: 'STALE' });
    const taken = { ...reworded, version: 2, name: 'walking FAR' };
    expect(await refusalOf(as(people.nadia).themes.reword({ ...act(), ...taken }))).toMatchObject({
      code: 'INVALID',
      fields: { name: expect.any(String) },
    });
    expect(await refusalOf(as(people.gwen).themes.reword({ ...act(), ...taken }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('chosen passages go to a new theme, whoever marked them; of what is not here any more none goes', async () => {
    const { agreementId, people, shut, walked, act } = await twoThemes();
    await as(people.nadia).themes.merge({ ...act(), themeId: walked.themeId, version: 1, intoId: shut.themeId });
    const split = { themeId: shut.themeId, newThemeId: uuidv7(), name: 'Distances' };
    const passageIds = [walked.passageId];
    const gone = { ...split, passageIds: [...passageIds, uuidv7()] };
    expect(await refusalOf(as(people.rosa).themes.split({ ...act(), ...gone }))).toMatchObject({ code: 'CONFLICT' });
    await as(people.rosa).themes.split({ ...act(), ...split, passageIds });
    expect(await wordsOf(people.nadia, agreementId, split.newThemeId)).toEqual(['She had walked to the office twice.']);
    expect(await wordsOf(people.nadia, agreementId, shut.themeId)).toEqual(['Both times the desk was shut.']);
    const again = { ...split, newThemeId: uuidv7(), name: 'More', passageIds };
    expect(await refusalOf(as(people.rosa).themes.split({ ...act(), ...again }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(as(people.eleri).themes.split({ ...act(), ...again }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('Coding alone', () => {
  async function aRound() {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await story(people.dev, agreementId);
    const roundId = uuidv7();
    const act = () => ({ id: uuidv7(), agreementId });
    await as(people.dev).themes.beginCoding({
      ...act(),
      roundId,
      withPersonId: people.sam.id,
      evidenceIds: [evidenceId],
    });
    return { ...world, evidenceId, roundId, act };
  }

  it('shows what one marked, and which themes one named, to nobody until both are ready; then to everybody', async () => {
    const { agreementId, people, evidenceId, roundId, act } = await aRound();
    const one = await mark(people.dev, agreementId, { evidenceId, theme: 'Shut out', roundId });
    const other = await mark(people.sam, agreementId, { evidenceId, theme: 'shut out', roundId, at: WALKED });
    expect(other.themeId).not.toBe(one.themeId);
    for (const reader of [people.sam, people.nadia, people.rosa, people.kit]) {
      const seen = await seenBy(reader, (db) =>
        db.execute<{ row: string }>(
          sql`select t::text as row from themes t union all select p::text from passages p union all select j::text from journal_entries j`,
        ),
      );
      expect([reader.name, seen.filter(({ row }) => row.includes(one.themeId) || row.includes(one.passageId))]).toEqual(
        [reader.name, []],
      );
      expect(await as(reader).themes.list({ agreementId })).toMatchObject({ themes: [] });
      expect(await refusalOf(as(reader).themes.get({ agreementId, themeId: one.themeId }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await as(reader).themes.compare({ agreementId, roundId })).toMatchObject({ themes: [], revealedAt: null });
    }
    await as(people.dev).themes.sayReady({ ...act(), roundId });
    expect(await as(people.sam).themes.compare({ agreementId, roundId })).toMatchObject({
      themes: [],
      revealedAt: null,
    });
    expect(await as(people.sam).themes.sayReady({ ...act(), roundId })).toEqual({ roundId, revealed: true });
    for (const reader of [people.dev, people.sam, people.eleri, people.kit]) {
      const compared = await as(reader).themes.compare({ agreementId, roundId });
      expect(compared.themes).toMatchObject([
        {
          name: 'Shut out',
          agreement: { both: 0, onlyOne: 1, onlyOther: 1 },
          by: [
            { coder: 'Dev', passages: [{ words: 'Both times the desk was shut.' }] },
            { coder: 'Sam', passages: [{ words: 'She had walked to the office twice.' }] },
          ],
        },
      ]);
      // Named alike by both, it waits to be merged.
      expect(compared.alike).toMatchObject([{ name: 'Shut out', themes: [{ version: 1 }] }]);
    }
    const [alike] = (await as(people.kit).themes.compare({ agreementId, roundId })).alike;
    const [same] = alike?.themes ?? [];
    await as(people.kit).themes.merge({ ...act(), themeId: same?.id ?? '', version: 1, intoId: alike?.intoId ?? '' });
    expect(await wordsOf(people.dev, agreementId, alike?.intoId ?? '')).toHaveLength(2);
  });

  it('past every command, nobody shows it before both are ready, says so for another, or marks for a round that is not theirs', async () => {
    const { agreementId, people, evidenceId, roundId } = await aRound();
    const { themeId } = await mark(people.dev, agreementId, { evidenceId, theme: 'Shut out', roundId });
    const refused = async (person: TestPerson, attempt: ReturnType<typeof sql>) => {
      try {
        expect((await seenBy(person, (db) => db.execute(attempt))).count).toBe(0);
      } catch (error) {
        expect(error).toMatchObject({ cause: { code: '42501' } });
      }
    };
    const reveal = sql`update coding_rounds set revealed_at = now() where id = ${roundId}`;
    for (const person of [people.dev, people.sam, people.nadia]) await refused(person, reveal);
    await refused(
      people.sam,
      sql`update coding_coders set ready_at = now() where round_id = ${roundId} and person_id = ${people.dev.id}`,
    );
    await refused(people.sam, sql`update coding_rounds set begun_by = ${people.sam.id} where id = ${roundId}`);
    await refused(people.sam, sql`delete from passages where theme_id = ${themeId}`);
    await refused(people.dev, sql`update passages set theme_id = theme_id where theme_id = ${themeId}`);
    await refused(people.dev, sql`update passages set round_id = null where theme_id = ${themeId}`);
    await refused(people.sam, sql`update themes set name = 'Mine' where id = ${themeId}`);
    for (const [person, marker] of [
      [people.kit, people.kit],
      [people.sam, people.dev],
    ] as const)
      await refused(
        person,
        sql`insert into passages (id, agreement_id, evidence_id, theme_id, round_id, field, starts_at, ends_at, words_hash, marked_by, marked_at)
          values (${uuidv7()}, ${agreementId}, ${evidenceId}, ${themeId}, ${roundId}, 'text', 1, 2, '', ${marker.id}, now())`,
      );
  });

  it('who is ready marks no more until they say that they are not; a third person does neither', async () => {
    const { agreementId, people, evidenceId, roundId, act } = await aRound();
    const of = { evidenceId, theme: 'Shut out', roundId };
    const { passageId } = await mark(people.dev, agreementId, of);
    await as(people.dev).themes.sayReady({ ...act(), roundId });
    expect(await refusalOf(mark(people.dev, agreementId, { ...of, at: WALKED }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(as(people.dev).themes.takeMarkBack({ ...act(), passageId }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(as(people.dev).themes.sayReady({ ...act(), roundId }))).toMatchObject({ code: 'CONFLICT' });
    await as(people.dev).themes.sayReady({ ...act(), roundId, ready: false });
    await mark(people.dev, agreementId, { ...of, at: WALKED });
    expect(await refusalOf(mark(people.kit, agreementId, of))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(as(people.kit).themes.sayReady({ ...act(), roundId }))).toMatchObject({ code: 'FORBIDDEN' });
    const another = await story(people.dev, agreementId);
    expect(await refusalOf(mark(people.dev, agreementId, { ...of, evidenceId: another }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const person of [people.sam, people.dev]) await as(person).themes.sayReady({ ...act(), roundId });
    expect(await refusalOf(mark(people.dev, agreementId, { ...of, at: ENVELOPE }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(as(people.sam).themes.sayReady({ ...act(), roundId, ready: false }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('given up by either, nothing of it is shown: what one marked stays theirs, to be taken back and no more', async () => {
    const { agreementId, people, evidenceId, roundId, act } = await aRound();
    const of = { evidenceId, roundId };
    const one = await mark(people.dev, agreementId, { ...of, theme: 'Shut out' });
    const other = await mark(people.sam, agreementId, { ...of, theme: 'Sent away', at: WALKED });
    await as(people.dev).themes.sayReady({ ...act(), roundId });
    for (const outside of [people.kit, people.rosa, people.nadia])
      expect(await refusalOf(as(outside).themes.giveUpCoding({ ...act(), roundId }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    const stop = { ...act(), roundId };
    await as(people.sam).themes.giveUpCoding(stop);
    expect(await as(people.sam).themes.giveUpCoding(stop)).toEqual({ roundId });
    for (const person of [people.dev, people.sam]) {
      const { themes } = as(person);
      expect(await refusalOf(themes.giveUpCoding({ ...act(), roundId }))).toMatchObject({ code: 'CONFLICT' });
      expect(await refusalOf(themes.sayReady({ ...act(), roundId }))).toMatchObject({ code: 'CONFLICT' });
      expect(await refusalOf(mark(person, agreementId, { ...of, theme: 'Late', at: ENVELOPE }))).toMatchObject({
        code: 'CONFLICT',
      });
    }
    for (const [reader, own] of [
      [people.dev, one],
      [people.sam, other],
      [people.kit, null],
      [people.rosa, null],
    ] as const) {
      const seen = await seenBy(reader, (db) => db.execute<{ id: string }>(sql`select id from passages`));
      expect(Array.from(seen, ({ id }) => id)).toEqual(own ? [own.passageId] : []);
      const read = await as(reader).themes.compare({ agreementId, roundId });
      expect(read).toMatchObject({ themes: [], may: { ready: false, giveUp: false } });
      expect(read.givenUpAt).not.toBeNull();
    }
    const mine = await as(people.dev).themes.ofPiece({ agreementId, ...of });
    expect(mine).toMatchObject({ marked: [{ theme: 'Shut out' }], may: { mark: false, takeBack: true } });
    await as(people.dev).themes.takeMarkBack({ ...act(), passageId: one.passageId });
    expect((await as(people.dev).themes.ofPiece({ agreementId, ...of })).marked).toEqual([]);
  });

  it('compared, it is given up no more; and past every command nobody gives it up for another or shows what was', async () => {
    const { people, roundId, act } = await aRound();
    const refused = (person: TestPerson, attempt: ReturnType<typeof sql>) =>
      seenBy(person, (db) => db.execute(attempt)).then(
        ({ count }) => count === 0,
        () => true,
      );
    const giveUp = (by: TestPerson) =>
      sql`update coding_rounds set given_up_at = now(), given_up_by = ${by.id} where id = ${roundId}`;
    expect(await refused(people.kit, giveUp(people.kit))).toBe(true);
    expect(await refused(people.sam, giveUp(people.dev))).toBe(true);
    for (const person of [people.dev, people.sam]) await as(person).themes.sayReady({ ...act(), roundId });
    expect(await refused(people.sam, giveUp(people.sam))).toBe(true);
    expect(await refusalOf(as(people.sam).themes.giveUpCoding({ ...act(), roundId }))).toMatchObject({
      code: 'CONFLICT',
    });
    const second = uuidv7();
    const { pieces } = await as(people.dev).themes.compare({ agreementId: act().agreementId, roundId });
    const evidenceIds = pieces.map(({ evidenceId }) => evidenceId);
    await as(people.dev).themes.beginCoding({ ...act(), roundId: second, withPersonId: people.sam.id, evidenceIds });
    await as(people.dev).themes.giveUpCoding({ ...act(), roundId: second });
    const show = sql`update coding_rounds set revealed_at = now(), given_up_at = null, given_up_by = null where id = ${second}`;
    expect(await refused(people.sam, show)).toBe(true);
  });

  it('is done by two who contribute, on what the whole agreement reads', async () => {
    const { agreementId, people, evidenceId, act } = await aRound();
    const round = () => ({ ...act(), roundId: uuidv7(), evidenceIds: [evidenceId] });
    const { themes } = as(people.dev);
    expect(await refusalOf(themes.beginCoding({ ...round(), withPersonId: people.dev.id }))).toMatchObject({
      code: 'INVALID',
    });
    expect(await refusalOf(themes.beginCoding({ ...round(), withPersonId: people.eleri.id }))).toMatchObject({
      code: 'INVALID',
    });
    expect(await refusalOf(themes.beginCoding({ ...round(), withPersonId: people.stranger.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const closed = await story(people.dev, agreementId, { visibility: 'organisation' });
    const own = { ...round(), withPersonId: people.sam.id, evidenceIds: [closed] };
    expect(await refusalOf(themes.beginCoding(own))).toMatchObject({ code: 'CONFLICT' });
    expect(
      await refusalOf(as(people.gwen).themes.beginCoding({ ...round(), withPersonId: people.sam.id })),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('A theme that is deleted', () => {
  it('bore nothing: it goes for both sides, once, and its name is free', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await story(people.dev, agreementId);
    const act = () => ({ id: uuidv7(), agreementId });
    const { themeId, passageId } = await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    await as(people.dev).themes.takeMarkBack({ ...act(), passageId });
    const remove = { ...act(), themeId, version: 1 };
    expect(await refusalOf(as(people.eleri).themes.remove(remove))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(as(people.rosa).themes.remove({ ...remove, version: 2 }))).toMatchObject({ code: 'STALE' });
    await as(people.rosa).themes.remove(remove);
    expect(await as(people.rosa).themes.remove(remove)).toEqual({ themeId });
    expect(await refusalOf(as(people.nadia).themes.remove({ ...remove, ...act() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await themesOf(people.nadia, world)).toEqual([]);
    const again = await mark(people.nadia, agreementId, { evidenceId, theme: 'Doors shut' });
    expect(again.themeId).not.toBe(themeId);
  });

  it('is refused while it bears a passage, another theme, or a story that lies sealed', async () => {
    const { agreementId, people } = await aWorld();
    const act = () => ({ id: uuidv7(), agreementId });
    const evidenceId = await story(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-20' } });
    const shut = await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    const remove = (now?: string) =>
      refusalOf(as(people.dev, now).themes.remove({ ...act(), themeId: shut.themeId, version: 1 }));
    expect(await remove()).toMatchObject({ code: 'CONFLICT' });
    expect(await remove('2026-05-22T10:00:00.000Z')).toMatchObject({ code: 'CONFLICT' });
    const other = await mark(people.dev, agreementId, { evidenceId, theme: 'Locked out', at: WALKED });
    await as(people.dev).themes.merge({ ...act(), themeId: other.themeId, version: 1, intoId: shut.themeId });
    for (const { passageId } of [shut, other]) await as(people.dev).themes.takeMarkBack({ ...act(), passageId });
    expect(await remove()).toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused while two mark alone, so that it tells nobody what one of them marked; what was given up goes with it', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const act = () => ({ id: uuidv7(), agreementId });
    const evidenceId = await story(people.dev, agreementId);
    const { themeId, passageId } = await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    await as(people.dev).themes.takeMarkBack({ ...act(), passageId });
    const roundId = uuidv7();
    const round = { roundId, withPersonId: people.sam.id, evidenceIds: [evidenceId] };
    await as(people.dev).themes.beginCoding({ ...act(), ...round });
    const remove = () => as(people.kit).themes.remove({ ...act(), themeId, version: 1 });
    const before = await refusalOf(remove());
    expect(before).toMatchObject({ code: 'CONFLICT' });
    await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut', roundId });
    expect(await refusalOf(remove())).toEqual(before);
    await as(people.sam).themes.giveUpCoding({ ...act(), roundId });
    await remove();
    expect(await themesOf(people.dev, world)).toEqual([]);
  });
});

describe('Counts of a theme', () => {
  it('are the same for both sides, and small ones are told to nobody', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const post = async (perspective: string, count: number, now: string) => {
      for (let nth = 0; nth < count; nth += 1) {
        const evidenceId = await story(people.dev, agreementId, { perspective }, now);
        await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
      }
    };
    await post('resident', 6, '2025-03-01T10:00:00.000Z');
    await post('landlord', 2, '2025-03-01T10:00:00.000Z');
    await post('resident', 5, '2026-02-01T10:00:00.000Z');
    const evidenceId = await story(people.dev, agreementId, { visibility: 'private' });
    expect(await refusalOf(mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' }))).toMatchObject({
      code: 'CONFLICT',
    });
    const lists = await Promise.all(
      [people.dev, people.sam, people.kit].map((person) => as(person).themes.list({ agreementId })),
    );
    for (const list of lists) {
      expect(list).toMatchObject({
        perspectives: ['resident', 'landlord'],
        periods: ['2025-1', '2025-2', '2026-1'],
        threshold: 5,
      });
      expect(list.themes[0]?.byPerspective[1]).toEqual({ is: 'few' });
      expect(JSON.stringify(list.themes)).toBe(JSON.stringify(lists[0]?.themes));
    }
    const [theme] = await themesOf(people.nadia, world);
    const { table } = await as(people.nadia).themes.get({ agreementId, themeId: theme?.id ?? '' });
    expect(table?.rowTotals).toEqual(theme?.byPerspective);
    expect(table?.columnTotals).toEqual(theme?.byPeriod);
    // Two of landlords cannot be had by taking the residents' six from that half-year's eight.
    const known = [table?.cells[0]?.[0], table?.columnTotals[0]].filter((shown) => shown?.is === 'count');
    expect(known.length).toBeLessThan(2);
  });
});

describe('A codebook', () => {
  it('is brought in once: what is known stays, bad rows are named, and it goes out again without a word of a story', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await story(people.dev, agreementId);
    await mark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    const text = 'name,description\ndoors SHUT,Other words\n,nothing\nTrust,Somebody who stays\ntrust,Again\n';
    const input = { id: uuidv7(), agreementId, format: 'csv' as const, text };
    const brought = await as(people.rosa).themes.bringCodebook(input);
    expect(brought).toMatchObject({ added: 1, known: 2, faults: [{ row: 3 }] });
    expect(await as(people.rosa).themes.bringCodebook(input)).toEqual(brought);
    expect((await themesOf(people.sam, world)).map(({ name, description }) => [name, description])).toEqual([
      ['Doors shut', null],
      ['Trust', 'Somebody who stays'],
    ]);
    const qdc = await as(people.eleri).themes.codebook({ agreementId, format: 'qdc' });
    expect(qdc.text).toContain('xmlns="urn:QDA-XML:codebook:1.0"');
    expect(qdc.text).not.toMatch(/desk|envelope/);
    const other = await aWorld();
    await as(other.people.nadia).themes.bringCodebook({
      id: uuidv7(),
      agreementId: other.agreementId,
      format: 'qdc',
      text: qdc.text,
    });
    expect((await themesOf(other.people.dev, other)).map(({ name }) => name)).toEqual(['Doors shut', 'Trust']);
  });

  it('that is none is refused, and a reader brings none in', async () => {
    const { agreementId, people } = await aWorld();
    const bring = (by: TestPerson, format: 'csv' | 'qdc', text: string) =>
      refusalOf(as(by).themes.bringCodebook({ id: uuidv7(), agreementId, format, text }));
    expect(await bring(people.dev, 'qdc', 'name\nx')).toMatchObject({
      code: 'INVALID',
      fields: { text: expect.any(String) },
    });
    expect(await bring(people.dev, 'csv', 'colour\nred')).toMatchObject({ code: 'INVALID' });
    expect(await bring(people.eleri, 'csv', 'name\nx')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(as(people.dev).themes.codebook({ agreementId, format: 'csv' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('When a story goes, its passages go', () => {
  it('taken back: by the same act, from every table, picture and count', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await story(people.dev, agreementId);
    const { themeId, passageId } = await mark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' });
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(Array.from(await owner.execute(sql`select id from passages where id = ${passageId}`))).toEqual([]);
    const read = await as(people.sam).themes.get({ agreementId, themeId });
    expect(read).toMatchObject({ passages: [], perspectives: [] });
    expect(await refusalOf(as(people.sam).themes.ofPiece({ agreementId, evidenceId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(mark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('its consent ended: read by nobody from that moment, its marker included, and back when the teller renews', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await story(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-20' } });
    const { themeId } = await mark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' });
    const later = '2026-05-22T10:00:00.000Z';
    expect((await as(people.sam, later).themes.get({ agreementId, themeId })).passages).toEqual([]);
    await as(people.dev, later).evidence.renewConsent({ id: uuidv7(), agreementId, evidenceId, endsOn: '2027-05-20' });
    expect((await as(people.sam, later).themes.get({ agreementId, themeId })).passages).toHaveLength(1);
  });

  it('words that are not the same any more are not quoted', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await story(people.dev, agreementId);
    const { themeId } = await mark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' });
    await owner.execute(sql`update evidence set text = replace(text, 'desk', 'DESK') where id = ${evidenceId}`);
    expect(await wordsOf(people.sam, agreementId, themeId)).toEqual([null]);
  });
});
