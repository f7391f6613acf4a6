import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aGoal, aStory } from '../support/evidence.ts';
import { as, aWorld, owner, refusalOf, seenBy, type TestPerson } from '../support/world.ts';

async function twoPieces() {
  const world = await aWorld();
  const { agreementId, people } = world;
  const evidenceId = await aStory(people.dev, agreementId, { title: 'The envelope' });
  const otherId = await aStory(people.sam, agreementId, {
    title: 'The desk was open',
    text: 'The desk was open on both days.',
    perspective: 'commissioner',
    consent: { status: 'not required', namedAs: 'role' },
  });
  const pair = { agreementId, evidenceId, otherId };
  const relate = (by: TestPerson, more: object = {}) =>
    as(by).evidence.relate({ id: uuidv7(), ...pair, relation: 'contradicts', ...more });
  return { ...world, pair, relate };
}

describe('Two sides of one thing', () => {
  it('are linked by anybody who contributes, and stand beside each other for everybody, from either piece', async () => {
    const { agreementId, people, pair, relate } = await twoPieces();
    await relate(people.kit);
    for (const reader of [people.nadia, people.rosa, people.eleri]) {
      const [one, other] = await Promise.all(
        [pair.evidenceId, pair.otherId].map((evidenceId) => as(reader).evidence.sides({ agreementId, evidenceId })),
      );
      expect(one?.sides).toMatchObject([
        { evidenceId: pair.otherId, relation: 'contradicts', title: 'The desk was open' },
      ]);
      expect(other?.sides).toMatchObject([
        { evidenceId: pair.evidenceId, relation: 'contradicts', title: 'The envelope' },
      ]);
    }
  });

  it('the same link is not made twice, also not from the other piece; a piece is no side of itself; a reader links nothing', async () => {
    const { people, pair, relate } = await twoPieces();
    await relate(people.kit);
    expect(await refusalOf(relate(people.kit))).toMatchObject({ code: 'CONFLICT' });
    const turned = { evidenceId: pair.otherId, otherId: pair.evidenceId, relation: 'supports' };
    expect(await refusalOf(relate(people.nadia, turned))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(relate(people.nadia, { otherId: pair.evidenceId }))).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(relate(people.gwen))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(relate(people.stranger))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('only what the whole agreement reads is linked, so that nobody sees a link to what they may not read', async () => {
    const { agreementId, people, relate } = await twoPieces();
    const closed = await aStory(people.dev, agreementId, { visibility: 'private' });
    expect(await refusalOf(relate(people.dev, { otherId: closed }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(relate(people.sam, { otherId: closed }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are parted by who linked them or posted one of them, once', async () => {
    const { people, pair, relate } = await twoPieces();
    for (const by of [people.kit, people.dev, people.sam]) {
      await relate(people.kit);
      expect(await refusalOf(as(people.rosa).evidence.unrelate({ id: uuidv7(), ...pair }))).toMatchObject({
        code: 'FORBIDDEN',
      });
      await as(by).evidence.unrelate({ id: uuidv7(), ...pair });
      expect(await refusalOf(as(by).evidence.unrelate({ id: uuidv7(), ...pair }))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('past every command, nobody links in another’s name, or takes a link away that is not theirs', async () => {
    const { agreementId, people, pair, relate } = await twoPieces();
    await relate(people.kit);
    const removed = await seenBy(people.rosa, (db) =>
      db.execute(sql`delete from evidence_relations where agreement_id = ${agreementId}`),
    );
    expect(removed.count).toBe(0);
    const third = await aStory(people.dev, agreementId);
    const [one, other] = [pair.evidenceId, third].sort();
    await expect(
      seenBy(people.rosa, (db) =>
        db.execute(sql`insert into evidence_relations (agreement_id, one_id, other_id, relation, related_by, related_at)
          values (${agreementId}, ${one}, ${other}, 'supports', ${people.kit.id}, now())`),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('part by themselves: sealed while consent has ended, and gone from the database once one is taken back', async () => {
    const { agreementId, people, pair, relate } = await twoPieces();
    await relate(people.kit);
    const ending = await aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-20' } });
    await relate(people.kit, { evidenceId: ending, relation: 'same event' });
    const later = '2026-05-22T10:00:00.000Z';
    const sides = async (now?: string) =>
      (await as(people.nadia, now).evidence.sides({ agreementId, evidenceId: pair.otherId })).sides.map(
        ({ evidenceId }) => evidenceId,
      );
    expect(await sides()).toHaveLength(2);
    expect(await sides(later)).toEqual([pair.evidenceId]);
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId: pair.evidenceId });
    expect(await sides()).toEqual([ending]);
    const left = await owner.execute(
      sql`select one_id, other_id from evidence_relations where agreement_id = ${agreementId}`,
    );
    expect(JSON.stringify(Array.from(left))).not.toContain(pair.evidenceId);
  });
});

describe('Who is missing', () => {
  it('is told of the agreement, a goal and a period, the same to both sides, and small counts are not', async () => {
    const { agreementId, people } = await aWorld();
    const goalId = await aGoal(agreementId, people.dev);
    for (let nth = 0; nth < 6; nth += 1)
      await aStory(people.dev, agreementId, { goalIds: [goalId] }, '2025-03-01T10:00:00.000Z');
    await aStory(people.dev, agreementId, { perspective: 'landlord' }, '2026-02-01T10:00:00.000Z');
    await aStory(people.dev, agreementId, { perspective: 'a neighbour', visibility: 'private' });
    const all = await as(people.nadia).evidence.voices({ agreementId });
    expect(await as(people.rosa).evidence.voices({ agreementId })).toEqual(all);
    expect(all.perspectives).not.toContain('a neighbour');
    expect(all.missing).toContain('councillor');
    expect(all.missing).not.toContain('landlord');
    expect(all.periods).toEqual(['2024-1', '2024-2', '2025-1', '2025-2', '2026-1']);
    const row = (voices: typeof all, perspective: string) =>
      voices.table.cells[voices.perspectives.indexOf(perspective)];
    expect(row(all, 'landlord')?.at(-1)).toEqual({ is: 'few' });
    const about = await as(people.nadia).evidence.voices({ agreementId, goalId });
    expect(about.missing).toContain('landlord');
    expect(row(about, 'resident')?.[2]).toEqual({ is: 'count', count: 6 });
    const lately = await as(people.nadia).evidence.voices({ agreementId, from: '2025-09-01' });
    expect(lately.periods).toEqual(['2025-2', '2026-1']);
    expect(lately.missing).toContain('resident');
    expect(await refusalOf(as(people.stranger).evidence.voices({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
