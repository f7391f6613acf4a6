import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aMark, aMarkable, ENVELOPE, WALKED, wordsOf } from '../support/themes.ts';
import { as, aWorld, refusalOf, seenBy, type TestPerson } from '../support/world.ts';

describe('Coding alone', () => {
  async function aRound() {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aMarkable(people.dev, agreementId);
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
    const one = await aMark(people.dev, agreementId, { evidenceId, theme: 'Shut out', roundId });
    const other = await aMark(people.sam, agreementId, { evidenceId, theme: 'shut out', roundId, at: WALKED });
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
    const { themeId } = await aMark(people.dev, agreementId, { evidenceId, theme: 'Shut out', roundId });
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
    const { passageId } = await aMark(people.dev, agreementId, of);
    await as(people.dev).themes.sayReady({ ...act(), roundId });
    expect(await refusalOf(aMark(people.dev, agreementId, { ...of, at: WALKED }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(as(people.dev).themes.takeMarkBack({ ...act(), passageId }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(as(people.dev).themes.sayReady({ ...act(), roundId }))).toMatchObject({ code: 'CONFLICT' });
    await as(people.dev).themes.sayReady({ ...act(), roundId, ready: false });
    await aMark(people.dev, agreementId, { ...of, at: WALKED });
    expect(await refusalOf(aMark(people.kit, agreementId, of))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(as(people.kit).themes.sayReady({ ...act(), roundId }))).toMatchObject({ code: 'FORBIDDEN' });
    const another = await aMarkable(people.dev, agreementId);
    expect(await refusalOf(aMark(people.dev, agreementId, { ...of, evidenceId: another }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const person of [people.sam, people.dev]) await as(person).themes.sayReady({ ...act(), roundId });
    expect(await refusalOf(aMark(people.dev, agreementId, { ...of, at: ENVELOPE }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(as(people.sam).themes.sayReady({ ...act(), roundId, ready: false }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('given up by either, nothing of it is shown: what one marked stays theirs, to be taken back and no more', async () => {
    const { agreementId, people, evidenceId, roundId, act } = await aRound();
    const of = { evidenceId, roundId };
    const one = await aMark(people.dev, agreementId, { ...of, theme: 'Shut out' });
    const other = await aMark(people.sam, agreementId, { ...of, theme: 'Sent away', at: WALKED });
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
      expect(await refusalOf(aMark(person, agreementId, { ...of, theme: 'Late', at: ENVELOPE }))).toMatchObject({
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
    const closed = await aMarkable(people.dev, agreementId, { visibility: 'organisation' });
    const own = { ...round(), withPersonId: people.sam.id, evidenceIds: [closed] };
    expect(await refusalOf(themes.beginCoding(own))).toMatchObject({ code: 'CONFLICT' });
    expect(
      await refusalOf(as(people.gwen).themes.beginCoding({ ...round(), withPersonId: people.sam.id })),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});
