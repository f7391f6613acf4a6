import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { objections, positions } from '#/modules/adaptations/tables.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import { aProposal, decisionOf, fourThatSign, later, says } from '../support/consent.ts';
import { as, seenBy, type TestPerson } from '../support/world.ts';

const positionsSeenBy = (person: TestPerson) =>
  seenBy(person, (db) => db.select({ id: positions.id, position: positions.position }).from(positions));
const objectionsSeenBy = (person: TestPerson) =>
  seenBy(person, (db) => db.select({ id: objections.id }).from(objections));
const journalSeenBy = (person: TestPerson) => seenBy(person, (db) => db.select().from(journalEntries));

describe('The commissioning side’s positions', () => {
  it('are seen by nobody but who gave them, not even on their own side, until every other signing party has answered', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const { positionId: mine } = await says(people.nadia, agreementId, decisionId);
    const everybody = Object.values(people).filter((person) => person !== people.stranger);
    const others = everybody.filter((person) => person !== people.nadia);
    await says(people.rosa, agreementId, decisionId);
    expect(await positionsSeenBy(people.nadia)).toContainEqual({ id: mine, position: 'consent' });
    for (const person of others) expect((await positionsSeenBy(person)).map(({ id }) => id)).not.toContain(mine);
    expect(await says(people.ines, agreementId, decisionId)).toMatchObject({ shown: true, state: 'open' });
    for (const person of everybody) expect((await positionsSeenBy(person)).map(({ id }) => id)).toContain(mine);
    expect(await positionsSeenBy(people.stranger)).toEqual([]);
  });

  it('are told to be given, and not which', async () => {
    const { agreementId, people, parties } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.nadia, agreementId, decisionId, 'objection');
    await says(people.ferial, agreementId, decisionId, 'consent');
    const stands = async (person: TestPerson) => {
      const { rounds } = await decisionOf(person, agreementId, decisionId);
      return Object.fromEntries((rounds[0]?.parties ?? []).map(({ id, stand }) => [id, stand]));
    };
    for (const person of [people.rosa, people.ferial, people.nadia, people.kit, people.eleri])
      expect(await stands(person)).toMatchObject({
        [parties.council]: 'given, not shown yet',
        [parties.foundation]: 'given, not shown yet',
        [parties.lantern]: 'not yet',
      });
    await says(people.rosa, agreementId, decisionId);
    await says(people.ines, agreementId, decisionId);
    expect(await stands(people.eleri)).toMatchObject({
      [parties.council]: 'objection',
      [parties.foundation]: 'consent',
      [parties.lantern]: 'consent',
    });
  });

  it('leave no trace before they are shown: a hidden objection looks like a hidden consent, also when it is closed again', async () => {
    const { agreementId, people } = await fourThatSign();
    const course = async (position: 'consent' | 'objection') => {
      const decisionId = await aProposal(people.dev, agreementId);
      const { positionId, ...answer } = await says(people.huw, agreementId, decisionId, position);
      if (position === 'objection')
        await as(people.huw, later()).adaptations.closeObjection({
          id: uuidv7(),
          agreementId,
          objectionId: positionId,
          how: 'withdrawn',
        });
      const { answeredByColleague, seen } = {
        answeredByColleague: await says(people.ferial, agreementId, decisionId),
        seen: await decisionOf(people.nadia, agreementId, decisionId),
      };
      const told = (await journalSeenBy(people.nadia)).filter(
        ({ subjectId, detail }) => subjectId === decisionId || detail.decisionId === decisionId,
      );
      const listed = (await as(people.rosa).adaptations.list({ agreementId })).open.find(({ id }) => id === decisionId);
      return {
        answer: { ...answer, decisionId: null },
        answered: { ...answeredByColleague, decisionId: null, positionId: null },
        stands: seen.rounds.map(({ parties }) => parties.map(({ stand, positions: shown }) => [stand, shown.length])),
        objections: [seen.objections.length, listed?.openObjections],
        state: [seen.state, listed?.state],
        journal: told.map(({ event, detail, result, onlyPersonId }) => ({
          event,
          detail,
          result: { ...(result as object), decisionId: null },
          onlyPersonId,
        })),
      };
    };
    expect(await course('objection')).toEqual(await course('consent'));
    for (const person of [people.nadia, people.ferial, people.rosa, people.kit])
      expect(await objectionsSeenBy(person)).toEqual([]);
    expect(await objectionsSeenBy(people.huw)).toHaveLength(1);
  });

  it('of an earlier text are shown together with those of the next', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const { positionId: objectionId } = await says(people.nadia, agreementId, decisionId, 'objection');
    const text = { agreementId, decisionId, round: 1, text: 'Another text.', conditions: [], changes: [] };
    await as(people.dev, later()).adaptations.changeText({ id: uuidv7(), ...text });
    expect(await objectionsSeenBy(people.rosa)).toEqual([]);
    await says(people.rosa, agreementId, decisionId, 'consent', 2);
    await says(people.ines, agreementId, decisionId, 'consent', 2);
    expect(await objectionsSeenBy(people.rosa)).toEqual([{ id: objectionId }]);
  });

  it('decide as well while they are hidden from who acts: with the last answer of the other side it passes', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    for (const person of [people.nadia, people.ferial, people.rosa]) await says(person, agreementId, decisionId);
    expect(await says(people.ines, agreementId, decisionId)).toMatchObject({ shown: true, state: 'agreed' });
  });

  it('are the only ones that wait: those of the providing side and of partners are seen at once', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    const { positionId: objectionId } = await says(people.rosa, agreementId, decisionId, 'objection');
    const { positionId: heard } = await says(people.kit, agreementId, decisionId);
    for (const person of [people.nadia, people.ines, people.eleri, people.kit, people.joan]) {
      expect((await positionsSeenBy(person)).map(({ id }) => id).sort()).toEqual([objectionId, heard].sort());
      expect(await objectionsSeenBy(person)).toEqual([{ id: objectionId }]);
    }
  });

  it('are asked of the database by nobody outside the agreement', async () => {
    const { agreementId, people } = await fourThatSign();
    const decisionId = await aProposal(people.dev, agreementId);
    await says(people.rosa, agreementId, decisionId);
    const state = (person: TestPerson) =>
      seenBy(person, (db) => db.execute(`select * from access.consent_state('${decisionId}')`));
    expect(await state(people.stranger)).toHaveLength(0);
    expect(await state(people.eleri)).toHaveLength(1);
  });
});
