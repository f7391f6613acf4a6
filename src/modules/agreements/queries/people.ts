import { and, asc, eq, isNull } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { addDays, dayIn } from '#/lib/days.ts';
import { organisationMembers, organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { mayBringIn } from '../invitations.ts';
import { agreementInvitations, participants, parties } from '../tables.ts';

/** Everybody in the agreement by party, guests, and who is invited; with what one may do about each. */
export async function getPeople(ctx: AgreementContext) {
  const [itsParties, people, invitations] = await Promise.all([
    readParties(ctx),
    readPeople(ctx),
    readInvitations(ctx),
  ]);
  const { actor } = ctx;
  const mayInvite = (side: (typeof itsParties)[number]['side'], organisationId: string) =>
    can(actor, 'participant.invite', { side, organisationId }) &&
    mayBringIn(actor, organisationId, people.filter((person) => person.organisationId === organisationId).length);
  return {
    me: actor.participantId,
    parties: itsParties.map((party) => ({
      ...party,
      mayInvite: mayInvite(party.side, party.organisationId),
      people: people.filter((person) => person.partyId === party.id),
    })),
    guests: people.filter((person) => person.partyId === null),
    invitations: invitations.map(({ email, invitedById, ...invitation }) => {
      const mine = can(actor, 'participant.invite', invitation);
      // An address is shown to those who may have written it, and to nobody else.
      return {
        ...invitation,
        email: mine ? email : null,
        mayWithdraw: mine,
        /** Who made it sends its letter. */
        isMine: invitedById === actor.personId,
        isOver: invitation.expiresAt <= ctx.now,
        /** It holds to the end of this day. */
        lastDay: addDays(dayIn(invitation.expiresAt, actor.timeZone), -1),
      };
    }),
    may: {
      addParty: can(actor, 'party.add'),
      inviteGuest: can(actor, 'participant.invite', { side: 'partner', organisationId: '' }),
      leave: can(actor, 'participant.change', { organisationId: actor.organisationId, personId: actor.personId }),
    },
  };
}

export type PeoplePage = Awaited<ReturnType<typeof getPeople>>;
export type PartyWithPeople = PeoplePage['parties'][number];
export type PersonHere = PartyWithPeople['people'][number];
export type InvitationHere = PeoplePage['invitations'][number];

async function readParties(ctx: AgreementContext) {
  const rows = await ctx.db
    .select({
      id: parties.id,
      organisationId: parties.organisationId,
      name: organisations.name,
      organisationKind: organisations.kind,
      side: parties.side,
      kind: parties.kind,
      signsSince: parties.signsSince,
    })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(and(eq(parties.agreementId, ctx.actor.agreementId), isNull(parties.leftAt)))
    .orderBy(asc(parties.joinedAt), asc(parties.id));
  return rows.map(({ signsSince, ...party }) => ({ ...party, signs: signsSince !== null }));
}

async function readPeople(ctx: AgreementContext) {
  const { actor } = ctx;
  const rows = await ctx.db
    .select({
      id: participants.id,
      personId: participants.personId,
      partyId: participants.partyId,
      organisationId: participants.organisationId,
      organisation: organisations.name,
      name: persons.name,
      job: organisationMembers.job,
      side: participants.side,
      role: participants.role,
      acceptedAt: participants.acceptedAt,
    })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(
      organisationMembers,
      and(
        eq(organisationMembers.organisationId, participants.organisationId),
        eq(organisationMembers.personId, participants.personId),
      ),
    )
    .where(and(eq(participants.agreementId, actor.agreementId), isNull(participants.leftAt)))
    .orderBy(asc(participants.acceptedAt), asc(participants.id));
  return rows.map((person) => ({
    ...person,
    may: {
      remove:
        person.personId !== actor.personId &&
        (person.partyId ? can(actor, 'participant.change', person) : can(actor, 'guest.remove')),
      giveRole: person.partyId ? can(actor, 'participant.give role', person) : can(actor, 'guest.remove'),
    },
  }));
}

async function readInvitations(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: agreementInvitations.id,
      email: agreementInvitations.email,
      partyId: agreementInvitations.partyId,
      organisationId: agreementInvitations.organisationId,
      organisation: organisations.name,
      side: agreementInvitations.side,
      role: agreementInvitations.role,
      invitedBy: persons.name,
      invitedById: agreementInvitations.invitedBy,
      invitedAt: agreementInvitations.invitedAt,
      expiresAt: agreementInvitations.expiresAt,
    })
    .from(agreementInvitations)
    .innerJoin(organisations, eq(organisations.id, agreementInvitations.organisationId))
    .innerJoin(persons, eq(persons.id, agreementInvitations.invitedBy))
    .where(
      and(
        eq(agreementInvitations.agreementId, ctx.actor.agreementId),
        isNull(agreementInvitations.acceptedAt),
        isNull(agreementInvitations.withdrawnAt),
      ),
    )
    .orderBy(asc(agreementInvitations.invitedAt), asc(agreementInvitations.id));
}
