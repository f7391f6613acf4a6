import { and, eq, isNull, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { CloseObjection, ReleaseObjection } from '../schema.ts';
import { consentRounds, objections } from '../tables.ts';
import type { ObjectionEnd } from '../vocabulary.ts';
import { loadDecision } from './load.ts';
import { settle } from './settle.ts';

/** An objection is closed by who raised it, and by nobody else. */
export async function closeObjection(ctx: ActContext, input: CloseObjection) {
  const { objection, wasShown } = await loadObjection(ctx, input.objectionId);
  authorize(ctx.actor, 'objection.close', { ...objection, hasLeft: false });
  await refuseRepeatedWords(ctx, { workedIn: input.workedIn });
  return close(ctx, objection, wasShown, input.how, input.how === 'worked in' ? input.workedIn : null);
}

/** Where who raised it has left, the lead of their party lets it go. */
export async function releaseObjection(ctx: ActContext, input: ReleaseObjection) {
  const { objection, wasShown, hasLeft } = await loadObjection(ctx, input.objectionId);
  authorize(ctx.actor, 'objection.close', { ...objection, hasLeft });
  if (objection.personId === ctx.actor.personId)
    throw new AppError('CONFLICT', 'This objection is your own. Say whether it was worked in or you withdraw it.');
  return close(ctx, objection, wasShown, 'released', null);
}

type Objection = typeof objections.$inferSelect;

async function loadObjection(ctx: ActContext, objectionId: string) {
  const { agreementId } = ctx.actor;
  const [row] = await ctx.db
    .select({
      objection: objections,
      wasShown: sql<boolean>`${consentRounds.revealedAt} is not null`,
      hasLeft: sql<boolean>`not exists (select from ${participants} where ${participants.agreementId} = ${agreementId}
        and ${participants.personId} = ${objections.personId} and ${participants.leftAt} is null)`,
    })
    .from(objections)
    .innerJoin(
      consentRounds,
      and(eq(consentRounds.decisionId, objections.decisionId), eq(consentRounds.round, objections.round)),
    )
    .where(and(eq(objections.agreementId, agreementId), eq(objections.id, objectionId)));
  if (!row) throw notFound('objection');
  return row;
}

async function close(
  ctx: ActContext,
  objection: Objection,
  wasShown: boolean,
  ended: ObjectionEnd,
  workedIn: string | null,
) {
  const { decision, round } = await loadDecision(ctx, objection.decisionId);
  const [closed] = await ctx.db
    .update(objections)
    .set({ ended, workedIn, closedAt: ctx.now, closedBy: ctx.actor.personId })
    .where(and(eq(objections.id, objection.id), isNull(objections.closedAt)))
    .returning({ id: objections.id });
  if (!closed) throw new AppError('CONFLICT', 'This objection is closed already.');
  const outcome = decision.state === 'open' ? await settle(ctx, decision, round) : null;
  const isKnown = objection.side !== 'commissioning' || wasShown || outcome?.shown === true;
  return record(ctx, {
    event: 'objection.closed',
    subjectKind: 'objection',
    subjectId: objection.id,
    detail: { decisionId: decision.id, round: objection.round, ended, ...outcome },
    result: { objectionId: objection.id, state: outcome?.state ?? decision.state, version: outcome?.version ?? null },
    // That there was one is not to be known before it is shown.
    ...(isKnown ? {} : { onlyPersonId: ctx.actor.personId }),
  });
}
