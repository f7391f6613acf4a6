import { and, count, eq, isNull, or } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { ActContext } from '#/server/context.ts';
import type { AddParty, OneParty } from '../schema.ts';
import { agreementInvitations, moneyLines, moneyShares, participants, parties } from '../tables.ts';
import { findOrFound } from './organisation.ts';

/** Brings an organisation into a draft as a party. */
export async function addParty(ctx: ActContext, input: AddParty) {
  authorize(ctx.actor, 'party.add');
  const { agreementId, personId } = ctx.actor;
  const name = await findOrFound({ db: ctx.db, now: ctx.now, personId }, input);
  const place = {
    side: input.side,
    kind: input.partyKind,
    signsSince: input.signs ? ctx.now : null,
    joinedAt: ctx.now,
    leftAt: null,
  };
  const [before] = await ctx.db
    .select({ id: parties.id, leftAt: parties.leftAt })
    .from(parties)
    .where(and(eq(parties.agreementId, agreementId), eq(parties.organisationId, input.organisationId)));
  if (before && !before.leftAt) throw new AppError('CONFLICT', `${name} is a party already.`);
  if (before) await ctx.db.update(parties).set(place).where(inAgreement(ctx, before.id));
  else {
    await ctx.db
      .insert(parties)
      .values({ id: input.partyId, agreementId, organisationId: input.organisationId, ...place });
  }
  const partyId = before?.id ?? input.partyId;
  return record(ctx, {
    event: 'party.added',
    subjectKind: 'party',
    subjectId: partyId,
    detail: { name, side: input.side, signs: input.signs },
    result: { partyId },
  });
}

/** Takes a party out of a draft while nobody and no money is in it. */
export async function removeParty(ctx: ActContext, input: OneParty) {
  const party = await loadParty(ctx, input.partyId);
  authorize(ctx.actor, 'party.remove');
  await refuseWhileUsed(ctx, party);
  await ctx.db.update(parties).set({ leftAt: ctx.now }).where(inAgreement(ctx, party.id));
  await ctx.db
    .update(agreementInvitations)
    .set({ withdrawnAt: ctx.now })
    .where(
      and(
        eq(agreementInvitations.agreementId, ctx.actor.agreementId),
        eq(agreementInvitations.partyId, party.id),
        isNull(agreementInvitations.acceptedAt),
        isNull(agreementInvitations.withdrawnAt),
      ),
    );
  return record(ctx, {
    event: 'party.removed',
    subjectKind: 'party',
    subjectId: party.id,
    detail: { name: party.name },
    result: { partyId: party.id },
  });
}

async function refuseWhileUsed(ctx: ActContext, party: { id: string; organisationId: string; name: string }) {
  const { agreementId } = ctx.actor;
  const [people] = await ctx.db
    .select({ count: count() })
    .from(participants)
    .where(
      and(eq(participants.agreementId, agreementId), eq(participants.partyId, party.id), isNull(participants.leftAt)),
    );
  if (people?.count) {
    throw new AppError(
      'CONFLICT',
      `People of ${party.name} take part. They can leave; then the party can be taken out.`,
    );
  }
  const [held] = await ctx.db
    .select({ count: count() })
    .from(moneyLines)
    .leftJoin(moneyShares, eq(moneyShares.lineId, moneyLines.id))
    .where(
      and(
        eq(moneyLines.agreementId, agreementId),
        isNull(moneyLines.removedAt),
        or(eq(moneyLines.heldBy, party.organisationId), eq(moneyShares.organisationId, party.organisationId)),
      ),
    );
  if (held?.count) {
    throw new AppError('CONFLICT', `${party.name} holds or pays money here. Change those lines first.`);
  }
}

const inAgreement = (ctx: ActContext, partyId: string) =>
  and(eq(parties.agreementId, ctx.actor.agreementId), eq(parties.id, partyId));

export async function loadParty(ctx: ActContext, partyId: string) {
  const [party] = await ctx.db
    .select({
      id: parties.id,
      organisationId: parties.organisationId,
      side: parties.side,
      signsSince: parties.signsSince,
      name: organisations.name,
    })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(and(inAgreement(ctx, partyId), isNull(parties.leftAt)));
  if (!party) throw notFound('party');
  return party;
}
