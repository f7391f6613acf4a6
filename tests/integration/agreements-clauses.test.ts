import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { clauses } from '#/modules/agreements/tables.ts';
import { aDraftOfTwo } from '../support/two-sides.ts';
import { as, aWorld, owner, refusalOf } from '../support/world.ts';

describe('Clauses', () => {
  const clause = () => ({
    clauseId: uuidv7(),
    section: 'measures',
    heading: 'What we watch',
    text: 'A few measures, read as charts over time.',
    shows: 'measures' as const,
    oldTerm: { text: 'KPI schedule with 14 targets', outcome: 'converted' as const, reason: 'Targets spoil numbers.' },
  });

  it('are added with the old term they replace, reworded, put in order and taken out', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const [first, second] = [clause(), { ...clause(), heading: 'Money', shows: null, oldTerm: null }];
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...first });
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...second });
    await as(rosa).agreements.editClause({
      id: uuidv7(),
      agreementId,
      ...first,
      text: 'Five measures.',
      draftVersion: 1,
    });
    await as(rosa).agreements.orderClauses({
      id: uuidv7(),
      agreementId,
      clauseIds: [second.clauseId, first.clauseId],
    });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text?.clauses).toMatchObject([
      { heading: 'Money', oldTerm: null },
      { text: 'Five measures.', oldTerm: { outcome: 'converted' } },
    ]);
    await as(nadia).agreements.removeClause({ id: uuidv7(), agreementId, clauseId: second.clauseId });
    expect((await as(nadia).agreements.terms({ agreementId })).text?.clauses).toHaveLength(1);
  });

  it('the clause that shows the purpose is a way to write the purpose', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const purpose = { ...clause(), section: 'purpose', shows: 'purpose' as const, oldTerm: null, text: 'Old words.' };
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...purpose });
    await as(rosa).agreements.editClause({
      id: uuidv7(),
      agreementId,
      ...purpose,
      text: 'New words.',
      draftVersion: 1,
    });
    const { text } = await as(nadia).agreements.terms({ agreementId });
    expect(text).toMatchObject({ purpose: 'New words.', clauses: [{ text: 'New words.' }] });
  });

  it('a clause that somebody else reworded meanwhile is not overwritten', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const one = clause();
    await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...one });
    await as(rosa).agreements.editClause({ id: uuidv7(), agreementId, ...one, text: 'Rosa’s.', draftVersion: 1 });
    const late = as(nadia).agreements.editClause({
      id: uuidv7(),
      agreementId,
      ...one,
      text: 'Nadia’s.',
      draftVersion: 1,
    });
    await expect(late).rejects.toMatchObject({ cause: { code: 'STALE', details: { current: { text: 'Rosa’s.' } } } });
  });

  it('an order that leaves one out is told so, and changes nothing', async () => {
    const { agreementId, nadia } = await aDraftOfTwo();
    const [first, second] = [clause(), clause()];
    for (const each of [first, second]) await as(nadia).agreements.addClause({ id: uuidv7(), agreementId, ...each });
    for (const clauseIds of [[second.clauseId], [first.clauseId, first.clauseId], [first.clauseId, uuidv7()]]) {
      expect(
        await refusalOf(as(nadia).agreements.orderClauses({ id: uuidv7(), agreementId, clauseIds })),
      ).toMatchObject({
        code: 'STALE',
      });
    }
  });

  it('a clause of another agreement is not there, and a reader writes none', async () => {
    const [mine, other] = [await aDraftOfTwo(), await aDraftOfTwo()];
    const theirs = clause();
    await as(other.nadia).agreements.addClause({ id: uuidv7(), agreementId: other.agreementId, ...theirs });
    const across = { id: uuidv7(), agreementId: mine.agreementId, ...theirs, draftVersion: 1 };
    expect(await refusalOf(as(mine.nadia).agreements.editClause(across))).toMatchObject({ code: 'NOT_FOUND' });
    const world = await aWorld('draft');
    expect(
      await refusalOf(
        as(world.people.gwen).agreements.addClause({ id: uuidv7(), agreementId: world.agreementId, ...clause() }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(await owner.select().from(clauses).where(eq(clauses.agreementId, world.agreementId))).toEqual([]);
  });
});
