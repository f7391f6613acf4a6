import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { reviewRecords } from '#/modules/reviews/tables.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { aFullAgreement } from '../support/full-world.ts';
import { as, aWorld, owner, refusalOf, seenBy, type TestPerson } from '../support/world.ts';

const LATER = '2026-05-15T13:00:00.000Z';

/** A meeting of Nadia, Rosa and Kit, with an insight, a decision and a promise; Nadia leads. */
async function aMeeting() {
  const world = await aWorld();
  const { agreementId, people } = world;
  const reviewId = uuidv7();
  const act = () => ({ id: uuidv7(), agreementId });
  const here = () => ({ ...act(), reviewId });
  const evidenceId = await aStory(people.dev, agreementId, { consent: ASKED });
  await as(people.rosa).reviews.plan({ ...here(), chairId: people.nadia.id });
  await as(people.nadia).meetings.begin({ ...here(), seatId: uuidv7() });
  for (const person of [people.rosa, people.kit]) await as(person).meetings.sitDown({ ...here(), seatId: uuidv7() });
  const insightId = uuidv7();
  await as(people.kit).insights.write({
    ...act(),
    ...{ insightId, reviewId, text: 'Letters frighten.', confidence: 'early', dissent: 'Not all of them.' },
    ...{ freshUntil: '2026-12-01', evidenceIds: [evidenceId] },
  });
  const decisionId = uuidv7();
  await as(people.rosa).adaptations.propose({
    ...act(),
    ...{ decisionId, reviewId, text: 'Ring first', hunch: 'It helps.', lookAgainOn: '2026-12-01' },
  });
  const promiseId = uuidv7();
  await as(people.nadia).reviews.makePromise({
    ...act(),
    ...{ promiseId, reviewId, text: 'Lift the script', ownerId: people.nadia.id, dueOn: '2026-06-01' },
  });
  const end = () => as(people.nadia).meetings.end(here());
  const record = (by: TestPerson = people.gwen, now?: string) => as(by, now).reviews.record({ agreementId, reviewId });
  const version = async () => (await as(people.kit).reviews.get({ agreementId, reviewId })).version;
  const propose = () => as(people.kit).reviews.proposeRecord(here());
  const accept = async (by: TestPerson, at?: number) =>
    as(by).reviews.acceptRecord({ ...here(), version: at ?? (await version()) });
  return {
    ...world,
    act,
    here,
    reviewId,
    evidenceId,
    insightId,
    decisionId,
    promiseId,
    end,
    record,
    version,
    propose,
    accept,
  };
}

const recorded = async () => {
  const met = await aMeeting();
  await met.end();
  await met.propose();
  await met.accept(met.people.rosa);
  await met.accept(met.people.nadia);
  return met;
};

