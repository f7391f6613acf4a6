import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { organisationLog } from '#/modules/organisations/tables.ts';
import { anOrganisation, aPerson, as, aWorld, joinOrganisation, owner, refusalOf } from '../support/world.ts';

const making = (organisationId = uuidv7()) => ({
  id: uuidv7(),
  organisationId,
  name: 'Lantern House',
  kind: 'charity' as const,
  registeredIds: ['gb-chc-1234567'],
  job: 'Director',
});

/** An organisation with two leads and a member, and somebody who is in none. */
async function anHouse() {
  const [rosa, ines, dev, stranger] = [
    await aPerson('Rosa'),
    await aPerson('Ines'),
    await aPerson('Dev'),
    await aPerson('Stranger'),
  ];
  const organisationId = await anOrganisation(rosa, 'Lantern House');
  await joinOrganisation(organisationId, ines, 'lead');
  await joinOrganisation(organisationId, dev);
  return { organisationId, rosa, ines, dev, stranger };
}

const logOf = (organisationId: string) =>
  owner
    .select()
    .from(organisationLog)
    .where(eq(organisationLog.organisationId, organisationId))
    .orderBy(organisationLog.number);

describe('Making an organisation', () => {
  it('whoever makes it leads it', async () => {
    const rosa = await aPerson('Rosa');
    const act = making();
    await as(rosa).organisations.create(act);
    expect(await as(rosa).organisations.mine()).toEqual([
      { id: act.organisationId, name: 'Lantern House', kind: 'charity', role: 'lead', job: 'Director', members: 1 },
    ]);
    expect(await as(rosa).organisations.one(act)).toMatchObject({ registeredIds: ['GB-CHC-1234567'] });
    expect(await as(rosa).organisations.log(act)).toMatchObject([
      { number: 1, event: 'organisation.created', by: 'Rosa' },
    ]);
  });

  it('made three times at once, it is made once', async () => {
    const rosa = await aPerson('Rosa');
    const act = making();
    const answers = await Promise.all([1, 2, 3].map(() => as(rosa).organisations.create(act)));
    expect(answers).toEqual(Array(3).fill({ organisationId: act.organisationId }));
    expect(await logOf(act.organisationId)).toHaveLength(1);
  });

  it('under an id that is taken it is refused, by the same person and by another', async () => {
    const [rosa, sam] = [await aPerson('Rosa'), await aPerson('Sam')];
    const act = making();
    await as(rosa).organisations.create(act);
    expect(await refusalOf(as(rosa).organisations.create({ ...act, name: 'Other' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(as(sam).organisations.create({ ...act, id: uuidv7() }))).toMatchObject({ code: 'CONFLICT' });
    expect(await as(sam).organisations.mine()).toEqual([]);
  });

  it('what is missing is named at its field, and nothing is stored', async () => {
    const rosa = await aPerson('Rosa');
    const refusal = await refusalOf(
      as(rosa).organisations.create({ ...making(), name: ' ', registeredIds: ['1234567'] }),
    );
    expect(refusal.code).toBe('INVALID');
    expect(refusal.fields).toMatchObject({ name: 'Write the organisation’s name.', 'registeredIds.0': /./ });
    expect(await as(rosa).organisations.mine()).toEqual([]);
  });

  it('a visitor is asked to sign in', async () => {
    expect(await refusalOf(as(null).organisations.create(making()))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('The name of an organisation', () => {
  it('is changed by a lead, refused to a member, and never over somebody else’s change', async () => {
    const { organisationId, rosa, ines, dev } = await anHouse();
    const act = { id: uuidv7(), organisationId, name: 'Lantern House Trust', was: 'Lantern House' };
    expect(await refusalOf(as(dev).organisations.rename(act))).toMatchObject({ code: 'FORBIDDEN' });
    await as(rosa).organisations.rename(act);
    expect(await as(rosa).organisations.rename(act)).toEqual({ name: 'Lantern House Trust' });
    const late = await refusalOf(as(ines).organisations.rename({ ...act, id: uuidv7(), name: 'Lantern' }));
    expect(late.code).toBe('STALE');
    expect(await as(dev).organisations.one({ organisationId })).toMatchObject({ name: 'Lantern House Trust' });
  });
});

describe('Members', () => {
  it('for who is not in it an organisation is not there', async () => {
    const { organisationId, rosa, stranger } = await anHouse();
    const person = { id: uuidv7(), organisationId, personId: rosa.id };
    for (const act of [
      () => as(stranger).organisations.one({ organisationId }),
      () => as(stranger).organisations.log({ organisationId }),
      () => as(stranger).organisations.leave(person),
      () => as(stranger).organisations.removeMember(person),
      () => as(stranger).organisations.changeRole({ ...person, role: 'member' }),
      () => as(stranger).organisations.describeJob({ ...person, job: 'Director' }),
      () =>
        as(stranger).organisations.invite({ ...person, invitationId: uuidv7(), email: 'a@b.example', role: 'lead' }),
    ])
      expect(await refusalOf(act())).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sharing an agreement with an organisation shows nothing of its inside', async () => {
    const { people, organisations } = await aWorld();
    expect(await refusalOf(as(people.rosa).organisations.one({ organisationId: organisations.council }))).toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
  });

  it('a lead makes another a lead and takes it back; a member does not', async () => {
    const { organisationId, rosa, dev } = await anHouse();
    const act = { id: uuidv7(), organisationId, personId: dev.id, role: 'lead' as const };
    expect(await refusalOf(as(dev).organisations.changeRole(act))).toMatchObject({ code: 'FORBIDDEN' });
    await as(rosa).organisations.changeRole(act);
    expect(await as(rosa).organisations.changeRole(act)).toEqual({ personId: dev.id, role: 'lead' });
    expect(await as(dev).organisations.one({ organisationId })).toMatchObject({ may: { invite: true } });
    expect(await refusalOf(as(rosa).organisations.changeRole({ ...act, id: uuidv7() }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('the last lead can neither leave nor stop leading, however both leads try at once', async () => {
    const { organisationId, rosa, ines } = await anHouse();
    const tries = await Promise.allSettled(
      [rosa, ines].map((lead) => as(lead).organisations.leave({ id: uuidv7(), organisationId })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [left] = await Promise.all([rosa, ines].map((lead) => as(lead).organisations.mine())).then((mine) =>
      [rosa, ines].filter((_, at) => mine[at]?.length === 1),
    );
    const last = left as typeof rosa;
    const refusal = await refusalOf(
      as(last).organisations.changeRole({ id: uuidv7(), organisationId, personId: last.id, role: 'member' }),
    );
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Make somebody else a lead') });
  });

  it('who left sees nothing of it any more, and the log says so', async () => {
    const { organisationId, rosa, dev } = await anHouse();
    await as(dev).organisations.leave({ id: uuidv7(), organisationId });
    expect(await as(dev).organisations.mine()).toEqual([]);
    expect(await refusalOf(as(dev).organisations.leave({ id: uuidv7(), organisationId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await as(rosa).organisations.log({ organisationId })).toMatchObject([{ event: 'member.left', by: 'Dev' }]);
  });

  it('a lead removes a member, a member removes nobody, and nobody is removed twice', async () => {
    const { organisationId, rosa, ines, dev } = await anHouse();
    const act = { id: uuidv7(), organisationId, personId: dev.id };
    expect(await refusalOf(as(dev).organisations.removeMember({ ...act, personId: ines.id }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await as(rosa).organisations.removeMember(act);
    expect(await as(rosa).organisations.removeMember(act)).toEqual({ personId: dev.id });
    expect(await refusalOf(as(ines).organisations.removeMember({ ...act, id: uuidv7() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await as(dev).organisations.mine()).toEqual([]);
  });

  it('everybody says themselves what they do', async () => {
    const { organisationId, rosa, dev } = await anHouse();
    const act = { id: uuidv7(), organisationId, job: 'Debt adviser' };
    await as(dev).organisations.describeJob(act);
    const { members } = await as(rosa).organisations.one({ organisationId });
    expect(members.find(({ personId }) => personId === dev.id)).toMatchObject({ name: 'Dev', job: 'Debt adviser' });
    expect(await refusalOf(as(dev).organisations.describeJob({ ...act, job: 'Other' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('whatever many do at once, the log has no gap and no number twice', async () => {
    const { organisationId, rosa, ines, dev } = await anHouse();
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        as([rosa, ines, dev][at % 3] as typeof rosa).organisations.describeJob({
          id: uuidv7(),
          organisationId,
          job: `Job ${at}`,
        }),
      ),
    );
    expect((await logOf(organisationId)).map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });
});
