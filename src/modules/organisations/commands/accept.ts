import { and, eq, isNull } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import type { PersonActContext } from '#/server/context.ts';
import { rescope } from '#/server/database.ts';
import { CLOSED_WORDS, invitationState } from '../invitation-state.ts';
import { findHeldInvitation } from '../queries.ts';
import type { Token } from '../schema.ts';
import { organisationInvitations, organisationMembers } from '../tables.ts';
import type { MemberRole } from '../vocabulary.ts';
import { beginInOrganisation, recordInLog } from './log.ts';

/** Joins the organisation that an invitation leads to. Whoever holds the link may, once. */
export async function acceptInvitation(ctx: PersonActContext & { address: string }, { token }: Token) {
  const hash = sha256(token);
  const held = await findHeldInvitation(ctx, token);
  if (held.into.kind !== 'organisation') throw notFound('invitation');
  const organisationId = held.into.id;
  await rescope(ctx.db, { now: ctx.now, personId: ctx.personId, invitationHash: hash });
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { organisationId: string };

  // Read again, since somebody may have used it while this act waited.
  const invitation = await findHeldInvitation(ctx, token);
  const state = invitationState(invitation, ctx.now);
  if (state === 'accepted' && invitation.acceptedBy === ctx.personId) return { organisationId };
  if (state !== 'open') throw new AppError('CONFLICT', CLOSED_WORDS[state]);
  await refuseMember(ctx, organisationId);
  await becomeMember(ctx, organisationId, invitation.role as MemberRole);
  await ctx.db
    .update(organisationInvitations)
    .set({ acceptedAt: ctx.now, acceptedBy: ctx.personId })
    .where(eq(organisationInvitations.id, invitation.id));
  return recordInLog(ctx, {
    organisationId,
    event: 'member.joined',
    detail: { invitationId: invitation.id, role: invitation.role },
    result: { organisationId },
  });
}

async function refuseMember(ctx: PersonActContext, organisationId: string): Promise<void> {
  const [member] = await ctx.db
    .select({ role: organisationMembers.role })
    .from(organisationMembers)
    .where(
      and(
        eq(organisationMembers.organisationId, organisationId),
        eq(organisationMembers.personId, ctx.personId),
        isNull(organisationMembers.leftAt),
      ),
    );
  if (member)
    throw new AppError(
      'CONFLICT',
      'You are in this organisation already. The invitation stays open for whom it was meant.',
    );
}

/** Who left before comes back into the same row. */
async function becomeMember(ctx: PersonActContext, organisationId: string, role: MemberRole): Promise<void> {
  const again = { role, joinedAt: ctx.now, leftAt: null };
  await ctx.db
    .insert(organisationMembers)
    .values({ organisationId, personId: ctx.personId, ...again })
    .onConflictDoUpdate({ target: [organisationMembers.organisationId, organisationMembers.personId], set: again });
}
