import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { allConsent, aProposal, decisionOf, fourThatSign, later, rewording, says } from '../support/consent.ts';
import { aStory } from '../support/evidence.ts';
import { as, refusalOf, type TestPerson } from '../support/world.ts';

describe('Who made a proposal', () => {
  it('alone withdraws it, once, and then nobody answers it any more', async () => {
    const { agreementId, people } = await fourThatSign();
    for (const [maker, other] of [
      [people.nadia, people.rosa],
      [people.rosa, people.nadia],
    ] as const) {
      const decisionId = await aProposal(maker, agreementId);
      const withdraw = (person: TestPerson) =>
        as(person, later()).adaptations.withdraw({
          id: uuidv7(),
          agreementId,
          decisionId,
          reason: 'We thought again.',
        });
      expect(await refusalOf(withdraw(other))).toMatchObject({ code: 'FORBIDDEN' });
      await withdraw(maker);
      expect(await refusalOf(withdraw(maker))).toMatchObject({ code: 'CONFLICT' });
      expect(await refusalOf(says(other, agreementId, decisionId))).toMatchObject({ code: 'CONFLICT' });
      expect(await decisionOf(other, agreementId, decisionId)).toMatchObject({
        state: 'withdrawn',
        endedBy: maker.name,
        endReason: 'We thought again.',
      });
    }
  });

  it('is stood in for by the lead of their organisation once they have left the agreement, and by nobody before', async () => {
    const { agreementId, people } = await fourThatSign();
    for (const [maker, lead, others] of [
      [people.sam, people.nadia, [people.rosa, people.huw]],
      [people.dev, people.rosa, [people.nadia, people.ines]],
    ] as const) {
      const decisionId = await aProposal(maker, agreementId);
      const act = (person: TestPerson, how: 'rest' | 'takeUp' | 'withdraw') =>
        as(person, later()).adaptations[how]({ id: uuidv7(), agreementId, decisionId });
      expect(await refusalOf(act(lead, 'rest'))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await decisionOf(lead, agreementId, decisionId)).may).toMatchObject({ rest: false, withdraw: false });
      await as(maker, later()).agreements.leave({ id: uuidv7(), agreementId });
      for (const other of others) expect(await refusalOf(act(other, 'withdraw'))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await decisionOf(lead, agreementId, decisionId)).may).toMatchObject({
        rest: true,
        withdraw: true,
        changeText: false,
      });
      await act(lead, 'rest');
      await act(lead, 'takeUp');
      await act(lead, 'withdraw');
      expect(await refusalOf(act(lead, 'withdraw'))).toMatchObject({ code: 'CONFLICT' });
      expect(await decisionOf(lead, agreementId, decisionId)).toMatchObject({ state: 'withdrawn', endedBy: lead.name });
    }
  });

  it('alone lets it rest and takes it up again, and then everybody is asked anew', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.rosa, agreementId, decisionId);
    const act = (person: TestPerson, how: 'rest' | 'takeUp') =>
      as(person, later()).adaptations[how]({ id: uuidv7(), agreementId, decisionId });
    expect(await refusalOf(act(people.rosa, 'rest'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(act(people.dev, 'takeUp'))).toMatchObject({ code: 'CONFLICT' });
    await act(people.dev, 'rest');
    expect(await refusalOf(act(people.dev, 'rest'))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(act(people.rosa, 'takeUp'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await act(people.dev, 'takeUp')).toMatchObject({ round: 2 });
    const { rounds, state } = await decisionOf(people.rosa, agreementId, decisionId);
    expect([state, rounds[0]?.parties.every(({ stand }) => stand === 'not yet')]).toEqual(['open', true]);
  });
});

