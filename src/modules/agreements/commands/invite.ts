import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { addDays, dayIn, endOfDay } from '#/lib/days.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { invitationTokenHash } from '#/server/invitation-token.ts';
import { INVITATION_DAYS, mayBringIn, OPEN_INVITATIONS } from '../invitations.ts';
import type { Invite, InviteGuest, OneInvitation } from '../schema.ts';
import { agreementInvitations, participants, parties } from '../tables.ts';
import { findOrFound } from './organisation.ts';
import { loadParty } from './parties.ts';

/** Invites somebody by e-mail to take part for a party. The letter is sent once this act is kept. */
export async function invite(ctx: ActContext, input: Invite) {
  const party = await loadParty(ctx, input.partyId);
  return bringIn(ctx, input, party.name, { partyId: party.id, organisationId: party.organisationId, side: party.side });
}

/** Invites a guest, who comes from an organisation that is no party. */
export async function inviteGuest(ctx: ActContext, input: InviteGuest) {
  const { agreementId, personId } = ctx.actor;
  const place = { partyId: null, organisationId: input.organisationId, side: 'partner' } as const;
  authorize(ctx.actor, 'participant.invite', place);
  const [party] = await ctx.db
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(
        eq(parties.agreementId, agreementId),
        eq(parties.organisationId, input.organisationId),
        isNull(parties.leftAt),
      ),
    );
  if (party) throw new AppError('CONFLICT', 'This organisation is a party. Invite people to it as such.');
  const name = await findOrFound({ db: ctx.db, now: ctx.now, personId }, input);
  return bringIn(ctx, input, name, place);
}

interface Place {
  partyId: string | null;
  organisationId: string;
  side: 'commissioning' | 'providing' | 'partner';
}

async function bringIn(
  ctx: ActContext,
  input: Pick<Invite, 'invitationId' | 'email' | 'role'>,
  name: string,
  to: Place,
) {
  authorize(ctx.actor, 'participant.invite', to);
  const { agreementId, personId } = ctx.actor;
  if (!mayBringIn(ctx.actor, to.organisationId, await countPeople(ctx, to.organisationId))) {
    throw new AppError('FORBIDDEN', `People of ${name} take part already. They invite their own colleagues.`);
  }
  await refuseIfWaiting(ctx, input.email);
  const { invitationId, email, role } = input;
  await ctx.db.insert(agreementInvitations).values({
    id: invitationId,
    agreementId,
    email,
    role,
    ...to,
    tokenHash: invitationTokenHash(invitationId),
    invitedBy: personId,
    invitedAt: ctx.now,
    expiresAt: endOfDay(addDays(dayIn(ctx.now, ctx.actor.timeZone), INVITATION_DAYS), ctx.actor.timeZone),
  });
  return record(ctx, {
    event: 'participant.invited',
    subjectKind: 'invitation',
    subjectId: invitationId,
    detail: { party: name, role, guest: to.partyId === null },
    result: { invitationId },
  });
}

/** Takes an invitation back before it is accepted. */
export async function withdrawInvitation(ctx: ActContext, input: OneInvitation) {
  const { agreementId } = ctx.actor;
  const where = and(eq(agreementInvitations.agreementId, agreementId), eq(agreementInvitations.id, input.invitationId));
  const [invitation] = await ctx.db
    .select({
      id: agreementInvitations.id,
      side: agreementInvitations.side,
      organisationId: agreementInvitations.organisationId,
      acceptedAt: agreementInvitations.acceptedAt,
      withdrawnAt: agreementInvitations.withdrawnAt,
    })
    .from(agreementInvitations)
    .where(where);
  if (!invitation) throw notFound('invitation');
  authorize(ctx.actor, 'participant.invite', invitation);
  if (invitation.acceptedAt) throw new AppError('CONFLICT', 'This invitation has been accepted.');
  if (invitation.withdrawnAt) throw new AppError('CONFLICT', 'This invitation has been withdrawn already.');
  await ctx.db.update(agreementInvitations).set({ withdrawnAt: ctx.now }).where(where);
  return record(ctx, {
    event: 'invitation.withdrawn',
    subjectKind: 'invitation',
    subjectId: invitation.id,
    result: { invitationId: invitation.id },
  });
}

async function countPeople(ctx: ActContext, organisationId: string): Promise<number> {
  const [people] = await ctx.db
    .select({ count: count() })
    .from(participants)
    .where(
      and(
        eq(participants.agreementId, ctx.actor.agreementId),
        eq(participants.organisationId, organisationId),
        isNull(participants.leftAt),
      ),
    );
  return people?.count ?? 0;
}

async function refuseIfWaiting(ctx: ActContext, email: string) {
  const open = await ctx.db
    .select({ email: agreementInvitations.email })
    .from(agreementInvitations)
    .where(
      and(
        eq(agreementInvitations.agreementId, ctx.actor.agreementId),
        isNull(agreementInvitations.acceptedAt),
        isNull(agreementInvitations.withdrawnAt),
        gt(agreementInvitations.expiresAt, ctx.now),
      ),
    );
  if (open.some((invitation) => invitation.email === email)) {
    throw new AppError('CONFLICT', 'An invitation to this address is open already.');
  }
  if (open.length >= OPEN_INVITATIONS) {
    throw new AppError('LIMIT', `There are ${OPEN_INVITATIONS} open invitations. Withdraw some first.`);
  }
}
