import { and, eq, isNull } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import { persons } from '#/modules/people/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { canLoseSignatory } from '../lifecycle.ts';
import type { ChangeRole, OneParticipant } from '../schema.ts';
import { agreementInvitations, participants } from '../tables.ts';
import { loadParties } from './load.ts';

const LAST_SIGNATORY = 'This is the last person who can sign. Give somebody else that part first.';

/**
 * Takes somebody out of the agreement: a party its own people, a signatory a guest. Invitations they made and nobody
 * accepted yet go with them: who holds their links could be themselves.
 */
export async function removeParticipant(ctx: ActContext, input: OneParticipant) {
  const participant = await loadParticipant(ctx, input.participantId);
  if (participant.personId === ctx.actor.personId) return leave(ctx);
  if (participant.partyId) authorize(ctx.actor, 'participant.change', participant);
  else authorize(ctx.actor, 'guest.remove');
  await refuseToLoseSignatory(ctx, participant);
  await close(ctx, participant.id);
  await withdrawInvitationsOf(ctx, participant.personId);
  return record(ctx, {
    event: 'participant.removed',
    subjectKind: 'participant',
    subjectId: participant.id,
    detail: { name: participant.name },
    result: { participantId: participant.id },
  });
}

/** Leaves the agreement. What the person said and signed stays. */
export async function leave(ctx: ActContext) {
  const participant = await loadParticipant(ctx, ctx.actor.participantId);
  authorize(ctx.actor, 'participant.change', participant);
  await refuseToLoseSignatory(ctx, participant);
  // Recorded first: whoever has left can write nothing more here.
  const result = await record(ctx, {
    event: 'participant.left',
    subjectKind: 'participant',
    subjectId: participant.id,
    result: { participantId: participant.id },
  });
  await close(ctx, participant.id);
  return result;
}

/** Gives somebody of one's own organisation, or a guest, another part. */
export async function changeRole(ctx: ActContext, input: ChangeRole) {
  const participant = await loadParticipant(ctx, input.participantId);
  if (participant.partyId) authorize(ctx.actor, 'participant.give role', participant);
  else authorize(ctx.actor, 'guest.remove');
  if (!participant.partyId && input.role === 'signatory') {
    throw new AppError('INVALID', 'A guest does not sign.', { fields: { role: 'A guest contributes or reads.' } });
  }
  if (participant.role === input.role) throw new AppError('CONFLICT', 'This is their part already.');
  await refuseToLoseSignatory(ctx, participant);
  await ctx.db.update(participants).set({ role: input.role }).where(inAgreement(ctx, participant.id));
  return record(ctx, {
    event: 'participant.role changed',
    subjectKind: 'participant',
    subjectId: participant.id,
    detail: { name: participant.name, from: participant.role, to: input.role },
    result: { participantId: participant.id },
  });
}

const inAgreement = (ctx: ActContext, participantId: string) =>
  and(eq(participants.agreementId, ctx.actor.agreementId), eq(participants.id, participantId));

async function close(ctx: ActContext, participantId: string) {
  await ctx.db
    .update(participants)
    .set({ leftAt: ctx.now, removedBy: ctx.actor.personId })
    .where(inAgreement(ctx, participantId));
}

async function withdrawInvitationsOf(ctx: ActContext, personId: string) {
  await ctx.db
    .update(agreementInvitations)
    .set({ withdrawnAt: ctx.now })
    .where(
      and(
        eq(agreementInvitations.agreementId, ctx.actor.agreementId),
        eq(agreementInvitations.invitedBy, personId),
        isNull(agreementInvitations.acceptedAt),
        isNull(agreementInvitations.withdrawnAt),
      ),
    );
}

async function refuseToLoseSignatory(ctx: ActContext, participant: { role: string; partyId: string | null }) {
  if (participant.role !== 'signatory' || !participant.partyId) return;
  if (!canLoseSignatory(ctx.actor.agreementStatus, await loadParties(ctx), participant.partyId)) {
    throw new AppError('CONFLICT', LAST_SIGNATORY);
  }
}

async function loadParticipant(ctx: ActContext, participantId: string) {
  const [participant] = await ctx.db
    .select({
      id: participants.id,
      personId: participants.personId,
      partyId: participants.partyId,
      organisationId: participants.organisationId,
      role: participants.role,
      name: persons.name,
    })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .where(and(inAgreement(ctx, participantId), isNull(participants.leftAt)));
  if (!participant) throw notFound('person');
  return participant;
}
