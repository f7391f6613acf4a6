import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { ActContext, AgreementContext } from '#/server/context.ts';
import type { Db } from '#/server/database.ts';
import type { Mark, StandingParty } from '../lifecycle.ts';
import { agreements, participants, parties, signatures } from '../tables.ts';

/** The agreement's own row. The act holds its lock already. */
export async function loadAgreement(ctx: AgreementContext) {
  const [agreement] = await ctx.db.select().from(agreements).where(eq(agreements.id, ctx.actor.agreementId));
  if (!agreement) throw notFound('agreement');
  return agreement;
}

/** Its parties today, each with how many of its people may sign. */
export function loadParties(ctx: AgreementContext): Promise<StandingParty[]> {
  return readParties(ctx.db, ctx.actor.agreementId);
}

export async function readParties(db: Db, agreementId: string): Promise<StandingParty[]> {
  const rows = await db
    .select({
      id: parties.id,
      side: parties.side,
      name: organisations.name,
      signsSince: parties.signsSince,
      signatories: count(participants.id),
    })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .leftJoin(
      participants,
      and(eq(participants.partyId, parties.id), eq(participants.role, 'signatory'), isNull(participants.leftAt)),
    )
    .where(and(eq(parties.agreementId, agreementId), isNull(parties.leftAt)))
    .groupBy(parties.id, organisations.name)
    .orderBy(asc(parties.joinedAt), asc(parties.id));
  return rows.map(({ signsSince, ...party }) => ({ ...party, signs: signsSince !== null }));
}

/** What the parties said to the texts of one document. */
export async function loadMarks(ctx: AgreementContext, documentId: string): Promise<Mark[]> {
  return ctx.db
    .select({ partyId: signatures.partyId, kind: signatures.kind, hash: signatures.hash, at: signatures.at })
    .from(signatures)
    .where(and(eq(signatures.agreementId, ctx.actor.agreementId), eq(signatures.documentId, documentId)));
}

/** The name of the actor's own party, as it stands in the journal. */
export function nameOfParty(ctx: ActContext, parties: StandingParty[]): string {
  return parties.find(({ id }) => id === ctx.actor.partyId)?.name ?? '';
}

/** Which of the agreement's organisations this is; refused at its field where it is none. */
export async function requirePartyOrganisation(ctx: ActContext, organisationId: string, field: string) {
  const [party] = await ctx.db
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(
        eq(parties.agreementId, ctx.actor.agreementId),
        eq(parties.organisationId, organisationId),
        isNull(parties.leftAt),
      ),
    );
  if (!party) {
    throw new AppError('INVALID', 'Some of this is missing or cannot be read.', {
      fields: { [field]: 'Choose one of the parties of this agreement.' },
    });
  }
}
