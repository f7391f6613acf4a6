import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { PersonActContext } from '#/server/context.ts';
import { invitationTokenHash } from '#/server/invitation-token.ts';
import { invitationEnd, invitationState } from '../invitation-state.ts';
import { type InviteMember, LIMITS, type WithdrawInvitation } from '../schema.ts';
import { organisationInvitations } from '../tables.ts';
import { authorizeInOrganisation, beginInOrganisation, loadMembers, recordInLog } from './log.ts';

/** Makes an invitation. Its letter goes out by `sendInvitation`, once this is stored. */
export async function inviteMember(ctx: PersonActContext, input: InviteMember) {
  const { organisationId, invitationId, email, role } = input;
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { invitationId: string };
  const { me } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'member.invite');
  await refuseSecond(ctx, organisationId, email);
  await refuseTooMany(ctx, organisationId);
  await ctx.db.insert(organisationInvitations).values({
    id: invitationId,
    organisationId,
    email,
    role,
    tokenHash: invitationTokenHash(invitationId),
    invitedBy: ctx.personId,
    invitedAt: ctx.now,
    expiresAt: invitationEnd(ctx.now),
  });
  return recordInLog(ctx, {
    organisationId,
    event: 'member.invited',
    detail: { invitationId, role },
    result: { invitationId },
  });
}

async function refuseSecond(ctx: PersonActContext, organisationId: string, email: string): Promise<void> {
  const [open] = await ctx.db
    .select({ id: organisationInvitations.id })
    .from(organisationInvitations)
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        eq(organisationInvitations.email, email),
        isNull(organisationInvitations.acceptedAt),
        isNull(organisationInvitations.withdrawnAt),
        gt(organisationInvitations.expiresAt, ctx.now),
      ),
    );
  if (open)
    throw new AppError('CONFLICT', 'This address has an open invitation. Send that one again, or withdraw it first.', {
      fields: { email: 'This address has an open invitation.' },
    });
}

async function refuseTooMany(ctx: PersonActContext, organisationId: string): Promise<void> {
  const [made] = await ctx.db
    .select({ today: count() })
    .from(organisationInvitations)
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        gt(organisationInvitations.invitedAt, sql`${ctx.now}::timestamptz - interval '1 day'`),
      ),
    );
  if ((made?.today ?? 0) >= LIMITS.invitationsADay)
    throw new AppError('LIMIT', `An organisation makes ${LIMITS.invitationsADay} invitations a day. Go on tomorrow.`);
}

export async function withdrawInvitation(ctx: PersonActContext, { organisationId, invitationId }: WithdrawInvitation) {
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { invitationId: string };
  const { me } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'invitation.withdraw');
  const here = and(
    eq(organisationInvitations.organisationId, organisationId),
    eq(organisationInvitations.id, invitationId),
  );
  const [invitation] = await ctx.db.select().from(organisationInvitations).where(here).for('update');
  if (!invitation) throw notFound('invitation');
  const state = invitationState(invitation, ctx.now);
  if (state === 'accepted') throw new AppError('CONFLICT', 'This invitation was accepted already.');
  if (state === 'withdrawn') throw new AppError('CONFLICT', 'This invitation was withdrawn already.');
  await ctx.db.update(organisationInvitations).set({ withdrawnAt: ctx.now }).where(here);
  return recordInLog(ctx, {
    organisationId,
    event: 'invitation.withdrawn',
    detail: { invitationId },
    result: { invitationId },
  });
}
