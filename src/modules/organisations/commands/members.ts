import { and, eq, isNull } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { PersonActContext } from '#/server/context.ts';
import { keepsALead } from '../rights.ts';
import type { ChangeMemberRole, DescribeJob, OneMember, OneOrganisation } from '../schema.ts';
import { organisationInvitations, organisationMembers } from '../tables.ts';
import type { EndParts } from './end-parts.ts';
import { authorizeInOrganisation, beginInOrganisation, loadMembers, recordInLog } from './log.ts';

const LAST_LEAD = 'Nobody could invite people any more. Make somebody else a lead first.';

const thisMember = (organisationId: string, personId: string) =>
  and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.personId, personId));

/** Whoever leaves the organisation leaves the agreements in which they take part for it. */
export async function leaveOrganisation(
  ctx: PersonActContext,
  { organisationId }: OneOrganisation,
  endParts: EndParts,
) {
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { organisationId: string };
  const { me, members } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'member.leave');
  if (me.role === 'lead' && !keepsALead(members, me.personId)) throw new AppError('CONFLICT', LAST_LEAD);
  await endParts(ctx, { organisationId, personId: ctx.personId });
  // Written first: who has left can no longer write into the organisation's log.
  const left = await recordInLog(ctx, { organisationId, event: 'member.left', result: { organisationId } });
  await ctx.db.update(organisationMembers).set({ leftAt: ctx.now }).where(thisMember(organisationId, ctx.personId));
  return left;
}

/**
 * Their parts in agreements for this organisation end too, and so do invitations that the member made and nobody
 * accepted yet: who holds their links could be the member.
 */
export async function removeMember(ctx: PersonActContext, { organisationId, personId }: OneMember, endParts: EndParts) {
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { personId: string };
  const { me, members } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'member.remove');
  if (!members.some((member) => member.personId === personId)) throw notFound('member');
  if (personId === me.personId)
    throw new AppError('INVALID', 'To go yourself, leave the organisation.', { fields: { personId: 'This is you.' } });
  await endParts(ctx, { organisationId, personId });
  await ctx.db.update(organisationMembers).set({ leftAt: ctx.now }).where(thisMember(organisationId, personId));
  await ctx.db
    .update(organisationInvitations)
    .set({ withdrawnAt: ctx.now })
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        eq(organisationInvitations.invitedBy, personId),
        isNull(organisationInvitations.acceptedAt),
        isNull(organisationInvitations.withdrawnAt),
      ),
    );
  return recordInLog(ctx, { organisationId, event: 'member.removed', detail: { personId }, result: { personId } });
}

export async function changeMemberRole(ctx: PersonActContext, { organisationId, personId, role }: ChangeMemberRole) {
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { personId: string; role: string };
  const { me, members } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'member.change role');
  const member = members.find((one) => one.personId === personId);
  if (!member) throw notFound('member');
  if (member.role === role) throw new AppError('CONFLICT', 'This person already has that role.');
  if (role !== 'lead' && !keepsALead(members, personId)) throw new AppError('CONFLICT', LAST_LEAD);
  await ctx.db.update(organisationMembers).set({ role }).where(thisMember(organisationId, personId));
  return recordInLog(ctx, {
    organisationId,
    event: 'member.role changed',
    detail: { personId, from: member.role, to: role },
    result: { personId, role },
  });
}

/** What a person does in the organisation, shown beside their name. */
export async function describeJob(ctx: PersonActContext, { organisationId, job }: DescribeJob) {
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { job: string | null };
  const { me } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'member.describe job');
  await ctx.db.update(organisationMembers).set({ job }).where(thisMember(organisationId, ctx.personId));
  return recordInLog(ctx, { organisationId, event: 'member.job described', detail: { job }, result: { job } });
}
