import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES, type Side } from '#/access/sides.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { DEFAULT_PULSE } from '#/modules/pulse/default-statements.ts';
import { pulseGroups } from '#/modules/pulse/spread.ts';
import { pulseAnswers, pulseGiven, pulseResults } from '#/modules/pulse/tables.ts';
import { inScope } from '#/server/database.ts';
import * as tables from '#/tables.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aPerson, as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson, takesPart } from '../support/world.ts';

type Answer = (number | null)[];
const same = (value: number): Answer => DEFAULT_PULSE.map(() => value);

/** A meeting in which so many of each side sit; Nadia leads. */
async function aMeeting(counts: Record<Side, number> = { commissioning: 4, providing: 3, partner: 2 }) {
  const world = await aWorld();
  const { agreementId, organisations, parties, people } = world;
  const reviewId = uuidv7();
  await as(people.nadia).reviews.plan({ id: uuidv7(), agreementId, reviewId });
  const here = { agreementId, reviewId };
  const act = () => ({ id: uuidv7(), ...here });
  await as(people.nadia).meetings.begin({ ...act(), seatId: uuidv7() });
  const place = {
    commissioning: { partyId: parties.council, organisationId: organisations.council },
    providing: { partyId: parties.lantern, organisationId: organisations.lantern },
    partner: { partyId: parties.voices, organisationId: organisations.voices },
  };
  const sitting: { person: TestPerson; side: Side }[] = [];
  for (const side of ['commissioning', 'providing', 'partner'] as const)
    for (let n = 0; n < counts[side]; n += 1) {
      const person = await aPerson(`${side} ${n}`);
      await takesPart(agreementId, person, { ...place[side], side, role: 'contributor' });
      await as(person).meetings.sitDown({ ...act(), seatId: uuidv7() });
      sitting.push({ person, side });
    }
  const lead = as(people.nadia).pulse;
  const answer = (person: TestPerson, given: Answer, id = uuidv7(), seal: string = crypto.randomUUID()) =>
    as(person).pulse.answer({ ...here, id, given, seal });
  const of = (side: Side) => sitting.filter((one) => one.side === side).map(({ person }) => person);
  const see = (person: TestPerson) => as(person).pulse.get(here);
  return { ...world, here, act, sitting, of, lead, answer, see };
}

