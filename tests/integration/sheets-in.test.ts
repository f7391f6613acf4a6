import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aStory } from '../support/evidence.ts';
import { aTellersLink } from '../support/teller.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson, type World } from '../support/world.ts';

type Table = Parameters<ReturnType<typeof as>['sheets']['check']>[0];

const FOR_ALL = { consent: 'given', readers: 'agreement', perspective: 'resident', endsOn: '2028-05-15' } as const;

function table(world: World, stories: string[][], more: Partial<Table> = {}): Table {
  return {
    agreementId: world.agreementId,
    matching: ['text', 'happenedOn'],
    rows: stories.map((cells, index) => ({ at: index + 2, cells })),
    forAll: FOR_ALL,
    ...more,
  };
}

async function bring(by: TestPerson, sent: Table, which: 'all' | 'good' = 'all', keepCloser = true) {
  const importId = uuidv7();
  const done = await as(by).sheets.bringIn({ ...sent, id: uuidv7(), importId, which, keepCloser });
  return { ...done, importId };
}

/** What the journal tells this person, the newest first. */
async function told(world: World, by: TestPerson): Promise<string[]> {
  const { entries } = await as(by).journal.list({ agreementId: world.agreementId });
  return entries.map(({ who, before, link, after }) => `${who} ${before}${link}${after}`);
}

const storiesOf = async (world: World, by: TestPerson) =>
  (await as(by).evidence.list({ agreementId: world.agreementId })).items.map(({ words }) => words?.text ?? null);

