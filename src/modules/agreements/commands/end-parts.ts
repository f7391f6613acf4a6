import { and, asc, eq, isNull } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { append, beginAct } from '#/modules/journal/commands.ts';
import type { EndParts } from '#/modules/organisations/commands/end-parts.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { PersonActContext } from '#/server/context.ts';
import { type Db, rescope } from '#/server/database.ts';
import { canLoseSignatory } from '../lifecycle.ts';
import { agreementInvitations, agreements, participants } from '../tables.ts';
import { readParties } from './load.ts';

/**
 * Who leaves an organisation, or is taken out of it, leaves the agreements in which they take part for it, each with its
 * line in the journal. A lead need not be in those agreements, so it is done with the eyes of the member.
 */
export const endParts: EndParts = async (ctx, { organisationId, personId }) => {
  const { db, now } = ctx;
  await rescope(db, { now, personId });
  for (const part of await readParts(db, organisationId, personId)) {
    await rescope(db, { now, personId, jobAgreementId: part.agreementId });
    await endPart(ctx, part, personId === ctx.personId);
  }
  await rescope(db, { now, personId: ctx.personId });
};

type Part = Awaited<ReturnType<typeof readParts>>[number];

function readParts(db: Db, organisationId: string, personId: string) {
  return db
    .select({
      id: participants.id,
      agreementId: participants.agreementId,
      personId: participants.personId,
      partyId: participants.partyId,
      role: participants.role,
      side: participants.side,
      name: persons.name,
      organisation: organisations.name,
    })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(participants.organisationId, organisationId),
        eq(participants.personId, personId),
        isNull(participants.leftAt),
      ),
    )
    .orderBy(asc(participants.agreementId));
}

async function endPart(ctx: PersonActContext, part: Part, isOwn: boolean): Promise<void> {
  const { agreementId, name, organisation } = part;
  const act = { id: derivedUuid('part ended', ctx.act.id, agreementId), inputHash: ctx.act.inputHash };
  await beginAct(ctx.db, agreementId, act);
  await refuseToLoseSignatory(ctx.db, part, isOwn);
  const by = { db: ctx.db, act, now: ctx.now, agreementId };
  const subject = { subjectKind: 'participant', subjectId: part.id, result: { participantId: part.id } } as const;
  // Recorded first: whoever has left can write nothing more here.
  if (isOwn) {
    const own = { ...by, personId: ctx.personId, side: part.side };
    await append(own, { ...subject, event: 'participant.left', detail: { organisation } });
  } else {
    const nobody = { ...by, personId: null, side: null };
    await append(nobody, { ...subject, event: 'participant.removed', detail: { name, organisation } });
    await withdrawInvitations(ctx, part);
  }
  await ctx.db
    .update(participants)
    .set({ leftAt: ctx.now, removedBy: ctx.personId })
    .where(and(eq(participants.agreementId, agreementId), eq(participants.id, part.id)));
}

async function refuseToLoseSignatory(db: Db, part: Part, isOwn: boolean): Promise<void> {
  if (part.role !== 'signatory' || !part.partyId) return;
  const [agreement] = await db
    .select({ title: agreements.title, status: agreements.status })
    .from(agreements)
    .where(eq(agreements.id, part.agreementId));
  if (!agreement || canLoseSignatory(agreement.status, await readParties(db, part.agreementId), part.partyId)) return;
  throw new AppError(
    'CONFLICT',
    isOwn
      ? `You are the last who can sign for ${part.organisation} in “${agreement.title}”. Give somebody else that part first.`
      : `${part.name ?? 'This person'} is the last who can sign for ${part.organisation} in an agreement. Somebody else needs that part first.`,
  );
}

async function withdrawInvitations({ db, now }: PersonActContext, { agreementId, personId }: Part): Promise<void> {
  await db
    .update(agreementInvitations)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(agreementInvitations.agreementId, agreementId),
        eq(agreementInvitations.invitedBy, personId),
        isNull(agreementInvitations.acceptedAt),
        isNull(agreementInvitations.withdrawnAt),
      ),
    );
}
