import { and, asc, desc, eq, inArray, lte, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { can } from '#/access/policy.ts';
import type { Side } from '#/access/sides.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { decisions } from '#/modules/adaptations/tables.ts';
import { agreements, participants } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { questions } from '#/modules/goals/tables.ts';
import { insights } from '#/modules/insights/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { proposedChairSide } from './chair.ts';
import { nextCycle } from './cycle.ts';
import { promises, recordAcceptances, reviewAttendance, reviewEvidence, reviews } from './tables.ts';

const chair = alias(persons, 'chair');
const facilitator = alias(persons, 'facilitator');
const noteTaker = alias(persons, 'note_taker');
const nextChair = alias(persons, 'next_chair');

const reviewColumns = {
  id: reviews.id,
  cycle: reviews.cycle,
  periodFrom: reviews.periodFrom,
  periodTo: reviews.periodTo,
  meetsOn: reviews.meetsOn,
  touchPointOn: reviews.touchPointOn,
  packOpensAt: reviews.packOpensAt,
  state: reviews.state,
  chairId: reviews.chairId,
  chair: chair.name,
  chairSide: reviews.chairSide,
  facilitatorId: reviews.facilitatorId,
  facilitator: facilitator.name,
  noteTakerId: reviews.noteTakerId,
  noteTaker: noteTaker.name,
  startedAt: reviews.startedAt,
  endedAt: reviews.endedAt,
  learningStage: reviews.learningStage,
  voicesMissing: reviews.voicesMissing,
  nextChairId: reviews.nextChairId,
  nextChair: nextChair.name,
  version: reviews.recordVersion,
  recordProposedAt: reviews.recordProposedAt,
};

function readReviews(ctx: AgreementContext) {
  return ctx.db
    .select(reviewColumns)
    .from(reviews)
    .leftJoin(chair, eq(chair.id, reviews.chairId))
    .leftJoin(facilitator, eq(facilitator.id, reviews.facilitatorId))
    .leftJoin(noteTaker, eq(noteTaker.id, reviews.noteTakerId))
    .leftJoin(nextChair, eq(nextChair.id, reviews.nextChairId));
}

/** Every review of the agreement, the newest first, and the cycle that the rhythm would give next. */
export async function listReviews(ctx: AgreementContext) {
  const rows = await readReviews(ctx)
    .where(eq(reviews.agreementId, ctx.actor.agreementId))
    .orderBy(desc(reviews.cycle));
  const isOpen = rows.some((row) => row.state !== 'recorded' && row.state !== 'called off');
  return {
    reviews: rows,
    next: isOpen ? null : await nextByRhythm(ctx, rows),
    may: { plan: can(ctx.actor, 'review.plan') && !isOpen },
  };
}

async function nextByRhythm(ctx: AgreementContext, past: { cycle: number; periodTo: string; chairSide: Side }[]) {
  const [rhythm] = await ctx.db
    .select({
      everyMonths: agreements.reviewEveryMonths,
      packOpensDaysBefore: agreements.packOpensDaysBefore,
      startsOn: agreements.startsOn,
    })
    .from(agreements)
    .where(eq(agreements.id, ctx.actor.agreementId));
  if (!rhythm) throw notFound('agreement');
  const sides = await ctx.db
    .selectDistinct({ side: participants.side })
    .from(participants)
    .where(and(eq(participants.agreementId, ctx.actor.agreementId), sql`${participants.leftAt} is null`));
  const chairedBefore = past.map((review) => review.chairSide).reverse();
  return {
    ...nextCycle(rhythm, rhythm.startsOn, past[0] ?? null),
    chairSide: proposedChairSide(
      sides.map((row) => row.side),
      chairedBefore,
    ),
  };
}

/** One review with who was there, what was read and what each side said to its record. */
export async function getReview(ctx: AgreementContext, reviewId: string) {
  const { agreementId } = ctx.actor;
  const [review] = await readReviews(ctx).where(and(eq(reviews.agreementId, agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  const [present, read, acceptances, made] = await Promise.all([
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
    present,
    read,
    acceptances,
    promises: made,
    may: {
      change: can(ctx.actor, 'review.change') && review.state === 'planned',
      open: can(ctx.actor, 'review.hold') && review.state === 'planned',
      close: can(ctx.actor, 'review.hold') && review.state === 'in meeting',
      write: can(ctx.actor, 'review.write record') && writes,
      propose: can(ctx.actor, 'review.propose record') && review.state === 'held' && !review.recordProposedAt,
      accept:
        can(ctx.actor, 'review.accept record', { acceptedSides: sides }) &&
        review.state === 'held' &&
        review.recordProposedAt !== null,
      promise: can(ctx.actor, 'promise.make', { ownerId: ctx.actor.personId, side: ctx.actor.side }),
    },
  };
}
export type ReviewDetail = Awaited<ReturnType<typeof getReview>>;

const COMMISSIONING_FIRST = sql`case ${promises.side} when 'commissioning' then 0 when 'providing' then 1 else 2 end`;

/** Promises with their owners; the commissioning side's stand first, the soonest due before later ones. */
export async function listPromises(ctx: AgreementContext, only: { reviewId?: string; open?: boolean } = {}) {
  const rows = await ctx.db
    .select({
      id: promises.id,
      text: promises.text,
      ownerId: promises.ownerId,
      owner: persons.name,
      organisation: organisations.name,
      side: promises.side,
      madeOn: promises.madeOn,
      dueOn: promises.dueOn,
      status: promises.status,
      closedOn: promises.closedOn,
      said: promises.said,
      reviewId: promises.reviewId,
      decisionId: promises.decisionId,
      version: promises.version,
    })
    .from(promises)
    .innerJoin(persons, eq(persons.id, promises.ownerId))
    .leftJoin(
      participants,
      and(
        eq(participants.agreementId, promises.agreementId),
        eq(participants.personId, promises.ownerId),
        sql`${participants.leftAt} is null`,
      ),
    )
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(promises.agreementId, ctx.actor.agreementId),
        only.reviewId ? eq(promises.reviewId, only.reviewId) : undefined,
        only.open ? eq(promises.status, 'open') : undefined,
      ),
    )
    .orderBy(COMMISSIONING_FIRST, asc(promises.dueOn), asc(promises.id))
    .limit(500);
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  return rows.map((row) => ({
    ...row,
    isDue: row.status === 'open' && row.dueOn < today,
    may: { close: row.status === 'open' && can(ctx.actor, 'promise.close', row) },
  }));
}
export type PromiseLine = Awaited<ReturnType<typeof listPromises>>[number];

const MOST = 100;

/**
 * What everybody reads before a review: the stories no review has read yet, decisions due for a second look, open promises
 * with the commissioning side's first, questions that grow old, insights that go stale. The measures' signals are read
 * from the measures themselves.
 */
export async function getPack(ctx: AgreementContext, reviewId: string) {
  const { agreementId } = ctx.actor;
  const [review] = await ctx.db
    .select({ meetsOn: reviews.meetsOn, packOpensAt: reviews.packOpensAt, state: reviews.state })
    .from(reviews)
    .where(and(eq(reviews.agreementId, agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  const isOpen = review.packOpensAt <= ctx.now;
  if (!isOpen) return { isOpen, opensAt: review.packOpensAt, unread: [], due: [], promises: [], ageing: [], stale: [] };
  const readBefore = ctx.db
    .select({ one: sql`1` })
    .from(reviewEvidence)
    .where(
      and(
        eq(reviewEvidence.agreementId, agreementId),
        eq(reviewEvidence.evidenceId, evidencePlacements.evidenceId),
        ne(reviewEvidence.reviewId, reviewId),
      ),
    );
  const [unread, due, open, ageing, stale] = await Promise.all([
    ctx.db
      .select({
        evidenceId: evidencePlacements.evidenceId,
        title: evidence.title,
        text: evidence.text,
        significance: evidence.significance,
        accordingTo: evidence.accordingTo,
        kind: evidencePlacements.kind,
        perspective: evidencePlacements.perspective,
        surprising: evidencePlacements.surprising,
        harm: evidencePlacements.harm,
        postedAt: evidencePlacements.postedAt,
        author: persons.name,
      })
      .from(evidencePlacements)
      // Only what still has words: a gap is not read.
      .innerJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
      .innerJoin(persons, eq(persons.id, evidencePlacements.authorId))
      .where(
        and(
          eq(evidencePlacements.agreementId, agreementId),
          inArray(evidencePlacements.visibility, ['agreement', 'wider']),
          notExists(readBefore),
        ),
      )
      .orderBy(desc(evidencePlacements.postedAt), desc(evidencePlacements.evidenceId))
      .limit(MOST),
    ctx.db
      .select({
        id: decisions.id,
        text: decisions.text,
        expected: decisions.expected,
        lookAgainOn: decisions.lookAgainOn,
      })
      .from(decisions)
      .where(
        and(
          eq(decisions.agreementId, agreementId),
          eq(decisions.state, 'agreed'),
          lte(decisions.lookAgainOn, review.meetsOn),
        ),
      )
      .orderBy(asc(decisions.lookAgainOn))
      .limit(MOST),
    listPromises(ctx, { open: true }),
    ctx.db
      .select({ id: questions.id, text: questions.text, goalId: questions.goalId, posedAt: questions.posedAt })
      .from(questions)
      .where(
        and(
          eq(questions.agreementId, agreementId),
          sql`${questions.answeredAt} is null and ${questions.retiredAt} is null`,
        ),
      )
      .orderBy(asc(questions.posedAt))
      .limit(MOST),
    ctx.db
      .select({ id: insights.id, text: insights.text, freshUntil: insights.freshUntil })
      .from(insights)
      .where(and(eq(insights.agreementId, agreementId), lte(insights.freshUntil, review.meetsOn)))
      .orderBy(asc(insights.freshUntil))
      .limit(MOST),
  ]);
  return { isOpen, opensAt: review.packOpensAt, unread, due, promises: open, ageing, stale };
}
export type Pack = Awaited<ReturnType<typeof getPack>>;
