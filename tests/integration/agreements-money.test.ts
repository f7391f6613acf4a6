import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aDraftOfTwo } from '../support/two-sides.ts';
import { as, aWorld, refusalOf } from '../support/world.ts';

describe('Money', () => {
  it('a line is the sum of what each party pays, in pence', async () => {
    const { agreementId, nadia, rosa, council, lantern } = await aDraftOfTwo();
    const line = {
      lineId: uuidv7(),
      name: 'Community conversations',
      heldBy: lantern,
      shares: [
        { organisationId: council, perYear: 100_000_00 },
        { organisationId: lantern, perYear: 50_000_50 },
      ],
    };
    await as(nadia).agreements.addMoneyLine({ id: uuidv7(), agreementId, ...line });
    await as(rosa).agreements.editMoneyLine({
      id: uuidv7(),
      agreementId,
      ...line,
      shares: [{ organisationId: council, perYear: 120_000_00 }],
      draftVersion: 1,
    });
    await as(rosa).agreements.addMoneyLine({
      id: uuidv7(),
      agreementId,
      lineId: uuidv7(),
      name: 'Yes fund',
      heldBy: lantern,
      shares: [],
    });
    expect((await as(nadia).agreements.terms({ agreementId })).text?.moneyLines).toMatchObject([
      {
        name: 'Community conversations',
        perYear: 120_000_00,
        paidBy: [{ organisationId: council, perYear: 120_000_00 }],
      },
      { name: 'Yes fund', perYear: 0, paidBy: [] },
    ]);
    await expect(
      as(nadia).agreements.editMoneyLine({ id: uuidv7(), agreementId, ...line, draftVersion: 1 }),
    ).rejects.toMatchObject({ cause: { code: 'STALE' } });
    await as(nadia).agreements.removeMoneyLine({ id: uuidv7(), agreementId, lineId: line.lineId });
    expect((await as(nadia).agreements.terms({ agreementId })).text?.moneyLines).toHaveLength(1);
  });

  it('is held and paid by parties, each once, and stays the same once it is active', async () => {
    const { agreementId, nadia, council } = await aDraftOfTwo();
    const line = { id: uuidv7(), agreementId, lineId: uuidv7(), name: 'A line', heldBy: council };
    expect(await refusalOf(as(nadia).agreements.addMoneyLine({ ...line, heldBy: uuidv7(), shares: [] }))).toMatchObject(
      {
        code: 'INVALID',
        fields: { heldBy: expect.any(String) },
      },
    );
    const twice = [1, 2].map(() => ({ organisationId: council, perYear: 1 }));
    expect(await refusalOf(as(nadia).agreements.addMoneyLine({ ...line, shares: twice }))).toMatchObject({
      code: 'INVALID',
      fields: { 'shares.1.organisationId': expect.any(String) },
    });
    const active = await aWorld();
    expect(
      await refusalOf(
        as(active.people.nadia).agreements.addMoneyLine({
          ...line,
          agreementId: active.agreementId,
          heldBy: active.organisations.council,
          shares: [],
        }),
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });
});
