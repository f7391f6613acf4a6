import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreementVersions, participants } from '#/modules/agreements/tables.ts';
import { goalVersions } from '#/modules/goals/tables.ts';
import { allConsent, aProposal, decisionOf, fourThatSign, later, rewording, says } from '../support/consent.ts';
import { as, aWorld, NOW, owner, refusalOf } from '../support/world.ts';

describe('A proposal', () => {
  it('is made by any contributor of any side, and is there for everybody with both wordings', async () => {
    const { agreementId, people, goalId } = await fourThatSign();
    for (const person of [people.sam, people.dev, people.kit, people.joan]) {
      const decisionId = await aProposal(person, agreementId, { changes: [rewording(goalId)] });
      const seen = await decisionOf(people.eleri, agreementId, decisionId);
      expect(seen).toMatchObject({ state: 'open', variation: null, proposedBy: person.name });
      expect(seen.rounds[0]?.changes).toMatchObject([
        { from: 'Households keep their tenancy.', to: 'People keep a home they would choose.' },
      ]);
    }
  });

  it('is refused to a reader of either side, with the reason', async () => {
    const { agreementId, people } = await fourThatSign();
    for (const reader of [people.eleri, people.gwen])
      expect(await refusalOf(aProposal(reader, agreementId))).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('reader'),
      });
  });

  it('without what was learnt and without an honest hunch is refused at its field, and so is a day gone by', async () => {
    const { agreementId, people } = await fourThatSign();
    expect(await refusalOf(aProposal(people.dev, agreementId, { hunch: ' ' }))).toMatchObject({
      code: 'INVALID',
      fields: { because: expect.stringContaining('hunch') },
    });
    expect(await refusalOf(aProposal(people.dev, agreementId, { lookAgainOn: '2026-05-15' }))).toMatchObject({
      fields: { lookAgainOn: 'Choose a day that is still to come.' },
    });
  });

  it('is told everything that is missing at once, each field by its name', async () => {
    const { agreementId, people } = await fourThatSign();
    const bare = { text: ' ', hunch: null, lookAgainOn: 'soon' };
    const { fields } = (await refusalOf(aProposal(people.dev, agreementId, bare))) as { fields: object };
    expect(fields).toEqual({
      text: 'Say in a sentence what you propose.',
      because: expect.stringContaining('hunch'),
      lookAgainOn: 'Say on which day we look at it again.',
    });
  });

  it('whose change bears an id twice, or one in use, is refused before anybody is asked', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId, measureId } = world;
    const id = uuidv7();
    const practice = { id, kind: 'practice changed' as const, put: { was: 'Ring', text: 'Text' } };
    const twice = aProposal(people.dev, agreementId, { changes: [rewording(goalId, 'Otherwise.', id), practice] });
    expect(await refusalOf(twice)).toMatchObject({ code: 'CONFLICT' });
    const other = await aProposal(people.dev, agreementId, { changes: [practice] });
    const taken = () => refusalOf(aProposal(people.rosa, agreementId, { changes: [rewording(goalId, 'Other.', id)] }));
    expect(await taken()).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('in use already') });
    await allConsent(world, other);
    expect(await taken()).toMatchObject({ code: 'CONFLICT' });
    for (const there of [goalId, measureId])
      expect(
        await refusalOf(aProposal(people.dev, agreementId, { changes: [rewording(goalId, 'Other.', there)] })),
      ).toMatchObject({ code: 'CONFLICT' });
    const mine = await aProposal(people.dev, agreementId, { changes: [rewording(goalId)] });
    const change = (changeId: string) =>
      as(people.dev, later()).adaptations.changeText({
        ...{ id: uuidv7(), agreementId, decisionId: mine, round: 1, text: 'Other words.', conditions: [] },
        changes: [rewording(goalId, 'Other words.', changeId)],
      });
    expect(await refusalOf(change(id))).toMatchObject({ code: 'CONFLICT' });
    expect(await change(uuidv7())).toMatchObject({ round: 2 });
  });

  it('of something that is not in this agreement is refused, and nothing is stored', async () => {
    const world = await fourThatSign();
    const other = await fourThatSign();
    const { agreementId, people } = world;
    expect(await refusalOf(aProposal(people.dev, agreementId, { changes: [rewording(other.goalId)] }))).toMatchObject({
      code: 'INVALID',
      fields: { 'changes.0.subjectId': expect.stringContaining('Choose one that is') },
    });
    for (const cited of [{ measureIds: [other.measureId] }, { evidenceIds: [uuidv7()] }, { insightIds: [uuidv7()] }])
      expect(await refusalOf(aProposal(people.dev, agreementId, cited))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(aProposal(people.dev, agreementId, { reviewId: uuidv7() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as(people.dev).adaptations.list({ agreementId })).open).toEqual([]);
  });

  it('sent twice is one, and another under its id is a conflict', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = uuidv7();
    const act = {
      id: uuidv7(),
      agreementId,
      decisionId,
      text: 'Try it.',
      hunch: 'Perhaps.',
      lookAgainOn: '2027-01-01',
    };
    await Promise.all([1, 2].map(() => as(people.dev).adaptations.propose(act)));
    expect((await as(people.dev).adaptations.list({ agreementId })).open).toHaveLength(1);
    expect(await refusalOf(as(people.dev).adaptations.propose({ ...act, id: uuidv7() }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('comes once the agreement is active', async () => {
    const { agreementId, people } = await aWorld('draft');
    expect(await refusalOf(aProposal(people.rosa, agreementId))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('A consent round', () => {
  it('makes the next version with the last consent, and the new wording says where it comes from', async () => {
    const world = await fourThatSign();
    const { agreementId, people, goalId } = world;
    const change = rewording(goalId);
    const decisionId = await aProposal(people.dev, agreementId, { changes: [change] });
    expect(await allConsent(world, decisionId)).toMatchObject({ state: 'agreed', version: '1.1' });
    const wordings = await owner.select().from(goalVersions).where(eq(goalVersions.goalId, goalId));
    expect(wordings.find(({ version }) => version === 2)).toMatchObject({
      text: 'People keep a home they would choose.',
      why: 'Because.',
      agreementVersion: '1.1',
      adaptationId: change.id,
      proposedBy: people.dev.id,
      holdsFrom: '2026-05-15',
    });
    const version = await as(people.eleri).agreements.version({ agreementId, number: '1.1' });
    expect(version).toMatchObject({ how: 'consent inside the envelope', decisionId });
    expect(version.names.map(({ person }) => person).sort()).toEqual(['Ferial', 'Ines', 'Nadia', 'Rosa']);
    expect(await decisionOf(people.kit, agreementId, decisionId)).toMatchObject({
      state: 'agreed',
      version: '1.1',
      made: [{ id: change.id, agreementVersion: '1.1' }],
    });
  });

  it('makes no version where only a practice or a measure’s limits change, or nothing', async () => {
    const world = await fourThatSign();
    const { agreementId, people, measureId } = world;
    const nothing = await aProposal(people.kit, agreementId);
    const beside = await aProposal(people.dev, agreementId, {
      changes: [
        { id: uuidv7(), kind: 'measure rebased', subjectId: measureId, put: { fromMonth: '2025-02' } },
        { id: uuidv7(), kind: 'practice changed', put: { was: 'Ring', text: 'Text, then ring' } },
      ],
    });
    for (const decisionId of [nothing, beside])
      expect(await allConsent(world, decisionId)).toMatchObject({ state: 'agreed', version: null });
    expect(
      await owner.select().from(agreementVersions).where(eq(agreementVersions.agreementId, agreementId)),
    ).toHaveLength(1);
    expect((await decisionOf(people.dev, agreementId, beside)).made).toHaveLength(2);
  });

  it('passes with a party that stands aside, whose name is not under the version', async () => {
    const { agreementId, people, goalId } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId, { changes: [rewording(goalId)] });
    for (const person of [people.nadia, people.rosa, people.ines]) await says(person, agreementId, decisionId);
    expect(await says(people.ferial, agreementId, decisionId, 'stand aside')).toMatchObject({ version: '1.1' });
    const { names } = await as(people.eleri).agreements.version({ agreementId, number: '1.1' });
    expect(names.map(({ person }) => person)).not.toContain('Ferial');
  });

  it('asks signatories of parties that sign and hears partners; others are refused with the reason', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    for (const person of [people.sam, people.dev, people.eleri, people.gwen, people.joan])
      expect(await refusalOf(says(person, agreementId, decisionId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await says(people.kit, agreementId, decisionId, 'objection')).toMatchObject({ state: 'open' });
  });

  it('is not blocked by a partner, who is heard also when it has passed', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.kit, agreementId, decisionId, 'objection');
    expect(await allConsent(world, decisionId)).toMatchObject({ state: 'agreed' });
    const other = await aProposal(people.dev, agreementId);
    await allConsent(world, other);
    expect(await says(people.kit, agreementId, other)).toMatchObject({ state: 'agreed' });
    expect(await refusalOf(says(people.rosa, agreementId, other))).toMatchObject({ code: 'CONFLICT' });
  });

  it('takes the same position from one person once: what stands already is refused, another reason or position is kept', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const gives = (person: typeof people.dev, position: 'consent' | 'stand aside', reason: string | null = null) =>
      as(person, later()).adaptations.takePosition({
        ...{ id: uuidv7(), agreementId, decisionId, positionId: uuidv7(), round: 1 },
        position,
        reason,
      });
    for (const person of [people.nadia, people.rosa]) {
      await gives(person, 'consent');
      for (const said of [null, ' '])
        expect(await refusalOf(gives(person, 'consent', said))).toMatchObject({
          code: 'CONFLICT',
          message: expect.stringContaining('You said this already'),
        });
      await gives(person, 'consent', 'Safe enough to try.');
      await gives(person, 'stand aside');
      await gives(person, 'consent');
    }
    const { rounds } = await decisionOf(people.rosa, agreementId, decisionId);
    const own = rounds[0]?.parties.flatMap(({ positions }) => positions).filter((p) => p.personId === people.rosa.id);
    expect(own?.map(({ position }) => position)).toEqual(['consent', 'consent', 'stand aside', 'consent']);
  });

  it('takes the same position again once somebody else of the party has answered since', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.nadia, agreementId, decisionId);
    const { positionId: objectionId } = await says(people.huw, agreementId, decisionId, 'objection');
    const close = { agreementId, objectionId, how: 'withdrawn' as const };
    await as(people.huw, later()).adaptations.closeObjection({ id: uuidv7(), ...close });
    expect(await says(people.nadia, agreementId, decisionId)).toMatchObject({ state: 'open' });
    expect(await refusalOf(says(people.nadia, agreementId, decisionId))).toMatchObject({ code: 'CONFLICT' });
  });

  it('answered to a text that has changed since is told so, with the text of now', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const text = { agreementId, decisionId, text: 'Try it in one ward.', conditions: [], changes: [] };
    await as(people.dev, later()).adaptations.changeText({ id: uuidv7(), round: 1, ...text });
    expect(await refusalOf(says(people.rosa, agreementId, decisionId, 'consent', 1))).toMatchObject({ code: 'STALE' });
    expect(await says(people.rosa, agreementId, decisionId, 'consent', 2)).toMatchObject({ state: 'open' });
  });

  it('starts again for everybody with a changed text or a condition, by who proposed it alone', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    for (const person of [people.nadia, people.ferial, people.rosa]) await says(person, agreementId, decisionId);
    const same = { agreementId, decisionId, round: 1, text: 'Name people without a written tenancy.', changes: [] };
    const change = (person: typeof people.dev, conditions: string[]) =>
      as(person, later()).adaptations.changeText({ id: uuidv7(), ...same, conditions });
    expect(await refusalOf(change(people.rosa, ['Only in May']))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(change(people.dev, []))).toMatchObject({ code: 'CONFLICT' });
    expect(await change(people.dev, ['Only in May'])).toMatchObject({ round: 2 });
    expect(await says(people.ines, agreementId, decisionId, 'consent', 2)).toMatchObject({ state: 'open' });
    const { rounds } = await decisionOf(people.eleri, agreementId, decisionId);
    expect(rounds.map(({ round, conditions }) => [round, conditions])).toEqual([
      [2, ['Only in May']],
      [1, []],
    ]);
  });
});

describe('An objection', () => {
  it('blocks until who raised it says what became of it, and nobody else can', async () => {
    const { agreementId, people, goalId } = await fourThatSign();
    for (const [objector, others] of [
      [people.ines, [people.nadia, people.ferial, people.rosa]],
      [people.nadia, [people.ines, people.ferial, people.rosa]],
    ] as const) {
      const decisionId = await aProposal(people.dev, agreementId, { changes: [rewording(goalId, uuidv7())] });
      const { positionId: objectionId } = await says(objector, agreementId, decisionId, 'objection');
      for (const other of others) expect(await says(other, agreementId, decisionId)).toMatchObject({ state: 'open' });
      const close = (person: typeof people.dev) =>
        as(person, later()).adaptations.closeObjection({ id: uuidv7(), agreementId, objectionId, how: 'withdrawn' });
      for (const other of others) expect(await refusalOf(close(other))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusalOf(says(objector, agreementId, decisionId))).toMatchObject({ code: 'CONFLICT' });
      expect(await close(objector)).toMatchObject({ state: 'open' });
      expect(await refusalOf(close(objector))).toMatchObject({ code: 'CONFLICT' });
      expect(await says(objector, agreementId, decisionId)).toMatchObject({ state: 'agreed' });
    }
  });

  it('stands for its party, whatever another of its signatories says, and gives way to that once it is closed', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const { positionId: objectionId } = await says(people.huw, agreementId, decisionId, 'objection');
    for (const person of [people.nadia, people.ferial, people.rosa, people.ines])
      expect(await says(person, agreementId, decisionId)).toMatchObject({ state: 'open' });
    const closed = await as(people.huw, later()).adaptations.closeObjection({
      id: uuidv7(),
      agreementId,
      objectionId,
      how: 'withdrawn',
    });
    expect(closed).toMatchObject({ state: 'agreed' });
  });

  it('that is worked in needs a text that holds it, to which everybody is asked', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const decisionId = await aProposal(people.dev, agreementId);
    for (const person of [people.ferial, people.nadia, people.rosa]) await says(person, agreementId, decisionId);
    const { positionId: objectionId } = await says(people.ines, agreementId, decisionId, 'objection');
    const close = { agreementId, objectionId, how: 'worked in' as const };
    expect(await refusalOf(as(people.ines).adaptations.closeObjection({ id: uuidv7(), ...close }))).toMatchObject({
      fields: { workedIn: 'Say how it is worked in.' },
    });
    await as(people.ines, later()).adaptations.closeObjection({
      id: uuidv7(),
      ...close,
      workedIn: 'People choose how they are asked',
    });
    expect(await says(people.ines, agreementId, decisionId)).toMatchObject({ state: 'open' });
    await as(people.dev, later()).adaptations.changeText({
      id: uuidv7(),
      agreementId,
      decisionId,
      round: 1,
      text: 'Name people without a written tenancy.',
      conditions: ['People choose how they are asked'],
      changes: [],
    });
    expect(await allConsent(world, decisionId, 2)).toMatchObject({ state: 'agreed' });
  });

  it('of an earlier text still blocks the next one', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.ines, agreementId, decisionId, 'objection');
    const text = { agreementId, decisionId, round: 1, text: 'Another text.', conditions: [], changes: [] };
    await as(people.dev, later()).adaptations.changeText({ id: uuidv7(), ...text });
    for (const person of [people.ferial, people.nadia, people.rosa])
      expect(await says(person, agreementId, decisionId, 'consent', 2)).toMatchObject({ state: 'open' });
    expect((await decisionOf(people.eleri, agreementId, decisionId)).objections).toMatchObject([
      { round: 1, closedAt: null },
    ]);
  });

  it('of somebody who has left is released by the lead of their party, and before that by nobody', async () => {
    const { agreementId, people, huwsPart } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const { positionId: objectionId } = await says(people.huw, agreementId, decisionId, 'objection');
    for (const person of [people.rosa, people.ines, people.nadia, people.ferial])
      await says(person, agreementId, decisionId);
    const release = (person: typeof people.dev) =>
      as(person, later()).adaptations.releaseObjection({ id: uuidv7(), agreementId, objectionId });
    expect(await refusalOf(release(people.nadia))).toMatchObject({ code: 'FORBIDDEN' });
    await owner.update(participants).set({ leftAt: NOW }).where(eq(participants.id, huwsPart));
    expect(await refusalOf(release(people.rosa))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await release(people.nadia)).toMatchObject({ state: 'agreed' });
  });
});