describe('The record of a live meeting', () => {
  it('writes itself: who sat there, what was read, what was learnt, decided and promised, and who meets next when', async () => {
    const { people, end, record, evidenceId, insightId, decisionId } = await aMeeting();
    await end();
    const { body, frozen, wasMetLive } = await record();
    expect([frozen, wasMetLive]).toEqual([null, true]);
    expect(body).toMatchObject({
      chair: 'Nadia',
      present: [
        { name: 'Kit', side: 'partner', isGuest: false },
        { name: 'Nadia', side: 'commissioning' },
        { name: 'Rosa', side: 'providing' },
      ],
      readIds: [evidenceId],
      insightIds: [insightId],
      decisions: [
        {
          id: decisionId,
          text: 'Ring first',
          state: 'In its consent round',
          lookAgainOn: '2026-12-01',
          positions: expect.arrayContaining([expect.objectContaining({ side: 'commissioning', stand: 'Not yet' })]),
        },
      ],
      promises: [{ text: 'Lift the script', owner: 'Nadia', dueOn: '2026-06-01', status: 'open' }],
      next: { meetsOn: '2025-04-08' },
    });
    expect(people.kit.name).toBe('Kit');
  });

  it('keeps what somebody wrote down during the meeting as they wrote it', async () => {
    const { people, here, end, record, version } = await aMeeting();
    await as(people.kit).reviews.writeRecord({
      ...here(),
      ...{ version: await version(), presentIds: [people.dev.id], voicesMissing: ['landlords'], evidenceReadIds: [] },
    });
    await end();
    expect((await record()).body).toMatchObject({ present: [{ name: 'Dev' }], voicesMissing: ['landlords'] });
  });

  it('is not ended past the people who sit in the meeting', async () => {
    const { people, here, end } = await aMeeting();
    expect(await refusalOf(as(people.rosa).reviews.close(here()))).toMatchObject({ code: 'CONFLICT' });
    await end();
  });

  it('put to both sides stays as it was put, whatever moves on in the meantime', async () => {
    const { people, act, decisionId, promiseId, end, record, propose } = await aMeeting();
    await end();
    await propose();
    const put = await record();
    expect(put.frozen).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    for (const signer of [people.rosa, people.nadia])
      await as(signer).adaptations.takePosition({
        ...act(),
        ...{ decisionId, positionId: uuidv7(), round: 1, position: 'consent' as const },
      });
    await as(people.nadia).reviews.closePromise({ ...act(), promiseId, version: 1, became: 'kept' });
    expect(await record()).toEqual(put);
  });

  it('does not tell the commissioning side’s position before it is shown, whoever puts it together', async () => {
    const { people, act, here, decisionId, end, record } = await aMeeting();
    await as(people.nadia).adaptations.takePosition({
      ...act(),
      ...{ decisionId, positionId: uuidv7(), round: 1, position: 'stand aside' as const, reason: 'A secret doubt.' },
    });
    await end();
    await as(people.nadia).reviews.proposeRecord(here());
    const { body } = await record();
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(body.decisions[0]?.positions).toContainEqual(
      expect.objectContaining({ side: 'commissioning', stand: 'Given, not shown yet', reason: null }),
    );
  });

  it('corrected after it was put asks both sides for the corrected text, and who corrects on an older view is told', async () => {
    const { people, here, end, propose, accept, version, record } = await aMeeting();
    await end();
    await propose();
    const old = await version();
    await accept(people.rosa);
    const correct = (by: TestPerson, nextMeetsOn: string) =>
      as(by).reviews.writeRecord({
        ...here(),
        ...{ version: old, presentIds: [people.nadia.id], voicesMissing: [], evidenceReadIds: [], nextMeetsOn },
      });
    await correct(people.sam, '2026-11-10');
    expect(await refusalOf(correct(people.dev, '2026-12-10'))).toMatchObject({ code: 'STALE' });
    expect(await refusalOf(accept(people.nadia, old))).toMatchObject({ code: 'STALE' });
    expect(await record()).toMatchObject({ frozen: null, body: { next: { meetsOn: '2026-11-10' } } });
    await propose();
    await accept(people.rosa);
    await accept(people.nadia);
    const { reviews } = await as(people.kit).reviews.list({ agreementId: here().agreementId });
    expect(reviews[0]).toMatchObject({ cycle: 2, meetsOn: '2026-11-10' });
  });

  it('that does not hold what was written since is accepted by nobody, and put anew it asks both sides again', async () => {
    const { people, act, here, end, propose, accept, record, version } = await aMeeting();
    await end();
    await propose();
    await accept(people.rosa);
    const [lateId, promiseId] = [uuidv7(), uuidv7()];
    await as(people.dev).insights.write({
      ...act(),
      ...{ insightId: lateId, reviewId: here().reviewId, text: 'Late, and true.', confidence: 'early' as const },
      freshUntil: '2026-12-01',
    });
    await as(people.dev).reviews.makePromise({
      ...act(),
      ...{ promiseId, reviewId: here().reviewId, text: 'Ring them', ownerId: people.dev.id, dueOn: '2026-06-01' },
    });
    expect((await record()).since).toEqual({ insights: 1, decisions: 0, promises: 1 });
    expect(await refusalOf(accept(people.nadia))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('one insight and one promise'),
    });
    const before = await version();
    await propose();
    const anew = await record();
    expect(anew).toMatchObject({ since: null, frozen: { hash: expect.any(String) } });
    expect(anew.body.insightIds).toContain(lateId);
    expect(anew.body.promises.map(({ id }) => id)).toContain(promiseId);
    expect(await refusalOf(accept(people.nadia, before))).toMatchObject({ code: 'STALE' });
    expect(await refusalOf(propose())).toMatchObject({ code: 'CONFLICT' });
    await accept(people.nadia);
    const { state, acceptances } = await as(people.kit).reviews.get({ ...here() });
    expect([state, acceptances.map(({ side }) => side)]).toEqual(['held', ['commissioning']]);
    await accept(people.rosa);
    expect((await as(people.kit).reviews.get({ ...here() })).state).toBe('recorded');
  });

  it('holds no words of a story, so that they go from here when they are taken back', async () => {
    const { people, act, reviewId, evidenceId } = await recorded();
    const [kept] = await owner.select().from(reviewRecords).where(eq(reviewRecords.reviewId, reviewId));
    expect(kept?.body.readIds).toEqual([evidenceId]);
    const before = JSON.stringify(kept);
    const [piece] = await owner.execute<{ text: string }>(sql`select text from evidence where id = ${evidenceId}`);
    expect(before).not.toContain(piece?.text);
    await as(people.dev).evidence.withdraw({ ...act(), evidenceId });
    expect(
      JSON.stringify((await owner.select().from(reviewRecords).where(eq(reviewRecords.reviewId, reviewId)))[0]),
    ).toBe(before);
  });
});

