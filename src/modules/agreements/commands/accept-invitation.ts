import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Role, Side } from '#/access/sides.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { sha256 } from '#/lib/hash.ts';
import { append, beginAct } from '#/modules/journal/commands.ts';
import { findHeldInvitation } from '#/modules/organisations/queries.ts';
import { organisationMembers, organisations } from '#/modules/organisations/tables.ts';
import type { PersonActContext } from '#/server/context.ts';
import { rescope } from '#/server/database.ts';
import { placeInOrganisation } from '../invitations.ts';
import type { AcceptInvitation } from '../schema.ts';
import { agreementInvitations, participants } from '../tables.ts';

/** Joins an agreement by the invitation in hand. Whatever is wrong with the token, the answer is one and the same. */
export async function acceptInvitation(ctx: PersonActContext & { address: string }, input: AcceptInvitation) {
  // Found even where it was used, so that the same act sent again is answered as before.
  const held = await findHeldInvitation(ctx, input.token);
  if (held.into.kind !== 'agreement') throw notFound('invitation');
  const agreementId = held.into.id;
  const hash = sha256(input.token);
  await rescope(ctx.db, { now: ctx.now, personId: ctx.personId, invitationHash: hash });
  const done = await beginAct(ctx.db, agreementId, ctx.act);
  if (done) return done.result as { agreementId: string };
  const invitation = await loadOpen(ctx, hash);
  await refuseIfInside(ctx, agreementId);
  await joinOrganisation(ctx, invitation);
  const participantId = derivedUuid(ctx.act.id, 'participant');
  await ctx.db.insert(participants).values({
    id: participantId,
    agreementId,
    personId: ctx.personId,
    partyId: invitation.partyId,
    organisationId: invitation.organisationId,
    side: invitation.side,
    role: invitation.role,
    invitedBy: invitation.invitedBy,
    invitedAt: invitation.invitedAt,
    acceptedAt: ctx.now,
  });
  await ctx.db
    .update(agreementInvitations)
    .set({ acceptedAt: ctx.now, acceptedBy: ctx.personId })
    .where(eq(agreementInvitations.id, invitation.id));
  const { db, act, now, personId } = ctx;
  return append(
    { db, act, now, personId, agreementId, side: invitation.side },
    {
      event: 'participant.joined',
      subjectKind: 'participant',
      subjectId: participantId,
      detail: { party: invitation.organisation, role: invitation.role, guest: invitation.partyId === null },
      result: { agreementId },
    },
  );
}

interface Open {
  id: string;
  partyId: string | null;
  organisationId: string;
  organisation: string;
  side: Side;
  role: Role;
  invitedBy: string;
  invitedAt: string;
}

/** Read after the agreement's row was taken: of two who hold the same link, the second finds it used. */
async function loadOpen(ctx: PersonActContext, hash: string): Promise<Open> {
  const [row] = await ctx.db
    .select({
      id: agreementInvitations.id,
      partyId: agreementInvitations.partyId,
      organisationId: agreementInvitations.organisationId,
      organisation: organisations.name,
      side: agreementInvitations.side,
      role: agreementInvitations.role,
      invitedBy: agreementInvitations.invitedBy,
      invitedAt: agreementInvitations.invitedAt,
    })
    .from(agreementInvitations)
    .innerJoin(organisations, eq(organisations.id, agreementInvitations.organisationId))
    .where(
      and(
        eq(agreementInvitations.tokenHash, hash),
        isNull(agreementInvitations.acceptedAt),
        isNull(agreementInvitations.withdrawnAt),
        sql`${agreementInvitations.expiresAt} > ${ctx.now}::timestamptz`,
      ),
    );
  if (!row) throw notFound('invitation');
  return row;
}

async function refuseIfInside(ctx: PersonActContext, agreementId: string) {
  const [inside] = await ctx.db
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.agreementId, agreementId),
        eq(participants.personId, ctx.personId),
        isNull(participants.leftAt),
      ),
    );
  if (inside) throw new AppError('CONFLICT', 'You take part in this agreement already.');
}

async function joinOrganisation(ctx: PersonActContext, invitation: Open) {
  const { organisationId, organisation, invitedBy } = invitation;
  const members = await ctx.db
    .select({ personId: organisationMembers.personId, leftAt: organisationMembers.leftAt })
    .from(organisationMembers)
    .where(eq(organisationMembers.organisationId, organisationId));
  const place = placeInOrganisation(members, ctx.personId, invitedBy);
  if (place === 'stays') return;
  if (!place) {
    throw new AppError('FORBIDDEN', `Ask a lead of ${organisation} to invite you to it first. Then accept this again.`);
  }
  const joined = { role: place, joinedAt: ctx.now, leftAt: null };
  await ctx.db
    .insert(organisationMembers)
    .values({ organisationId, personId: ctx.personId, ...joined })
    .onConflictDoUpdate({ target: [organisationMembers.organisationId, organisationMembers.personId], set: joined });
}