describe('A table that is brought in', () => {
  it('becomes posts of who brings it in, by the rules of a post, as one act', async () => {
    const world = await aWorld();
    const { dev, rosa, nadia } = world.people;
    const done = await bring(
      dev,
      table(world, [
        ['She came.', '1/5/2026'],
        ['He left.', ''],
      ]),
    );
    expect(done.pieces).toBe(2);
    expect((await storiesOf(world, nadia)).sort()).toEqual(['He left.', 'She came.']);
    const page = await as(rosa).evidence.list({ agreementId: world.agreementId });
    expect(page.items[0]).toMatchObject({
      author: { name: 'Dev', organisation: 'Lantern House' },
      perspective: 'resident',
      visibility: 'agreement',
      words: { consentStatus: 'given', consentScope: ['this agreement', 'joint reviews'], consentEndsOn: '2028-05-15' },
    });
    expect(await told(world, nadia)).toEqual(['Dev brought in a table with 2 pieces of evidence.']);
  });

  it('says of each bad row its number, its column and what to do; all or nothing is nothing then', async () => {
    const world = await aWorld();
    const { dev } = world.people;
    const sent = table(world, [
      ['She came.', '1/5/2026'],
      ['', ''],
      ['He left.', 'soon'],
      ['Later.', '2026-06-01'],
    ]);
    const checked = await as(dev).sheets.check(sent);
    expect(checked).toMatchObject({
      good: 1,
      badRows: 3,
      readers: { agreement: 1 },
      bad: [
        { at: 3, faults: [{ field: 'text', says: 'Write what you saw or heard.' }] },
        { at: 4, faults: [{ field: 'happenedOn', says: expect.stringContaining('31/05/2026') }] },
        { at: 5, faults: [{ field: 'happenedOn', says: 'This day is still to come.' }] },
      ],
    });
    expect((await refusalOf(bring(dev, sent))).code).toBe('INVALID');
    expect(await storiesOf(world, dev)).toEqual([]);
    expect((await bring(dev, sent, 'good')).pieces).toBe(1);
    expect(await storiesOf(world, dev)).toEqual(['She came.']);
  });

  it('stays private where nobody was asked, and then nobody hears of it', async () => {
    const world = await aWorld();
    const { dev, rosa } = world.people;
    const sent = table(
      world,
      [
        ['She came.', 'yes'],
        ['He left.', ''],
      ],
      { matching: ['text', 'consent'] },
    );
    await bring(dev, sent);
    expect(await storiesOf(world, rosa)).toEqual(['She came.']);
    expect(await told(world, rosa)).toEqual(['Dev brought in a table with one piece of evidence.']);
    await bring(dev, table(world, [['Hidden.', '']], { matching: ['text', 'consent'] }));
    expect(await told(world, rosa)).toHaveLength(1);
    expect(await told(world, dev)).toHaveLength(2);
  });

  it('was told in this agreement: its teller who narrows it keeps it here', async () => {
    const world = await aWorld();
    const { dev, nadia } = world.people;
    await bring(dev, table(world, [['She came.', '']]));
    const [piece] = (await as(nadia).evidence.list({ agreementId: world.agreementId })).items;
    const token = await aTellersLink(dev, world.agreementId, piece?.evidenceId ?? '');
    const narrow = (scope: 'this agreement'[]) => as(null).evidence.tellerNarrows({ id: uuidv7(), token, scope });
    await narrow(['this agreement']);
    expect(await storiesOf(world, nadia)).toEqual(['She came.']);
    await narrow([]);
    expect(await storiesOf(world, nadia)).toEqual([]);
  });

  it('keeps closer what may point to a person, unless its author says otherwise', async () => {
    const world = await aWorld();
    const { dev, nadia, rosa } = world.people;
    const sent = table(world, [
      ['Ring her on 07700 900123.', ''],
      ['She came.', ''],
    ]);
    expect(await as(dev).sheets.check(sent)).toMatchObject({ pointing: [{ at: 2, kinds: ['phone number'] }] });
    await bring(dev, sent);
    expect(await storiesOf(world, nadia)).toEqual(['She came.']);
    expect(await storiesOf(world, rosa)).toHaveLength(2);
    await bring(dev, table(world, [['Or on 07700 900124.', '']]), 'all', false);
    expect(await storiesOf(world, nadia)).toHaveLength(2);
  });

  it('is not brought in twice: what stands here is told row by row, and the same act is the same', async () => {
    const world = await aWorld();
    const { dev, rosa } = world.people;
    const sent = table(world, [['She came.', '']]);
    const act = { ...sent, id: uuidv7(), importId: uuidv7(), which: 'all' as const };
    const first = await as(dev).sheets.bringIn(act);
    expect(await as(dev).sheets.bringIn(act)).toEqual(first);
    expect((await refusalOf(as(dev).sheets.bringIn({ ...act, which: 'good' }))).code).toBe('CONFLICT');
    expect((await as(dev).sheets.check(sent)).bad[0]?.faults[0]?.says).toContain('here already');
    // Somebody else’s story is no reason.
    expect((await as(rosa).sheets.check(sent)).badRows).toBe(0);
    expect((await refusalOf(as(rosa).sheets.bringIn({ ...act, id: uuidv7() }))).code).toBe('CONFLICT');
    expect(await storiesOf(world, dev)).toHaveLength(1);
  });

  it('is refused of a reader, of a guest without an organisation here, in a draft, and without a column of stories', async () => {
    const world = await aWorld();
    const { gwen, dev } = world.people;
    expect((await refusalOf(bring(gwen, table(world, [['x', '']])))).code).toBe('FORBIDDEN');
    expect((await refusalOf(as(gwen).sheets.check(table(world, [['x', '']])))).code).toBe('FORBIDDEN');
    const draft = await aWorld('draft');
    expect((await refusalOf(bring(draft.people.dev, table(draft, [['x', '']])))).code).toBe('FORBIDDEN');
    const without = table(world, [['x', '']], { matching: ['title', null] });
    expect(await refusalOf(bring(dev, without))).toMatchObject({
      code: 'INVALID',
      fields: { matching: expect.stringContaining('holds the story') },
    });
    await owner.execute(sql`update organisation_members set left_at = now() where person_id = ${dev.id}`);
    expect((await refusalOf(bring(dev, table(world, [['x', '']])))).code).toBe('FORBIDDEN');
  });

  it('may have two thousand rows, and one more is refused', async () => {
    const world = await aWorld();
    const { dev, nadia } = world.people;
    const many = Array.from({ length: 2000 }, (_, at) => [`Story number ${at}.`, '']);
    expect((await bring(dev, table(world, many))).pieces).toBe(2000);
    const [row] = await seenBy(nadia, (db) => db.execute(sql`select count(*)::int as pieces from evidence`));
    expect(row?.pieces).toBe(2000);
    expect((await refusalOf(bring(dev, table(world, [...many, ['One more.', '']])))).code).toBe('INVALID');
  }, 60_000);
});

