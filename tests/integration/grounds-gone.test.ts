import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caller } from '#/caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { allConsent, aProposal, type FourThatSign, fourThatSign } from '../support/consent.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { aTellersLink } from '../support/teller.ts';
import { as, refusalOf, type TestPerson } from '../support/world.ts';

const AFTER = '2026-05-20T10:00:00.000Z';

const byLink = (now: string) => caller({ requestId: 'test', address: randomUUID(), person: null, now }).evidence;

/** A decision that all consented to, resting on a story, by itself or by an insight. */
async function restingOnAStory(by: 'itself' | 'an insight' = 'itself', endsOn = '2028-05-15') {
  const world = await fourThatSign();
  const { agreementId, people } = world;
  const evidenceId = await aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn } });
  const token = await aTellersLink(people.dev, agreementId, evidenceId);
  const insightId = uuidv7();
  if (by === 'an insight')
    await as(people.kit).insights.write({
      id: uuidv7(),
      agreementId,
      insightId,
      text: 'Letters frighten.',
      confidence: 'early',
      freshUntil: '2026-12-01',
      evidenceIds: [evidenceId],
    });
  const grounds = by === 'itself' ? { evidenceIds: [evidenceId] } : { insightIds: [insightId] };
  const decisionId = await aProposal(people.rosa, agreementId, { hunch: null, ...grounds });
  await allConsent(world, decisionId);
  return { ...world, evidenceId, token, decisionId };
}

const lostOf = async ({ agreementId }: FourThatSign, decisionId: string, person: TestPerson, now: string) =>
  (await as(person, now).adaptations.get({ agreementId, decisionId })).lost.map(({ gap }) => gap);

const asked = async (person: TestPerson, now: string) =>
  (await as(person, now).overview.home()).needs.flatMap(({ kind, subjectId }) =>
    kind === 'ground gone' ? [subjectId] : [],
  );

describe('A decision whose story is gone', () => {
  it.each(['itself', 'an insight'] as const)(
    'stays, and both sides are asked to look at it again: resting on it by %s',
    async (by) => {
      const world = await restingOnAStory(by);
      const { people, decisionId, token, agreementId } = world;
      for (const person of [people.nadia, people.rosa]) {
        expect(await lostOf(world, decisionId, person, AFTER)).toEqual([]);
        expect(await asked(person, AFTER)).toEqual([]);
      }
      await byLink(AFTER).tellerWithdraws({ id: uuidv7(), token });
      for (const person of [people.nadia, people.sam, people.rosa, people.dev]) {
        expect(await lostOf(world, decisionId, person, AFTER)).toEqual([{ how: 'taken back', on: '2026-05-20' }]);
        expect(await asked(person, AFTER)).toEqual([decisionId]);
      }
      expect(await asked(people.kit, AFTER)).toEqual([]);
      const { past } = await as(people.kit, AFTER).adaptations.list({ agreementId });
      expect(past).toMatchObject([{ id: decisionId, isShaken: true }]);
      expect((await as(people.kit, AFTER).adaptations.get({ agreementId, decisionId })).state).toBe('agreed');
    },
  );

  it('is asked about until it was looked at again, also where it was not to come back any more', async () => {
    const world = await restingOnAStory();
    const { people, decisionId, token, agreementId } = world;
    const look = (dueOn: string | null, now: string) =>
      as(people.nadia, now).adaptations.lookAgain({
        id: uuidv7(),
        agreementId,
        decisionId,
        lookId: uuidv7(),
        dueOn,
        found: 'The rest carries it.',
        outcome: 'stands',
        nextOn: null,
      });
    await look('2027-05-15', '2026-05-18T10:00:00.000Z');
    expect(await refusalOf(look(null, '2026-05-18T11:00:00.000Z'))).toMatchObject({ code: 'CONFLICT' });
    await byLink(AFTER).tellerWithdraws({ id: uuidv7(), token });
    expect(await asked(people.rosa, AFTER)).toEqual([decisionId]);
    await look(null, '2026-05-21T10:00:00.000Z');
    expect(await asked(people.rosa, '2026-05-22T10:00:00.000Z')).toEqual([]);
    expect(await lostOf(world, decisionId, people.rosa, '2026-05-22T10:00:00.000Z')).toEqual([]);
  });

  it('is asked about when consent ends, from that moment, and no longer once the person says yes for longer', async () => {
    const world = await restingOnAStory('itself', '2026-05-19');
    const { people, decisionId, token } = world;
    expect(await asked(people.rosa, '2026-05-19T22:59:59.000Z')).toEqual([]);
    expect(await asked(people.rosa, '2026-05-19T23:00:00.000Z')).toEqual([decisionId]);
    expect(await lostOf(world, decisionId, people.nadia, AFTER)).toEqual([{ how: 'ended', on: '2026-05-19' }]);
    await byLink(AFTER).tellerSetsEnd({ id: uuidv7(), token, endsOn: '2027-05-19' });
    expect(await asked(people.rosa, AFTER)).toEqual([]);
  });

  it('is asked about when its teller keeps it closer, and keeps the gap where it is not read any more', async () => {
    const world = await restingOnAStory();
    const { people, decisionId, token, agreementId, evidenceId } = world;
    await byLink(AFTER).tellerNarrows({ id: uuidv7(), token, scope: [] });
    const gap = { how: 'kept closer', on: '2026-05-20' };
    expect(await asked(people.nadia, AFTER)).toEqual([decisionId]);
    const { lost, grounds } = await as(people.nadia, AFTER).adaptations.get({ agreementId, decisionId });
    expect(lost).toMatchObject([{ gap }]);
    expect(grounds.evidence).toEqual([{ id: evidenceId, gap, words: null }]);
    const ofItsOwn = await as(people.gwen, AFTER).adaptations.get({ agreementId, decisionId });
    expect(ofItsOwn.grounds.evidence).toMatchObject([{ id: evidenceId, gap: null }]);
  });

  it('tells a proposal’s page, and of another agreement nothing', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId);
    const token = await aTellersLink(people.dev, agreementId, evidenceId);
    const decisionId = await aProposal(people.rosa, agreementId, { evidenceIds: [evidenceId] });
    await byLink(AFTER).tellerWithdraws({ id: uuidv7(), token });
    expect(await lostOf(world, decisionId, people.nadia, AFTER)).toHaveLength(1);
    expect(await asked(people.nadia, AFTER)).toEqual([]);
    const other = await restingOnAStory();
    expect(await asked(other.people.nadia, AFTER)).toEqual([]);
  });
});
