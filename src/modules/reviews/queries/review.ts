import { and, asc, eq } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { decisions } from '#/modules/adaptations/tables.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { canStart } from '../can-start.ts';
import { recordAcceptances, reviewAttendance, reviewEvidence, reviews } from '../tables.ts';
import { readReviews } from './columns.ts';
import { readPeople } from './people.ts';
import { listPromises } from './promises.ts';

/** One review with who was there, what was read and what each side said to its record. */
export async function getReview(ctx: AgreementContext, reviewId: string) {
  const { agreementId } = ctx.actor;
  const [review] = await readReviews(ctx).where(and(eq(reviews.agreementId, agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  const [people, decided, present, read, acceptances, made] = await Promise.all([
    readPeople(ctx),
    ctx.db
      .select({ id: decisions.id, text: decisions.text, state: decisions.state, lookAgainOn: decisions.lookAgainOn })
      .from(decisions)
      .where(and(eq(decisions.agreementId, agreementId), eq(decisions.reviewId, reviewId)))
      .orderBy(asc(decisions.proposedAt)),
    ctx.db
      .select({ personId: reviewAttendance.personId, name: persons.name, side: participants.side })
      .from(reviewAttendance)
      .innerJoin(persons, eq(persons.id, reviewAttendance.personId))
      .innerJoin(
        participants,
        and(eq(participants.agreementId, agreementId), eq(participants.personId, reviewAttendance.personId)),
      )
      .where(and(eq(reviewAttendance.agreementId, agreementId), eq(reviewAttendance.reviewId, reviewId)))
      .orderBy(asc(persons.name)),
    ctx.db
      .select({
        evidenceId: reviewEvidence.evidenceId,
        title: evidence.title,
        kind: evidencePlacements.kind,
        withdrawnAt: evidencePlacements.withdrawnAt,
        consentEndsAt: evidencePlacements.consentEndsAt,
      })
      .from(reviewEvidence)
      .innerJoin(
        evidencePlacements,
        and(
          eq(evidencePlacements.agreementId, agreementId),
          eq(evidencePlacements.evidenceId, reviewEvidence.evidenceId),
        ),
      )
      .leftJoin(evidence, eq(evidence.id, reviewEvidence.evidenceId))
      .where(and(eq(reviewEvidence.agreementId, agreementId), eq(reviewEvidence.reviewId, reviewId)))
      .orderBy(asc(evidencePlacements.postedAt)),
    ctx.db
      .select({ side: recordAcceptances.side, name: persons.name, at: recordAcceptances.at })
      .from(recordAcceptances)
      .innerJoin(persons, eq(persons.id, recordAcceptances.personId))
      .where(
        and(
          eq(recordAcceptances.agreementId, agreementId),
          eq(recordAcceptances.reviewId, reviewId),
          eq(recordAcceptances.recordVersion, review.version),
        ),
      ),
    listPromises(ctx, { reviewId }),
  ]);
  const sides = acceptances.map((acceptance) => acceptance.side);
  const writes = review.state === 'in meeting' || review.state === 'held';
  return {
    ...review,
    people,
    today: dayIn(ctx.now, ctx.actor.timeZone),
    mySide: ctx.actor.side,
    me: ctx.actor.personId,
    decisions: decided,
    present,
    read,
    acceptances,
    promises: made,
    may: {
      change: can(ctx.actor, 'review.change') && review.state === 'planned',
      callOff: can(ctx.actor, 'review.change') && review.state === 'planned',
      open: can(ctx.actor, 'review.hold') && review.state === 'planned' && canStart(review, ctx.now),
      close: can(ctx.actor, 'review.hold') && review.state === 'in meeting',
      write: can(ctx.actor, 'review.write record') && writes,
      propose: can(ctx.actor, 'review.propose record') && review.state === 'held' && !review.recordProposedAt,
      proposeAnew:
        can(ctx.actor, 'review.propose record') && review.state === 'held' && review.recordProposedAt !== null,
      accept:
        can(ctx.actor, 'review.accept record', { acceptedSides: sides }) &&
        review.state === 'held' &&
        review.recordProposedAt !== null,
      promise: can(ctx.actor, 'promise.make', { ownerId: ctx.actor.personId, side: ctx.actor.side }),
    },
  };
}
export type ReviewDetail = Awaited<ReturnType<typeof getReview>>;
