import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreementInvitations } from '#/modules/agreements/tables.ts';
import { linkRequests } from '#/modules/people/tables.ts';
import { invitationToken, invitationTokenHash } from '#/server/invitation-token.ts';
import { closeMail } from '#/server/mail.ts';
import { aMailServer } from '../support/mail-server.ts';
import { anOrganisation, aPerson, as, aWorld, NOW, owner, refusalOf } from '../support/world.ts';

const mail = await aMailServer();
process.env.SMTP_URL = mail.url;
process.env.PUBLIC_URL = 'https://accord.test';
afterAll(async () => {
  closeMail();
  await mail.stop();
});
beforeEach(() => {
  mail.letters.length = 0;
  mail.refuseAll(false);
});

async function invited() {
  const rosa = await aPerson('Rosa\r\nBcc: everybody@evil.example');
  const organisationId = await anOrganisation(rosa, 'Lantern House');
  const invitationId = uuidv7();
  const act = { id: uuidv7(), organisationId, invitationId, email: 'gwen@lantern.example', role: 'member' as const };
  await as(rosa).organisations.invite(act);
  return { rosa, organisationId, invitationId };
}

describe('The letter of an invitation', () => {
  it('goes to the invited address alone and leads to the page of the invitation', async () => {
    const { rosa, invitationId } = await invited();
    expect(await as(rosa).organisations.sendInvitation({ id: uuidv7(), invitationId })).toEqual({ state: 'sent' });
    expect(mail.letters).toMatchObject([
      {
        to: ['gwen@lantern.example'],
        subject: 'Rosa Bcc: everybody@evil.example invites you to join Lantern House',
        text: expect.stringContaining(`https://accord.test/invitations/${invitationToken(invitationId)}`),
      },
    ]);
    expect(mail.letters[0]?.text).toContain('29 May 2026');
  });

  it('asked for twice under one id is sent once; a new id sends it again', async () => {
    const { rosa, invitationId } = await invited();
    const act = { id: uuidv7(), invitationId };
    for (let n = 0; n < 3; n += 1) expect(await as(rosa).organisations.sendInvitation(act)).toEqual({ state: 'sent' });
    expect(mail.letters).toHaveLength(1);
    await as(rosa).organisations.sendInvitation({ ...act, id: uuidv7() });
    expect(mail.letters).toHaveLength(2);
  });

  it('that the mail server does not take is said to who sent it, and can be sent again', async () => {
    const { rosa, organisationId, invitationId } = await invited();
    const act = { id: uuidv7(), invitationId };
    mail.refuseAll(true);
    expect(await as(rosa).organisations.sendInvitation(act)).toEqual({
      state: 'failed',
      words: expect.stringContaining('Try again'),
    });
    expect((await as(rosa).organisations.one({ organisationId })).invitations).toHaveLength(1);
    mail.refuseAll(false);
    expect(await as(rosa).organisations.sendInvitation(act)).toEqual({ state: 'sent' });
    expect(mail.letters).toHaveLength(1);
  });

  it('is sent by nobody but who made the invitation', async () => {
    const { organisationId, invitationId } = await invited();
    const stranger = await aPerson('Stranger');
    const act = { id: uuidv7(), organisationId, invitationId };
    expect(await refusalOf(as(stranger).organisations.sendInvitation(act))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(as(null).organisations.sendInvitation(act))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(mail.letters).toEqual([]);
  });

  it('leaves sixty times a day and no more', async () => {
    const { rosa, invitationId } = await invited();
    for (let n = 0; n < 60; n += 1) await as(rosa).organisations.sendInvitation({ id: uuidv7(), invitationId });
    expect(await refusalOf(as(rosa).organisations.sendInvitation({ id: uuidv7(), invitationId }))).toMatchObject({
      code: 'LIMIT',
    });
    expect(mail.letters).toHaveLength(60);
    await owner.delete(linkRequests);
  });

  it('into an agreement names the agreement and for whom', async () => {
    const { agreementId, people, organisations, parties } = await aWorld('draft');
    const invitationId = uuidv7();
    await owner.insert(agreementInvitations).values({
      id: invitationId,
      agreementId,
      email: 'ines@advice.example',
      partyId: parties.lantern,
      organisationId: organisations.lantern,
      side: 'providing',
      role: 'contributor',
      tokenHash: invitationTokenHash(invitationId),
      invitedBy: people.nadia.id,
      invitedAt: NOW,
      expiresAt: '2026-05-29T10:00:00.000Z',
    });
    expect(await as(null).organisations.invitation({ token: invitationToken(invitationId) })).toMatchObject({
      state: 'open',
      into: { kind: 'agreement', title: 'Keeping Home' },
      organisation: 'Lantern House',
    });
    await as(people.nadia).organisations.sendInvitation({ id: uuidv7(), invitationId });
    expect(mail.letters[0]).toMatchObject({
      to: ['ines@advice.example'],
      subject: 'Nadia invites you to "Keeping Home" on Accord',
      text: expect.stringContaining('for Lantern House'),
    });
    await owner.update(agreementInvitations).set({ withdrawnAt: NOW }).where(eq(agreementInvitations.id, invitationId));
    const again = { id: uuidv7(), invitationId };
    expect(await refusalOf(as(people.nadia).organisations.sendInvitation(again))).toMatchObject({ code: 'CONFLICT' });
  });
});