describe('A pulse', () => {
  it('asks the usual statements, is answered privately, and closes into spreads by side', async () => {
    const { people, act, lead, answer, of, see } = await aMeeting();
    expect(await see(people.kit)).toMatchObject({ state: 'to come', statements: [...DEFAULT_PULSE] });
    await lead.open(act());
    for (const [at, person] of of('commissioning').entries()) await answer(person, same(4 + at));
    for (const person of of('providing')) await answer(person, same(8));
    for (const person of of('partner')) await answer(person, same(1));
    expect(await see(people.nadia)).toMatchObject({ state: 'open', answered: 9, spreads: [], own: null });
    expect(await lead.close(act())).toEqual({ answered: 9 });
    const seen = await see(people.gwen);
    expect(seen).toMatchObject({ state: 'closed', answered: 9, untold: 2, own: null });
    expect(seen.spreads).toHaveLength(DEFAULT_PULSE.length);
    expect(seen.spreads[0]).toMatchObject([
      { side: 'commissioning', answered: 4, lowest: 4, middle: 5.5, highest: 7 },
      { side: 'providing', answered: 3, lowest: 8, middle: 8, highest: 8 },
    ]);
  });

  it('is given again in place of the answer before, and counted once', async () => {
    const { act, lead, answer, of, see, people } = await aMeeting({ commissioning: 3, providing: 0, partner: 0 });
    await lead.open(act());
    for (const person of of('commissioning')) await answer(person, same(2));
    for (const person of of('commissioning')) await answer(person, same(9));
    expect((await see(of('commissioning')[0] as TestPerson)).own).toEqual(same(9));
    await lead.close(act());
    expect((await see(people.kit)).spreads[0]).toMatchObject([{ answered: 3, lowest: 9, highest: 9 }]);
  });

  it('sent twice is one answer; under the same id with another answer it is refused', async () => {
    const { act, lead, answer, of } = await aMeeting({ commissioning: 1, providing: 0, partner: 0 });
    await lead.open(act());
    const [person] = of('commissioning') as [TestPerson];
    const [id, seal] = [uuidv7(), crypto.randomUUID()];
    expect(await answer(person, same(3), id, seal)).toEqual(await answer(person, same(3), id, seal));
    expect(await refusalOf(answer(person, same(4), id, seal))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is opened and closed once, by who leads', async () => {
    const { people, here, act, lead, answer, of } = await aMeeting({ commissioning: 1, providing: 1, partner: 0 });
    const [other] = of('providing') as [TestPerson];
    expect(await refusalOf(as(other).pulse.open({ id: uuidv7(), ...here }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(answer(other, same(5)))).toMatchObject({ code: 'CONFLICT' });
    await lead.open(act());
    expect(await refusalOf(lead.open(act()))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(as(other).pulse.close({ id: uuidv7(), ...here }))).toMatchObject({ code: 'FORBIDDEN' });
    await lead.close(act());
    expect(await refusalOf(lead.close(act()))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(answer(other, same(5)))).toMatchObject({ code: 'CONFLICT' });
    expect(
      await refusalOf(as(people.dev).pulse.answer({ ...act(), given: same(5), seal: crypto.randomUUID() })),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('takes one answer to a statement, from 1 to 10 or none', async () => {
    const { act, lead, answer, of } = await aMeeting({ commissioning: 1, providing: 0, partner: 0 });
    await lead.open(act());
    const [person] = of('commissioning') as [TestPerson];
    for (const given of [[1, 2], [...same(5), 5], same(0), same(11), same(1.5), []])
      expect(await refusalOf(answer(person, given))).toMatchObject({ code: expect.stringMatching(/INVALID|UNKNOWN/) });
    await answer(person, [10, ...same(1).slice(2), null]);
  });

  it('that was still open when the meeting ended can be closed afterwards', async () => {
    const { people, act, here, lead, answer, of, see } = await aMeeting({ commissioning: 3, providing: 0, partner: 0 });
    await lead.open(act());
    for (const person of of('commissioning')) await answer(person, same(6));
    await as(people.nadia).meetings.end(act());
    expect((await see(people.rosa)).may.close).toBe(true);
    await as(people.rosa).pulse.close({ id: uuidv7(), ...here });
    expect((await see(people.kit)).spreads[0]).toMatchObject([{ side: 'commissioning', middle: 6 }]);
  });
});

/** Somebody with a link and no account, who answers. */
async function answersAsGuest(here: { agreementId: string; reviewId: string }, side: Side, given: Answer) {
  const guest = await sitsAsGuest(here, { side });
  await guest.api.pulse.answer({ ...guest.act(), given, seal: crypto.randomUUID() });
  return guest;
}

describe('A guest without an account', () => {
  it('is asked, answers, changes the answer, and is counted in where three of the side have an account', async () => {
    const { here, act, lead, answer, of, see, people } = await aMeeting({ commissioning: 3, providing: 0, partner: 0 });
    const guest = await sitsAsGuest(here, { side: 'commissioning' });
    const answers = (given: Answer, id = uuidv7(), seal: string = crypto.randomUUID()) =>
      guest.api.pulse.answer({ ...here, id, given, seal });
    expect(await refusalOf(answers(same(5)))).toMatchObject({ code: 'CONFLICT' });
    expect(await guest.api.pulse.get(here)).toMatchObject({ state: 'to come', statements: [] });
    await lead.open(act());
    expect(await guest.api.pulse.get(here)).toMatchObject({
      state: 'open',
      statements: [...DEFAULT_PULSE],
      may: { open: false, answer: true, close: false },
    });
    for (const person of of('commissioning')) await answer(person, same(4));
    await answers(same(9));
    const [id, seal] = [uuidv7(), crypto.randomUUID()];
    expect(await answers(same(8), id, seal)).toEqual(await answers(same(8), id, seal));
    expect(await refusalOf(answers(same(7), id, seal))).toMatchObject({ code: 'CONFLICT' });
    await lead.close(act());
    expect(await refusalOf(answers(same(5)))).toMatchObject({ code: 'CONFLICT' });
    for (const seen of [await see(people.kit), await guest.api.pulse.get(here)])
      expect(seen.spreads[0]).toMatchObject([{ side: 'commissioning', answered: 4, lowest: 4, highest: 8 }]);
  });

  it('neither opens nor closes a pulse, nor answers once they were seen out', async () => {
    const { here, act, lead, people } = await aMeeting({ commissioning: 0, providing: 0, partner: 0 });
    const guest = await sitsAsGuest(here);
    expect(await refusalOf(guest.api.pulse.open(guest.act()))).toMatchObject({ code: 'FORBIDDEN' });
    await lead.open(act());
    expect(await refusalOf(guest.api.pulse.close(guest.act()))).toMatchObject({ code: 'FORBIDDEN' });
    await as(people.nadia).meetings.seeOut({ ...act(), seatId: guest.seatId });
    const given = { given: same(5), seal: crypto.randomUUID() };
    expect(await refusalOf(guest.api.pulse.answer({ ...guest.act(), ...given }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('makes no side of three: of two with an account and five guests nothing is shown or kept', async () => {
    const { here, act, lead, answer, of, see, people } = await aMeeting({ commissioning: 4, providing: 2, partner: 0 });
    await lead.open(act());
    for (const person of of('commissioning')) await answer(person, same(4));
    for (const person of of('providing')) await answer(person, same(10));
    for (let n = 0; n < 5; n += 1) await answersAsGuest(here, 'providing', same(1));
    await lead.close(act());
    expect(await see(people.rosa)).toMatchObject({ answered: 11, untold: 7 });
    const kept = await owner.execute<{ side: string; value: number; times: number }>(
      sql`select distinct side, value, times from pulse_results where review_id = ${here.reviewId}`,
    );
    expect([...kept]).toEqual([{ side: 'commissioning', value: 4, times: 4 }]);
  });

  it('leaves a statement untold that only two with an account answered, though its side is told elsewhere', async () => {
    const { here, act, lead, answer, of, see, people } = await aMeeting({ commissioning: 3, providing: 0, partner: 0 });
    await lead.open(act());
    const [silent, ...others] = of('commissioning') as [TestPerson, ...TestPerson[]];
    await answer(silent, [null, ...same(6).slice(1)]);
    for (const person of others) await answer(person, same(6));
    for (let n = 0; n < 2; n += 1) await answersAsGuest(here, 'commissioning', same(2));
    await lead.close(act());
    const { spreads } = await see(people.kit);
    expect(spreads.map((of) => of.map(({ answered }) => answered))).toEqual([[], [5], [5], [5], [5], [5]]);
  });
});

describe('What a pulse asks', () => {
  const own = ['I am heard here.', 'We keep our word.'];

  it('is the agreement’s own to change, on what stands now; an open pulse goes on as it was asked', async () => {
    const { agreementId, people, act, lead, see } = await aMeeting({ commissioning: 0, providing: 0, partner: 0 });
    await lead.open(act());
    const change = (by: TestPerson, version: number, statements = own) =>
      as(by).pulse.changeStatements({ id: uuidv7(), agreementId, version, statements });
    expect(await refusalOf(change(people.gwen, 0))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(change(people.dev, 0, ['Twice.', 'Twice.']))).toMatchObject({ code: 'INVALID' });
    await change(people.dev, 0);
    expect(await refusalOf(change(people.sam, 0))).toMatchObject({ code: 'STALE' });
    await change(people.sam, 1, [...own, 'We can say no.']);
    expect(await as(people.kit).pulse.statements({ agreementId })).toMatchObject({ version: 2 });
    expect((await see(people.kit)).statements).toEqual([...DEFAULT_PULSE]);
  });
});

describe('One person’s answer', () => {
  /** Values that stand nowhere else, so that they would be found wherever they were kept. */
  const SECRET: Answer = [3, 9, 2, 8, 1, 7];

  /** A table that is shut tells nothing. */
  const shut = (error: { cause?: { code?: string } }) => {
    if (error.cause?.code !== '42501') throw error;
    return [];
  };

  async function everywhere(look: (table: string) => Promise<unknown[]>): Promise<string[]> {
    const found: string[] = [];
    for (const table of Object.values(tables)) {
      if (!is(table, PgTable)) continue;
      const name = getTableName(table);
      const rows = JSON.stringify(await look(name).catch(shut));
      for (const form of [SECRET.join(','), SECRET.join(', '), `{${SECRET.join(',')}}`])
        if (rows.includes(form)) found.push(name);
    }
    return [...new Set(found)];
  }

  it('is there for its author alone while the pulse is open, by plain select as each person and as a job', async () => {
    const { people, agreementId, act, lead, answer, of, sitting } = await aMeeting();
    await lead.open(act());
    const [author] = of('partner') as [TestPerson];
    await answer(author, SECRET);
    const all = (name: string) => sql.raw(`select t::text from ${name} t`);
    for (const person of [...Object.values(people), ...sitting.map((one) => one.person)]) {
      const found = await everywhere((name) => seenBy(person, async (db) => [...(await db.execute(all(name)))]));
      expect([person.name, found]).toEqual([person.name, person === author ? ['pulse_answers'] : []]);
    }
    const job = await everywhere((name) =>
      inScope({ now: NOW, jobAgreementId: agreementId }, async (db) => [...(await db.execute(all(name)))]),
    );
    expect(job).toEqual([]);
    expect(await seenBy(null, (db) => db.select().from(pulseAnswers))).toEqual([]);
  }, 60_000);

  it('is in no journal, and what is kept of the act cannot be tried out', async () => {
    const { act, lead, answer, of, here } = await aMeeting();
    await lead.open(act());
    const [author] = of('partner') as [TestPerson];
    await answer(author, SECRET);
    const twice = await Promise.all(
      [uuidv7(), uuidv7()].map(async (id) => {
        await answer(author, SECRET, id);
        const [row] = await owner.execute<{ input_hash: string; detail: object; result: object }>(
          sql`select input_hash, detail, result from journal_entries where agreement_id = ${here.agreementId} and act_id = ${id}`,
        );
        return row;
      }),
    );
    expect(twice[0]).toMatchObject({ detail: {}, result: { reviewId: here.reviewId } });
    // The same answer leaves another trace each time: there is nothing to compare a guess with.
    expect(twice[0]?.input_hash).not.toBe(twice[1]?.input_hash);
  });

  it('is nowhere at all once the pulse is closed, not even for the owner of the database', async () => {
    const { act, lead, answer, of } = await aMeeting();
    // Pulses of other tests are still open.
    await owner.delete(pulseAnswers);
    await lead.open(act());
    for (const person of of('providing')) await answer(person, SECRET);
    await lead.close(act());
    expect(
      await everywhere(async (name) => [...(await owner.execute(sql.raw(`select t::text from ${name} t`)))]),
    ).toEqual([]);
    expect(await owner.select().from(pulseAnswers)).toEqual([]);
    // What is left has no column that could lead to a person.
    expect(Object.keys((await owner.select().from(pulseResults).limit(1))[0] ?? {}).sort()).toEqual(
      ['agreementId', 'reviewId', 'side', 'statement', 'times', 'value'].sort(),
    );
  });

  it('of a side too few to be told is kept nowhere', async () => {
    const { act, lead, answer, of, here } = await aMeeting({ commissioning: 3, providing: 2, partner: 0 });
    await lead.open(act());
    for (const person of of('commissioning')) await answer(person, same(5));
    for (const person of of('providing')) await answer(person, same(10));
    await lead.close(act());
    const kept = await owner.execute<{ value: number; side: string }>(
      sql`select distinct side, value from pulse_results where review_id = ${here.reviewId}`,
    );
    expect([...kept]).toEqual([{ side: 'commissioning', value: 5 }]);
  });

  it('given by a guest is theirs alone as well, by every table and every person’s eyes', async () => {
    const { people, act, lead, of, here } = await aMeeting({ commissioning: 3, providing: 0, partner: 0 });
    const [guest, other] = [await sitsAsGuest(here), await sitsAsGuest(here, { name: 'Lou' })];
    await lead.open(act());
    await guest.api.pulse.answer({ ...guest.act(), given: SECRET, seal: crypto.randomUUID() });
    expect((await guest.api.pulse.get(here)).own).toEqual(SECRET);
    const all = (name: string) => sql.raw(`select t::text from ${name} t`);
    const eyes = [...Object.values(people), ...of('commissioning')].map(
      (person) => (name: string) => seenBy(person, async (db) => [...(await db.execute(all(name)))]),
    );
    const asOther = (name: string) => other.looks(async (db) => [...(await db.execute(all(name)))]);
    const asJob = (name: string) =>
      inScope({ now: NOW, jobAgreementId: here.agreementId }, async (db) => [...(await db.execute(all(name)))]);
    for (const look of [...eyes, asOther, asJob]) expect(await everywhere(look)).toEqual([]);
    expect(await everywhere((name) => guest.looks(async (db) => [...(await db.execute(all(name)))]))).toEqual([
      'pulse_answers',
    ]);
    const { entries } = await as(people.nadia).journal.list({ agreementId: here.agreementId });
    expect(entries.map(({ who }) => who)).not.toContain('Marcy, a guest');
  }, 60_000);

  it('is not written by the application into the counts, nor is a closed pulse answered past the command', async () => {
    const { act, lead, of, here } = await aMeeting({ commissioning: 1, providing: 0, partner: 0 });
    await lead.open(act());
    await lead.close(act());
    const [person] = of('commissioning') as [TestPerson];
    const tries = [
      sql`insert into pulse_results (review_id, agreement_id, statement, side, value, times)
          values (${here.reviewId}, ${here.agreementId}, 1, 'providing', 1, 3)`,
      sql`insert into pulse_answers (review_id, agreement_id, seat_id, given)
          select review_id, agreement_id, id, '{1}' from seats where person_id = ${person.id}`,
      sql`update pulses set closed_at = null`,
    ];
    for (const attempt of tries)
      await expect(seenBy(person, (db) => db.execute(attempt))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('is told only in groups of three and more, whatever the numbers on each side', async () => {
    const size = fc.integer({ min: 0, max: 4 });
    await fc.assert(
      fc.asyncProperty(size, size, size, size, async (commissioning, providing, partner, guests) => {
        const counts = { commissioning, providing, partner };
        const { act, lead, answer, sitting, here } = await aMeeting(counts);
        await lead.open(act());
        for (const [at, { person }] of sitting.entries()) await answer(person, same((at % 10) + 1));
        for (let n = 0; n < guests; n += 1) await answersAsGuest(here, 'providing', same(n + 1));
        await lead.close(act());
        const kept = await owner.execute<{ side: Side | null; answered: number }>(
          sql`select side, sum(times)::int as answered from pulse_results where review_id = ${here.reviewId} and statement = 1 group by side`,
        );
        const sorted = (rows: { side: Side | null; answered: number }[]) =>
          [...rows].map(({ side, answered }) => `${side} ${answered}`).sort();
        const answered = Object.fromEntries(
          SIDES.map((side) => [side, { members: counts[side], guests: side === 'providing' ? guests : 0 }]),
        );
        expect(sorted([...kept])).toEqual(sorted(pulseGroups(answered).groups));
        const given = await owner.select().from(pulseGiven).where(sql`review_id = ${here.reviewId}`);
        expect(given).toHaveLength(sitting.length + guests);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