describe('Charts that were shown', () => {
  it('are in the record as they were shown, whatever is corrected since', async () => {
    const { agreementId, people, subjects } = await aFullAgreement(
      ({ dev }) => dev,
      ({ rosa }) => rosa,
    );
    const { reviewId, measureId, readingId } = subjects;
    const act = () => ({ id: uuidv7(), agreementId });
    const here = () => ({ ...act(), reviewId });
    const chartId = uuidv7();
    await as(people.dev).meetings.showChart({ ...here(), measureId, chartId });
    await as(people.dev).meetings.end(here());
    await as(people.dev).reviews.proposeRecord(here());
    const shown = async () => {
      const { room } = await as(people.gwen).meetings.get({ agreementId, reviewId });
      return room?.facts.find((fact) => fact.kind === 'chart');
    };
    const before = await shown();
    await as(people.dev).measures.correctReading({
      ...act(),
      readingId,
      correctionId: uuidv7(),
      version: 1,
      value: 90,
      reason: 'A slip.',
    });
    expect((await as(people.gwen).measures.get({ agreementId, measureId })).readings[0]?.value).toBe(90);
    expect(await shown()).toEqual(before);
    expect(before).toMatchObject({ id: chartId, chart: { readings: [{ value: 9 }] } });
    expect((await as(people.gwen).reviews.record({ agreementId, reviewId })).body.chartIds).toEqual([chartId]);
    for (const by of [people.rosa, people.nadia]) await as(by).reviews.acceptRecord({ ...here(), version: 1 });
    await expect(
      seenBy(people.dev, (db) => db.execute(sql`update shown_charts set chart = '{}' where id = ${chartId}`)),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('A record that both sides accepted', () => {
  const tries = async (met: Awaited<ReturnType<typeof aMeeting>>, person: TestPerson) => {
    const { reviewId, agreementId, insightId, promiseId, evidenceId, people } = met;
    const attempts = {
      'the review': sql`update reviews set voices_missing = '{}' where id = ${reviewId}`,
      'its state': sql`update reviews set state = 'held' where id = ${reviewId}`,
      'an insight’s words': sql`update insights set text = 'Other words' where id = ${insightId}`,
      'another insight': sql`insert into insights (id, agreement_id, review_id, text, confidence, perspectives_present, perspectives_missing, written_by, written_at, fresh_until)
        values (${uuidv7()}, ${agreementId}, ${reviewId}, 'Later', 'early', '{}', '{}', ${person.id}, now(), '2027-01-01')`,
      'who was there, added to': sql`insert into review_attendance (agreement_id, review_id, person_id) values (${agreementId}, ${reviewId}, ${people.dev.id})`,
      'who was there, changed': sql`update review_attendance set person_id = ${people.dev.id} where review_id = ${reviewId}`,
      'who was there, taken out': sql`delete from review_attendance where review_id = ${reviewId}`,
      'what was read': sql`delete from review_evidence where review_id = ${reviewId} and evidence_id = ${evidenceId}`,
      'the frozen text': sql`update review_records set body = '{}' where review_id = ${reviewId}`,
      'another text': sql`insert into review_records (agreement_id, review_id, record_version, body, hash, proposed_by, proposed_at)
        values (${agreementId}, ${reviewId}, 99, '{}', '', ${person.id}, now())`,
      'a promise’s words': sql`update promises set text = 'Nothing' where id = ${promiseId}`,
      'who sat there': sql`update seats set name = 'Somebody else' where review_id = ${reviewId}`,
    };
    const passed: string[] = [];
    for (const [what, attempt] of Object.entries(attempts)) {
      const code = await seenBy(person, async (db) => (await db.execute(attempt)).count).catch(
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
      if (code !== '42501') passed.push(`${what}: ${code}`);
    }
    return passed;
  };

  it('is changed by nobody any more, past every command of ours neither', async () => {
    const met = await recorded();
    const before = await met.record();
    for (const person of [met.people.nadia, met.people.rosa, met.people.kit])
      expect([person.name, await tries(met, person)]).toEqual([person.name, []]);
    expect(await met.record()).toEqual(before);
  });

  it('is so by the yes of both sides alone: neither becomes so by itself nor by a yes in another side’s name', async () => {
    const met = await aMeeting();
    const { people, reviewId, agreementId, end, propose, accept, version } = met;
    await end();
    await propose();
    await accept(people.rosa);
    const attempts = [
      sql`update reviews set state = 'recorded' where id = ${reviewId}`,
      sql`insert into record_acceptances (agreement_id, review_id, side, record_version, person_id, at)
        values (${agreementId}, ${reviewId}, 'commissioning', ${await version()}, ${people.rosa.id}, now())`,
    ];
    for (const attempt of attempts)
      await expect(seenBy(people.rosa, (db) => db.execute(attempt))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
  });

  it('refuses a later insight or promise in its review with the plain reason that it is not there to change', async () => {
    const { people, act, here } = await recorded();
    const late = as(people.kit, LATER).insights.write({
      ...act(),
      ...{
        insightId: uuidv7(),
        reviewId: here().reviewId,
        text: 'Late.',
        confidence: 'early',
        freshUntil: '2026-12-01',
      },
    });
    expect(await refusalOf(late)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
