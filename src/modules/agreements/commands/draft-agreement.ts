import { and, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { append, beginAct } from '#/modules/journal/commands.ts';
import { organisationMembers } from '#/modules/organisations/tables.ts';
import type { PersonActContext } from '#/server/context.ts';
import type { DraftAgreement } from '../schema.ts';
import { agreements, participants, parties } from '../tables.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from '../terms.ts';
import { findOrFound } from './organisation.ts';

const USUAL_PAYMENT = 'Quarterly in advance; not linked to any measure';
const USUAL_CONFIDENTIALITY = 'Open between the parties and guests; published only what both sides agree to publish.';

/** Begins an agreement: its first party, and its maker as the first who may sign. */
export async function draftAgreement(ctx: PersonActContext, input: DraftAgreement) {
  // There is no row to lock yet: the same act sent twice waits here, and then finds itself done.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${input.agreementId}, 0))`);
  const done = await beginAct(ctx.db, input.agreementId, ctx.act);
  if (done) return done.result as { agreementId: string };
  const organisation = await findOrFound(ctx, input);
  await joinOwnOrganisation(ctx, input);
  await insertAgreement(ctx, input);
  await ctx.db.insert(parties).values({
    id: input.partyId,
    agreementId: input.agreementId,
    organisationId: input.organisationId,
    side: input.side,
    kind: input.partyKind,
    signsSince: ctx.now,
    joinedAt: ctx.now,
  });
  await ctx.db.insert(participants).values({
    id: derivedUuid(ctx.act.id, 'participant'),
    agreementId: input.agreementId,
    personId: ctx.personId,
    partyId: input.partyId,
    organisationId: input.organisationId,
    side: input.side,
    role: 'signatory',
    acceptedAt: ctx.now,
  });
  const { db, act, now, personId } = ctx;
  return append(
    { db, act, now, personId, agreementId: input.agreementId, side: input.side },
    {
      event: 'agreement.drafted',
      subjectKind: 'agreement',
      subjectId: input.agreementId,
      detail: { title: input.title, organisation },
      result: { agreementId: input.agreementId },
    },
  );
}

async function insertAgreement(ctx: PersonActContext, input: DraftAgreement) {
  await ctx.db.insert(agreements).values({
    id: input.agreementId,
    title: input.title,
    place: input.place,
    startingPointKind: input.startingPointKind,
    startingPoint: input.startingPoint,
    purpose: input.purpose,
    status: 'draft',
    timeZone: input.timeZone,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    paymentTerms: USUAL_PAYMENT,
    confidentiality: USUAL_CONFIDENTIALITY,
    reviewEveryMonths: 6,
    terms: EMPTY_TERMS,
    envelope: USUAL_ENVELOPE,
    createdAt: ctx.now,
    createdBy: ctx.personId,
  });
}

/** Who begins for an organisation belongs to it; who founds one leads it. */
async function joinOwnOrganisation(ctx: PersonActContext, input: DraftAgreement) {
  const { organisationId } = input;
  if (input.founded) {
    await ctx.db
      .insert(organisationMembers)
      .values({ organisationId, personId: ctx.personId, role: 'lead', joinedAt: ctx.now });
    return;
  }
  const [mine] = await ctx.db
    .select({ role: organisationMembers.role })
    .from(organisationMembers)
    .where(
      and(
        eq(organisationMembers.organisationId, organisationId),
        eq(organisationMembers.personId, ctx.personId),
        isNull(organisationMembers.leftAt),
      ),
    );
  if (!mine) throw new AppError('FORBIDDEN', 'You can begin an agreement for an organisation that you belong to.');
}