describe('A decision comes back', () => {
  it('on its look-again day, and is looked at by any contributor until it is done', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const decisionId = await aProposal(people.dev, agreementId);
    const look = (person: TestPerson, dueOn: string, nextOn: string | null) =>
      as(person, later()).adaptations.lookAgain({
        id: uuidv7(),
        agreementId,
        decisionId,
        lookId: uuidv7(),
        dueOn,
        found: 'No harm was told to us.',
        outcome: 'stands',
        nextOn,
      });
    expect(await refusalOf(look(people.dev, '2027-05-15', null))).toMatchObject({ code: 'CONFLICT' });
    await allConsent(world, decisionId);
    expect(await refusalOf(look(people.gwen, '2027-05-15', null))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await look(people.joan, '2027-05-15', '2027-11-15')).toEqual({ decisionId, nextOn: '2027-11-15' });
    expect(await refusalOf(look(people.sam, '2027-05-15', null))).toMatchObject({ code: 'STALE' });
    expect(await refusalOf(look(people.sam, '2027-11-15', '2026-05-15'))).toMatchObject({
      fields: { nextOn: 'Choose a day that is still to come.' },
    });
    await look(people.sam, '2027-11-15', null);
    expect(await decisionOf(people.eleri, agreementId, decisionId)).toMatchObject({
      lookAgainOn: null,
      looks: [{ by: 'Joan', nextOn: '2027-11-15' }, { by: 'Sam' }],
    });
  });

  it('and what came of a change is said once, beside what was expected', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId } = world;
    const change = rewording(goalId);
    const decisionId = await aProposal(people.dev, agreementId, {
      changes: [{ ...change, expected: 'The count may fall.' }],
    });
    const say = (person: TestPerson) =>
      as(person, later()).adaptations.lookBack({
        id: uuidv7(),
        agreementId,
        adaptationId: change.id,
        happened: 'It held.',
      });
    expect(await refusalOf(say(people.dev))).toMatchObject({ code: 'NOT_FOUND' });
    await allConsent(world, decisionId);
    expect(await refusalOf(say(people.eleri))).toMatchObject({ code: 'FORBIDDEN' });
    await say(people.sam);
    expect(await refusalOf(say(people.dev))).toMatchObject({ code: 'STALE' });
    expect((await decisionOf(people.kit, agreementId, decisionId)).made).toMatchObject([
      { expected: 'The count may fall.', happened: 'It held.', happenedBy: 'Sam' },
    ]);
  });
});

describe('What a decision rests on', () => {
  it('keeps its place as a dated gap when a story is taken back, and the words are gone', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId, measureId } = world;
    const evidenceId = await aStory(people.dev, agreementId, { title: 'The envelope' });
    const decisionId = await aProposal(people.rosa, agreementId, {
      hunch: null,
      evidenceIds: [evidenceId],
      measureIds: [measureId],
      changes: [rewording(goalId)],
    });
    expect((await decisionOf(people.nadia, agreementId, decisionId)).grounds).toMatchObject({
      evidence: [{ id: evidenceId, gap: null, words: { title: 'The envelope' } }],
      measures: [{ id: measureId }],
    });
    await allConsent(world, decisionId);
    await as(people.dev, later()).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    const seen = await decisionOf(people.nadia, agreementId, decisionId);
    expect(seen).toMatchObject({ state: 'agreed', version: '1.1' });
    expect(seen.grounds.evidence).toEqual([
      { id: evidenceId, gap: { how: 'taken back', on: '2026-05-15' }, words: null },
    ]);
  });

  it('is open to everybody: a piece of one’s own organisation alone cannot be cited', async () => {
    const { agreementId, people } = await fourThatSign();
    const evidenceId = await aStory(people.dev, agreementId, { visibility: 'organisation' });
    const proposal = { hunch: null, evidenceIds: [evidenceId] };
    expect(await refusalOf(aProposal(people.dev, agreementId, proposal))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(aProposal(people.nadia, agreementId, proposal))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is referred to: a long run of a story’s words is refused in every text', async () => {
    const { agreementId, people } = await fourThatSign();
    await aStory(people.dev, agreementId);
    const text =
      'She had the money in an envelope. She had walked to the office twice and both times the desk was shut.';
    expect(await refusalOf(aProposal(people.rosa, agreementId, { text }))).toMatchObject({
      code: 'INVALID',
      fields: { text: expect.stringContaining('Refer to it instead') },
    });
    expect(await refusalOf(aProposal(people.rosa, agreementId, { conditions: [text] }))).toMatchObject({
      fields: { 'conditions.0': expect.stringContaining('Refer to it instead') },
    });
  });
});

describe('The list of changes', () => {
  it('shows what is open first, then what was decided, fifty at a time', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const agreed = await aProposal(people.dev, agreementId);
    await allConsent(world, agreed);
    const open = await aProposal(people.dev, agreementId);
    const list = await as(people.eleri).adaptations.list({ agreementId });
    expect([list.open.map(({ id }) => id), list.past.map(({ id }) => id), list.next]).toEqual([[open], [agreed], null]);
    expect(list.may).toEqual({ propose: false });
    const [last] = list.past;
    const after = { at: last?.proposedAt ?? '', id: agreed };
    expect((await as(people.eleri).adaptations.list({ agreementId, cursor: after })).past).toEqual([]);
  });

  it('does not exist for a stranger, and neither does a proposal of another agreement', async () => {
    const { agreementId, people } = await fourThatSign();
    const other = await fourThatSign();
    const decisionId = await aProposal(other.people.dev, other.agreementId);
    expect(await refusalOf(as(people.stranger).adaptations.list({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(decisionOf(people.rosa, agreementId, decisionId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(says(people.rosa, agreementId, decisionId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
