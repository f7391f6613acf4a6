import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { caller } from '#/caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { organisationInvitations } from '#/modules/organisations/tables.ts';
import { invitationToken } from '#/server/invitation-token.ts';
import { anOrganisation, aPerson, as, joinOrganisation, NOW, owner, refusalOf, seenBy } from '../support/world.ts';

const LATER = '2026-05-29T10:00:00.000Z';

async function invited(role: 'lead' | 'member' = 'member') {
  const [rosa, dev, gwen] = [await aPerson('Rosa'), await aPerson('Dev'), await aPerson('Gwen')];
  const organisationId = await anOrganisation(rosa, 'Lantern House');
  await joinOrganisation(organisationId, dev);
  const act = { id: uuidv7(), organisationId, invitationId: uuidv7(), email: ' Gwen@Lantern.Example ', role };
  await as(rosa).organisations.invite(act);
  return { organisationId, rosa, dev, gwen, act, token: invitationToken(act.invitationId) };
}

/** The router as somebody at a network address of their own calls it. */
const from = (address: string) => caller({ requestId: 'test', address, person: null, now: NOW });

describe('Inviting into an organisation', () => {
  it('a lead invites an address, which is kept in small letters and seen by members alone', async () => {
    const { organisationId, rosa, dev, gwen } = await invited();
    for (const member of [rosa, dev])
      expect((await as(member).organisations.one({ organisationId })).invitations).toMatchObject([
        { email: 'gwen@lantern.example', role: 'member', invitedBy: 'Rosa', isOpen: true, mine: member === rosa },
      ]);
    expect(await seenBy(gwen, (db) => db.select().from(organisationInvitations))).toEqual([]);
  });

  it('the token is stored nowhere', async () => {
    const { token } = await invited();
    const dump = await owner.execute(sql`select row_to_json(i)::text as row from organisation_invitations i
      union all select row_to_json(l)::text from organisation_log l`);
    expect(dump.map(({ row }) => row).join()).not.toContain(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('a member is told that a lead invites', async () => {
    const { organisationId, dev } = await invited();
    const act = { id: uuidv7(), organisationId, invitationId: uuidv7(), email: 'a@b.example', role: 'member' as const };
    expect(await refusalOf(as(dev).organisations.invite(act))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('lead'),
    });
  });

  it('an address with an open invitation gets no second one, until that ran out or was withdrawn', async () => {
    const { organisationId, rosa, act } = await invited();
    expect(await as(rosa).organisations.invite(act)).toEqual({ invitationId: act.invitationId });
    const again = () => ({ ...act, id: uuidv7(), invitationId: uuidv7() });
    expect(await refusalOf(as(rosa).organisations.invite(again()))).toMatchObject({
      code: 'CONFLICT',
      fields: { email: expect.stringContaining('open invitation') },
    });
    await as(rosa, LATER).organisations.invite(again());
    await as(rosa).organisations.withdrawInvitation({ id: uuidv7(), organisationId, invitationId: act.invitationId });
  });

  it('an address that is none is named at its field', async () => {
    const { rosa, act } = await invited();
    const wrong = { ...act, id: uuidv7(), invitationId: uuidv7(), email: 'gwen at lantern' };
    expect(await refusalOf(as(rosa).organisations.invite(wrong))).toMatchObject({
      code: 'INVALID',
      fields: { email: expect.stringContaining('e-mail address') },
    });
  });

  it('fifty invitations are a day’s work', async () => {
    const { organisationId, rosa } = await invited();
    const many = Array.from({ length: 49 }, (_, at) => ({
      id: uuidv7(),
      organisationId,
      invitationId: uuidv7(),
      email: `person${at}@lantern.example`,
      role: 'member' as const,
    }));
    for (const act of many) await as(rosa).organisations.invite(act);
    const one = {
      id: uuidv7(),
      organisationId,
      invitationId: uuidv7(),
      email: 'last@lantern.example',
      role: 'member' as const,
    };
    expect(await refusalOf(as(rosa).organisations.invite(one))).toMatchObject({ code: 'LIMIT' });
    await as(rosa, '2026-05-16T10:00:00.001Z').organisations.invite(one);
  });
});

describe('An invitation in hand', () => {
  it('says who invites into what, to anybody who holds it', async () => {
    const { token } = await invited('lead');
    expect(await as(null).organisations.invitation({ token })).toMatchObject({
      state: 'open',
      into: { kind: 'organisation', title: 'Lantern House' },
      invitedBy: 'Rosa',
      role: 'lead',
      email: 'gwen@lantern.example',
    });
  });

  it('lets its holder in once, as what they were invited to be', async () => {
    const { organisationId, gwen, dev, token } = await invited('lead');
    const act = { id: uuidv7(), token };
    expect(await as(gwen).organisations.acceptInvitation(act)).toEqual({ organisationId });
    expect(await as(gwen).organisations.mine()).toMatchObject([{ id: organisationId, role: 'lead', members: 3 }]);
    expect(await as(gwen).organisations.acceptInvitation(act)).toEqual({ organisationId });
    expect(await as(gwen).organisations.acceptInvitation({ ...act, id: uuidv7() })).toEqual({ organisationId });
    expect(await as(dev).organisations.log({ organisationId })).toMatchObject([
      { number: 2, event: 'member.joined', by: 'Gwen', role: 'lead' },
      { number: 1, event: 'member.invited', by: 'Rosa', role: 'lead' },
    ]);
  });

  it('is used by one of two who try at once', async () => {
    const { token, gwen } = await invited();
    const kit = await aPerson('Kit');
    const tries = await Promise.allSettled(
      [gwen, kit].map((person) => as(person).organisations.acceptInvitation({ id: uuidv7(), token })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that was used says so, and leads on only who used it', async () => {
    const { token, gwen, organisationId } = await invited();
    await as(gwen).organisations.acceptInvitation({ id: uuidv7(), token });
    const kit = await aPerson('Kit');
    expect(await refusalOf(as(kit).organisations.acceptInvitation({ id: uuidv7(), token }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await as(kit).organisations.invitation({ token })).toMatchObject({ state: 'accepted', into: null });
    expect(await as(gwen).organisations.invitation({ token })).toMatchObject({
      state: 'accepted',
      into: { kind: 'organisation', id: organisationId },
    });
  });

  it('whoever was taken out of the organisation does not come back by an invitation they made', async () => {
    const { organisationId, rosa, dev, gwen } = await invited();
    await as(rosa).organisations.changeRole({ id: uuidv7(), organisationId, personId: dev.id, role: 'lead' });
    const back = { organisationId, invitationId: uuidv7(), email: 'dev.again@lantern.example', role: 'lead' as const };
    await as(dev).organisations.invite({ id: uuidv7(), ...back });
    await as(rosa).organisations.removeMember({ id: uuidv7(), organisationId, personId: dev.id });
    const token = invitationToken(back.invitationId);
    for (const person of [dev, gwen])
      expect(await refusalOf(as(person).organisations.acceptInvitation({ id: uuidv7(), token }))).toMatchObject({
        code: 'CONFLICT',
      });
  });

  it('that ran out or was withdrawn lets nobody in and says nothing of what it led to', async () => {
    const { organisationId, rosa, gwen, token, act } = await invited();
    const late = await as(null, LATER).organisations.invitation({ token });
    expect(late).toEqual({ state: 'expired', words: expect.stringContaining('14 days'), into: null });
    expect(await refusalOf(as(gwen, LATER).organisations.acceptInvitation({ id: uuidv7(), token }))).toMatchObject({
      code: 'CONFLICT',
    });
    const withdrawal = { id: uuidv7(), organisationId, invitationId: act.invitationId };
    await as(rosa).organisations.withdrawInvitation(withdrawal);
    await as(rosa).organisations.withdrawInvitation(withdrawal);
    expect(await refusalOf(as(rosa).organisations.withdrawInvitation({ ...withdrawal, id: uuidv7() }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(JSON.stringify(await as(gwen).organisations.invitation({ token }))).not.toContain('Lantern');
    expect(await refusalOf(as(gwen).organisations.acceptInvitation({ id: uuidv7(), token }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await as(gwen).organisations.mine()).toEqual([]);
  });

  it('who is in the organisation leaves it open for whom it was meant', async () => {
    const { dev, gwen, token } = await invited();
    expect(await refusalOf(as(dev).organisations.acceptInvitation({ id: uuidv7(), token }))).toMatchObject({
      code: 'CONFLICT',
    });
    await as(gwen).organisations.acceptInvitation({ id: uuidv7(), token });
  });

  it('brings back who left', async () => {
    const { organisationId, gwen, rosa, token, act } = await invited();
    await as(gwen).organisations.acceptInvitation({ id: uuidv7(), token });
    await as(gwen).organisations.leave({ id: uuidv7(), organisationId });
    const invitationId = uuidv7();
    await as(rosa).organisations.invite({ ...act, id: uuidv7(), invitationId, role: 'lead' });
    await as(gwen).organisations.acceptInvitation({ id: uuidv7(), token: invitationToken(invitationId) });
    expect(await as(gwen).organisations.mine()).toMatchObject([{ id: organisationId, role: 'lead' }]);
  });

  it('that is wrong is answered like one that is not there, and guessing comes to an end, while the right one still opens from there', async () => {
    const { token } = await invited();
    const kit = await aPerson('Kit');
    const wrong = await refusalOf(as(kit).organisations.acceptInvitation({ id: uuidv7(), token: `${token}x` }));
    const none = await refusalOf(from('192.0.2.7').organisations.invitation({ token: '' }));
    expect(wrong).toEqual(none);
    expect(none.code).toBe('NOT_FOUND');
    for (let at = 0; at < 29; at += 1)
      await refusalOf(from('192.0.2.7').organisations.invitation({ token: `guess ${at}` }));
    const another = from('192.0.2.7').organisations.invitation({ token: 'guess 29' });
    expect(await refusalOf(another)).toMatchObject({ code: 'LIMIT' });
    expect(await from('192.0.2.7').organisations.invitation({ token })).toMatchObject({ state: 'open' });
  });
});

describe('The link of an invitation, where no letters leave', () => {
  it('is shown to who made the invitation and to nobody else', async () => {
    const { rosa, dev, gwen, act, token } = await invited();
    const { invitationId } = act;
    expect(await as(rosa).organisations.sendInvitation({ id: uuidv7(), invitationId })).toEqual({
      state: 'link',
      link: `http://localhost:3000/invitations/${token}`,
    });
    for (const person of [dev, gwen])
      expect(await refusalOf(as(person).organisations.sendInvitation({ id: uuidv7(), invitationId }))).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await refusalOf(as(null).organisations.sendInvitation({ id: uuidv7(), invitationId }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is not made once the invitation is closed', async () => {
    const { rosa, act } = await invited();
    expect(
      await refusalOf(as(rosa, LATER).organisations.sendInvitation({ id: uuidv7(), invitationId: act.invitationId })),
    ).toMatchObject({ code: 'CONFLICT' });
  });
});
