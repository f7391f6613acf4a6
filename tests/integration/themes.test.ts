import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED } from '../support/evidence.ts';
import { aMark, aMarkable, ENVELOPE, markInput, themesOf, WALKED, wordsOf } from '../support/themes.ts';
import { as, aWorld, owner, refusalOf, type TestPerson } from '../support/world.ts';

describe('Marking a passage', () => {
  it('refers to the words and names the theme; all passages of a theme stand together, for both sides alike', async () => {
    const { agreementId, people } = await aWorld();
    const [one, other] = [await aMarkable(people.dev, agreementId), await aMarkable(people.sam, agreementId)];
    const { themeId } = await aMark(people.dev, agreementId, { evidenceId: one, theme: 'Doors shut' });
    const again = await aMark(people.nadia, agreementId, { evidenceId: other, theme: ' doors  SHUT', at: WALKED });
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
    const evidenceId = await aMarkable(people.dev, agreementId);
    const closed = await aMarkable(people.dev, agreementId, { visibility: 'private' });
    const of = { evidenceId, theme: 'Doors shut' };
    for (const at of [
      { from: 90, to: 200 },
      { from: 5, to: 5 },
      { from: 33, to: 34 },
    ])
      expect(await refusalOf(aMark(people.dev, agreementId, { ...of, at }))).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(aMark(people.eleri, agreementId, of))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(aMark(people.dev, agreementId, { ...of, evidenceId: closed }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(aMark(people.sam, agreementId, { ...of, evidenceId: closed }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(aMark(people.stranger, agreementId, of))).toMatchObject({ code: 'NOT_FOUND' });
    await aMark(people.dev, agreementId, of);
    expect(await refusalOf(aMark(people.dev, agreementId, of))).toMatchObject({ code: 'CONFLICT' });
  });

  it('sent twice it is one mark; who made it takes it away, and nobody else', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aMarkable(people.dev, agreementId);
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
    const evidenceId = await aMarkable(people.dev, agreementId, { text });
    const refused = aMark(people.dev, agreementId, { evidenceId, theme: text, at: { from: 0, to: 20 } });
    expect(await refusalOf(refused)).toMatchObject({ code: 'INVALID', fields: { theme: expect.any(String) } });
  });
});

describe('Themes are merged, split and renamed, and everything follows', () => {
  async function twoThemes() {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aMarkable(people.dev, agreementId);
    const shut = await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    const walked = await aMark(people.sam, agreementId, { evidenceId, theme: 'Walking far', at: WALKED });
    return { ...world, evidenceId, shut, walked, act: () => ({ id: uuidv7(), agreementId }) };
  }

  it('one that is merged is read under the other, and what is marked with its name goes there too', async () => {
    const { agreementId, people, evidenceId, shut, walked, act } = await twoThemes();
    await as(people.nadia).themes.merge({ ...act(), themeId: walked.themeId, version: 1, intoId: shut.themeId });
    expect(await wordsOf(people.rosa, agreementId, shut.themeId)).toHaveLength(2);
    const later = await aMark(people.rosa, agreementId, { evidenceId, theme: 'walking far', at: ENVELOPE });
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

describe('A theme that is deleted', () => {
  it('bore nothing: it goes for both sides, once, and its name is free', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aMarkable(people.dev, agreementId);
    const act = () => ({ id: uuidv7(), agreementId });
    const { themeId, passageId } = await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
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
    const again = await aMark(people.nadia, agreementId, { evidenceId, theme: 'Doors shut' });
    expect(again.themeId).not.toBe(themeId);
  });

  it('is refused while it bears a passage, another theme, or a story that lies sealed', async () => {
    const { agreementId, people } = await aWorld();
    const act = () => ({ id: uuidv7(), agreementId });
    const evidenceId = await aMarkable(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-20' } });
    const shut = await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    const remove = (now?: string) =>
      refusalOf(as(people.dev, now).themes.remove({ ...act(), themeId: shut.themeId, version: 1 }));
    expect(await remove()).toMatchObject({ code: 'CONFLICT' });
    expect(await remove('2026-05-22T10:00:00.000Z')).toMatchObject({ code: 'CONFLICT' });
    const other = await aMark(people.dev, agreementId, { evidenceId, theme: 'Locked out', at: WALKED });
    await as(people.dev).themes.merge({ ...act(), themeId: other.themeId, version: 1, intoId: shut.themeId });
    for (const { passageId } of [shut, other]) await as(people.dev).themes.takeMarkBack({ ...act(), passageId });
    expect(await remove()).toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused while two mark alone, so that it tells nobody what one of them marked; what was given up goes with it', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const act = () => ({ id: uuidv7(), agreementId });
    const evidenceId = await aMarkable(people.dev, agreementId);
    const { themeId, passageId } = await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
    await as(people.dev).themes.takeMarkBack({ ...act(), passageId });
    const roundId = uuidv7();
    const round = { roundId, withPersonId: people.sam.id, evidenceIds: [evidenceId] };
    await as(people.dev).themes.beginCoding({ ...act(), ...round });
    const remove = () => as(people.kit).themes.remove({ ...act(), themeId, version: 1 });
    const before = await refusalOf(remove());
    expect(before).toMatchObject({ code: 'CONFLICT' });
    await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut', roundId });
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
        const evidenceId = await aMarkable(people.dev, agreementId, { perspective }, now);
        await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
      }
    };
    await post('resident', 6, '2025-03-01T10:00:00.000Z');
    await post('landlord', 2, '2025-03-01T10:00:00.000Z');
    await post('resident', 5, '2026-02-01T10:00:00.000Z');
    const evidenceId = await aMarkable(people.dev, agreementId, { visibility: 'private' });
    expect(await refusalOf(aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' }))).toMatchObject({
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
    const evidenceId = await aMarkable(people.dev, agreementId);
    await aMark(people.dev, agreementId, { evidenceId, theme: 'Doors shut' });
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
    const evidenceId = await aMarkable(people.dev, agreementId);
    const { themeId, passageId } = await aMark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' });
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(Array.from(await owner.execute(sql`select id from passages where id = ${passageId}`))).toEqual([]);
    const read = await as(people.sam).themes.get({ agreementId, themeId });
    expect(read).toMatchObject({ passages: [], perspectives: [] });
    expect(await refusalOf(as(people.sam).themes.ofPiece({ agreementId, evidenceId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(aMark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('its consent ended: read by nobody from that moment, its marker included, and back when the teller renews', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aMarkable(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-20' } });
    const { themeId } = await aMark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' });
    const later = '2026-05-22T10:00:00.000Z';
    expect((await as(people.sam, later).themes.get({ agreementId, themeId })).passages).toEqual([]);
    await as(people.dev, later).evidence.renewConsent({ id: uuidv7(), agreementId, evidenceId, endsOn: '2027-05-20' });
    expect((await as(people.sam, later).themes.get({ agreementId, themeId })).passages).toHaveLength(1);
  });

  it('words that are not the same any more are not quoted', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aMarkable(people.dev, agreementId);
    const { themeId } = await aMark(people.sam, agreementId, { evidenceId, theme: 'Doors shut' });
    await owner.execute(sql`update evidence set text = replace(text, 'desk', 'DESK') where id = ${evidenceId}`);
    expect(await wordsOf(people.sam, agreementId, themeId)).toEqual([null]);
  });
});
