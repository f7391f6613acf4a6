import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import { persons } from '#/modules/people/tables.ts';
import type { PersonContext } from '#/server/context.ts';
import { type Db, inScope } from '#/server/database.ts';
import { WRONG_TOKENS, withinLimit } from '#/server/limits.ts';
import { CLOSED_WORDS, type HeldInvitation, invitationState } from './invitation-state.ts';
import { canInOrganisation } from './rights.ts';
import { LIMITS, type LogPage, type OneOrganisation, type Token } from './schema.ts';
import { organisationInvitations, organisationLog, organisationMembers, organisations } from './tables.ts';

/** The organisations a person is in, by name. */
export async function listMine(ctx: PersonContext) {
  return ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      role: organisationMembers.role,
      job: organisationMembers.job,
      members: sql<number>`(select count(*)::int from organisation_members m where m.organisation_id = ${organisations.id} and m.left_at is null)`,
    })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(and(eq(organisationMembers.personId, ctx.personId), isNull(organisationMembers.leftAt)))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** One organisation as a member sees it: who is in it, who is invited, and what this member may do. */
export async function getOrganisation(ctx: PersonContext, { organisationId }: OneOrganisation) {
  const members = await listMembers(ctx, organisationId);
  const me = members.find(({ personId }) => personId === ctx.personId);
  if (!me) throw notFound('organisation');
  const [organisation] = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      registeredIds: organisations.registeredIds,
      createdAt: organisations.createdAt,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!organisation) throw notFound('organisation');
  return {
    ...organisation,
    members,
    invitations: await listInvitations(ctx, organisationId),
    may: {
      rename: canInOrganisation(me, 'organisation.rename'),
      invite: canInOrganisation(me, 'member.invite'),
      remove: canInOrganisation(me, 'member.remove'),
      changeRole: canInOrganisation(me, 'member.change role'),
    },
  };
}

function listMembers(ctx: PersonContext, organisationId: string) {
  return ctx.db
    .select({
      personId: organisationMembers.personId,
      name: persons.name,
      language: persons.language,
      role: organisationMembers.role,
      job: organisationMembers.job,
      joinedAt: organisationMembers.joinedAt,
    })
    .from(organisationMembers)
    .innerJoin(persons, eq(persons.id, organisationMembers.personId))
    .where(and(eq(organisationMembers.organisationId, organisationId), isNull(organisationMembers.leftAt)))
    .orderBy(asc(organisationMembers.role), asc(persons.name), asc(organisationMembers.personId))
    .limit(LIMITS.members);
}

async function listInvitations(ctx: PersonContext, organisationId: string) {
  const rows = await ctx.db
    .select({
      id: organisationInvitations.id,
      email: organisationInvitations.email,
      role: organisationInvitations.role,
      invitedAt: organisationInvitations.invitedAt,
      invitedById: organisationInvitations.invitedBy,
      invitedBy: persons.name,
      expiresAt: organisationInvitations.expiresAt,
    })
    .from(organisationInvitations)
    .leftJoin(persons, eq(persons.id, organisationInvitations.invitedBy))
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        isNull(organisationInvitations.acceptedAt),
        isNull(organisationInvitations.withdrawnAt),
      ),
    )
    .orderBy(desc(organisationInvitations.invitedAt), desc(organisationInvitations.id))
    .limit(50);
  return rows.map(({ invitedById, ...row }) => ({
    ...row,
    isOpen: row.expiresAt > ctx.now,
    /** Who made it sends it: the link is theirs to hand over. */
    mine: invitedById === ctx.personId,
  }));
}

async function requireMembership(ctx: PersonContext, organisationId: string): Promise<void> {
  const mine = and(
    eq(organisationMembers.organisationId, organisationId),
    eq(organisationMembers.personId, ctx.personId),
  );
  const found = await ctx.db.$count(organisationMembers, and(mine, isNull(organisationMembers.leftAt)));
  if (found === 0) throw notFound('organisation');
}

/** The organisation's own log, the newest first, fifty at a time. */
export async function listLog(ctx: PersonContext, { organisationId, before }: LogPage) {
  await requireMembership(ctx, organisationId);
  const entries = await ctx.db
    .select({
      number: organisationLog.number,
      event: organisationLog.event,
      by: persons.name,
      detail: organisationLog.detail,
      at: organisationLog.at,
    })
    .from(organisationLog)
    .leftJoin(persons, eq(persons.id, organisationLog.actorId))
    .where(
      and(
        eq(organisationLog.organisationId, organisationId),
        before === undefined ? undefined : lt(organisationLog.number, before),
      ),
    )
    .orderBy(desc(organisationLog.number))
    .limit(LIMITS.logPage);
  const about = entries.map(({ detail }) => detail.personId).filter((id) => typeof id === 'string');
  const names = about.length
    ? await ctx.db.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, about))
    : [];
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return entries.map(({ detail, ...entry }) => ({
    ...entry,
    about: nameOf.get(String(detail.personId)) ?? null,
    role: typeof (detail.to ?? detail.role) === 'string' ? String(detail.to ?? detail.role) : null,
  }));
}

/** What the link in hand says, by its hash; null where there is none. */
export async function readInvitation(db: Db, hash: string): Promise<HeldInvitation | null> {
  const [row] = await db.execute<Record<string, string | null>>(sql`select * from access.invitation(${hash})`);
  if (!row) return null;
  const moment = (value: string | null | undefined) => (value ? new Date(value).toISOString() : null);
  return {
    id: row.id as string,
    into: {
      kind: row.into_kind as 'agreement' | 'organisation',
      id: row.into_id as string,
      title: row.title as string,
    },
    organisation: { id: row.organisation_id as string, name: row.organisation_name as string },
    side: row.side ?? null,
    role: row.role as string,
    invitedBy: row.invited_by ?? null,
    invitedById: row.invited_by_id as string,
    email: row.email as string,
    expiresAt: moment(row.expires_at) as string,
    acceptedAt: moment(row.accepted_at),
    acceptedBy: row.accepted_by ?? null,
    withdrawnAt: moment(row.withdrawn_at),
  };
}

/** The same for who may be guessing: a wrong one is answered like none, and too many from one place not at all. */
export async function findHeldInvitation(ctx: { db: Db; address: string }, token: string): Promise<HeldInvitation> {
  const tooMany = () => new AppError('LIMIT', 'Many links were tried from here that lead nowhere. Wait an hour.');
  const found = await readInvitation(ctx.db, sha256(token));
  if (found) return found;
  if (!(await withinLimit(WRONG_TOKENS, ctx.address))) throw tooMany();
  throw notFound('invitation');
}

/** What an invitation says to its holder, signed in or not. One that is closed says only that. */
export async function getInvitation(
  ctx: { now: string; address: string; person: { id: string } | null },
  { token }: Token,
) {
  const held = await inScope({ now: ctx.now }, (db) => findHeldInvitation({ db, address: ctx.address }, token));
  const state = invitationState(held, ctx.now);
  if (state !== 'open')
    return {
      state,
      words: CLOSED_WORDS[state],
      /** Where it led to, for who accepted it. */
      into: ctx.person && held.acceptedBy === ctx.person.id ? { kind: held.into.kind, id: held.into.id } : null,
    };
  const { into, organisation, side, role, invitedBy, email, expiresAt } = held;
  return { state, into, organisation: organisation.name, side, role, invitedBy, email, expiresAt };
}