describe('Undoing it', () => {
  it('takes all of it out wholly: no word, no row, no gap', async () => {
    const world = await aWorld();
    const { dev, nadia } = world.people;
    const own = await aStory(dev, world.agreementId);
    const { importId } = await bring(
      dev,
      table(world, [
        ['She came, SECRET.', ''],
        ['He left, SECRET.', ''],
      ]),
    );
    await as(dev).sheets.undo({ id: uuidv7(), agreementId: world.agreementId, importId });
    expect(
      (await as(nadia).evidence.list({ agreementId: world.agreementId })).items.map((item) => item.evidenceId),
    ).toEqual([own]);
    const [left] =
      await owner.execute(sql`select (select count(*) from evidence where author_id = ${dev.id})::int as pieces,
      (select count(*) from evidence_placements where agreement_id = ${world.agreementId})::int as placed,
      (select count(*) from evidence_import_pieces where agreement_id = ${world.agreementId})::int as kept`);
    expect(left).toEqual({ pieces: 1, placed: 1, kept: 0 });
    expect((await told(world, nadia))[0]).toBe(
      'Dev took a table with 2 pieces of evidence out again. Nothing had come to rest on it.',
    );
    expect((await as(dev).sheets.setting({ agreementId: world.agreementId })).imports).toMatchObject([
      { importId, pieces: 2, undoneAt: NOW },
    ]);
  });

  it('is for who brought it in, once', async () => {
    const world = await aWorld();
    const { dev, rosa, nadia } = world.people;
    const { importId } = await bring(dev, table(world, [['She came.', '']]));
    const undo = (by: TestPerson) => as(by).sheets.undo({ id: uuidv7(), agreementId: world.agreementId, importId });
    for (const other of [rosa, nadia]) expect((await refusalOf(undo(other))).code).toBe('NOT_FOUND');
    await undo(dev);
    expect((await refusalOf(undo(dev))).code).toBe('CONFLICT');
    const elsewhere = await aWorld();
    expect(
      (
        await refusalOf(
          as(elsewhere.people.dev).sheets.undo({ id: uuidv7(), agreementId: elsewhere.agreementId, importId }),
        )
      ).code,
    ).toBe('NOT_FOUND');
  });

  it('leaves a story on which something rests, and says why; the others go, and nothing more goes once only that one is left', async () => {
    const world = await aWorld();
    const { dev, nadia, rosa } = world.people;
    const at = { agreementId: world.agreementId };
    const uses: [string, (evidenceId: string) => Promise<unknown>][] = [
      [
        'learnt or decided',
        (evidenceId) =>
          as(nadia).insights.write({
            ...at,
            id: uuidv7(),
            insightId: uuidv7(),
            text: 'Desks shut.',
            confidence: 'early',
            freshUntil: '2026-12-01',
            evidenceIds: [evidenceId],
          }),
      ],
      [
        'responded',
        (subjectId) =>
          as(rosa).evidence.respond({
            ...at,
            id: uuidv7(),
            responseId: uuidv7(),
            subjectKind: 'evidence',
            subjectId,
            text: 'Thank you.',
          }),
      ],
      [
        'private link',
        (evidenceId) => as(dev).evidence.handOutLink({ ...at, id: uuidv7(), evidenceId, linkId: uuidv7() }),
      ],
      [
        'a passage of it',
        (evidenceId) =>
          as(nadia).themes.mark({
            ...at,
            id: uuidv7(),
            evidenceId,
            passageId: uuidv7(),
            themeId: uuidv7(),
            theme: 'Desks',
            field: 'text',
            from: 0,
            to: 3,
          }),
      ],
    ];
    for (const [why, use] of uses) {
      const { importId } = await bring(
        dev,
        table(world, [
          [`Used: ${why}.`, ''],
          [`Beside: ${why}.`, ''],
        ]),
      );
      const [row] = await owner.execute<{ id: string }>(sql`select id from evidence where text = ${`Used: ${why}.`}`);
      await use(row?.id ?? '');
      const evidenceId = row?.id ?? '';
      const undone = await as(dev).sheets.undo({ ...at, id: uuidv7(), importId });
      expect(undone).toMatchObject({ taken: 1, stayed: 1, some: [{ evidenceId, why: expect.stringContaining(why) }] });
      expect(await storiesOf(world, dev)).not.toContain(`Beside: ${why}.`);
      expect((await told(world, dev))[0]).toContain('save what others had come to use');
      const refused = await refusalOf(as(dev).sheets.undo({ ...at, id: uuidv7(), importId }));
      expect(refused).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(`“Used: ${why}”`) });
      expect(refused.message).toContain(why);
      expect(await storiesOf(world, dev)).toContain(`Used: ${why}.`);
    }
  });

  it('takes the files of a story out with it, and leaves one that somebody else looked at', async () => {
    const world = await aWorld();
    const { dev, gwen } = world.people;
    const at = { agreementId: world.agreementId };
    const { importId } = await bring(
      dev,
      table(world, [
        ['She came.', ''],
        ['He left.', ''],
      ]),
    );
    const idOf = async (text: string) => {
      const [row] = await owner.execute<{ id: string }>(
        sql`select id from evidence where text = ${text} and author_id = ${dev.id}`,
      );
      return row?.id ?? '';
    };
    const [came, left] = [await idOf('She came.'), await idOf('He left.')];
    const key = uuidv7().replaceAll('-', '').padEnd(48, '0');
    await owner.execute(sql`insert into evidence_files (id, evidence_id, added_by, added_at, key, kind, media_type, bytes)
      values (${uuidv7()}, ${came}, ${dev.id}, ${NOW}, ${key}, 'document', 'application/pdf', 1)`);
    await as(dev).evidence.askForALook({ ...at, id: uuidv7(), evidenceId: left, personId: gwen.id });
    await as(gwen).evidence.look({ ...at, id: uuidv7(), evidenceId: left });
    expect(await as(dev).sheets.undo({ ...at, id: uuidv7(), importId })).toMatchObject({
      taken: 1,
      some: [{ evidenceId: left, why: expect.stringContaining('looked at') }],
    });
    expect(Array.from(await owner.execute(sql`select key from files_gone where key = ${key}`))).toEqual([{ key }]);
  });

  it('leaves the gap of what was taken back meanwhile', async () => {
    const world = await aWorld();
    const { dev, nadia } = world.people;
    const at = { agreementId: world.agreementId };
    const { importId } = await bring(
      dev,
      table(world, [
        ['She came.', ''],
        ['He left.', ''],
      ]),
    );
    const [row] = await owner.execute<{ id: string }>(
      sql`select id from evidence where text = 'She came.' and author_id = ${dev.id}`,
    );
    await as(dev).evidence.withdraw({ ...at, id: uuidv7(), evidenceId: row?.id ?? '' });
    await as(dev).sheets.undo({ ...at, id: uuidv7(), importId });
    const { items } = await as(nadia).evidence.list(at);
    expect(items.map(({ gap, words }) => [gap?.how, words])).toEqual([['taken back', null]]);
  });
});
