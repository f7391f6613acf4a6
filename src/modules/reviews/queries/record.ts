import { and, asc, eq } from 'drizzle-orm';
import { readRounds } from '#/modules/adaptations/queries/rounds.ts';
import { STAND_WORDS, STATE_WORDS } from '#/modules/adaptations/stand-words.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { insights } from '#/modules/insights/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { cycleAfter } from '../cycle.ts';
import type { RecordBody, RecordedDecision } from '../record-body.ts';
import { reviewRecords, reviews } from '../tables.ts';
import { cameSince } from './came-since.ts';
import type { LookIntoRoom } from './in-the-room.ts';
import { getReview, type ReviewDetail } from './review.ts';

/** The record of a review: as it was put to both sides, or, until then, as it writes itself from what there is. */
export async function getRecord(ctx: AgreementContext, reviewId: string, lookIntoRoom: LookIntoRoom) {
  const review = await getReview(ctx, reviewId);
  const [kept] = await ctx.db
    .select({ body: reviewRecords.body, hash: reviewRecords.hash, at: reviewRecords.proposedAt })
    .from(reviewRecords)
    .where(
      and(
        eq(reviewRecords.agreementId, ctx.actor.agreementId),
        eq(reviewRecords.reviewId, reviewId),
        eq(reviewRecords.recordVersion, review.version),
      ),
    );
  const room = await lookIntoRoom(ctx.db, { agreementId: ctx.actor.agreementId, reviewId });
  return {
    body: kept?.body ?? (await composeRecord(ctx, review, room)),
    frozen: kept ? { at: kept.at, hash: kept.hash } : null,
    wasMetLive: room !== null,
    /** Null where the text that was put holds all there is. */
    since: kept ? await cameSince(ctx, reviewId, kept.body) : null,
  };
}
export type ReviewRecord = Awaited<ReturnType<typeof getRecord>>;

/** Gathers what the record says from the things themselves. */
export async function composeRecord(
  ctx: AgreementContext,
  review: ReviewDetail,
  room: Awaited<ReturnType<LookIntoRoom>>,
): Promise<RecordBody> {
  const [learnt, decided, next] = await Promise.all([
    ctx.db
      .select({ id: insights.id })
      .from(insights)
      .where(and(eq(insights.agreementId, ctx.actor.agreementId), eq(insights.reviewId, review.id)))
      .orderBy(asc(insights.writtenAt), asc(insights.id)),
    Promise.all(review.decisions.map((decision) => composeDecision(ctx, decision))),
    nextMeeting(ctx, review),
  ]);
  const guests = (room?.people ?? []).filter(({ personId }) => personId === null);
  const { meetsOn, startedAt, endedAt, chair, chairSide, facilitator, noteTaker } = review;
  return {
    ...{ meetsOn, startedAt, endedAt, chair, chairSide, facilitator, noteTaker },
    present: [
      ...review.present.map(({ name, side }) => ({ name: name ?? 'Somebody', side, isGuest: false })),
      ...guests.map(({ name, side }) => ({ name, side, isGuest: true })),
    ],
    voicesMissing: review.voicesMissing,
    learningStage: review.learningStage,
    readIds: review.read.map(({ evidenceId }) => evidenceId),
    chartIds: room?.chartIds ?? [],
    insightIds: learnt.map(({ id }) => id),
    decisions: decided,
    promises: review.promises.map(({ id, text, owner, side, dueOn, status }) => ({
      ...{ id, text, side, dueOn, status },
      owner: owner ?? 'Somebody',
    })),
    next,
  };
}

/** A decision with how each party stood. What is not shown to all yet stands in no record, whoever puts it together. */
async function composeDecision(
  ctx: AgreementContext,
  { id, text, state, lookAgainOn }: ReviewDetail['decisions'][number],
): Promise<RecordedDecision> {
  const { rounds, objections } = await readRounds(ctx, id);
  const [round] = rounds;
  const isShown = (side: string) => side !== 'commissioning' || Boolean(round?.revealedAt);
  return {
    id,
    text,
    state: STATE_WORDS[state],
    lookAgainOn,
    positions: (round?.parties ?? []).map(({ id: partyId, name, side, stand, positions }) => ({
      party: name,
      side,
      stand: STAND_WORDS[stand],
      reason: isShown(side)
        ? (objections.find((objection) => objection.partyId === partyId && !objection.closedAt)?.reason ??
          positions.at(-1)?.reason ??
          null)
        : null,
    })),
  };
}

async function nextMeeting(ctx: AgreementContext, review: ReviewDetail): Promise<RecordBody['next']> {
  const { agreementId } = ctx.actor;
  const [[rhythm], past] = await Promise.all([
    ctx.db
      .select({
        everyMonths: agreements.reviewEveryMonths,
        packOpensDaysBefore: agreements.packOpensDaysBefore,
        startsOn: agreements.startsOn,
      })
      .from(agreements)
      .where(eq(agreements.id, agreementId)),
    ctx.db
      .select({ cycle: reviews.cycle, periodTo: reviews.periodTo, state: reviews.state })
      .from(reviews)
      .where(eq(reviews.agreementId, agreementId))
      .orderBy(asc(reviews.cycle)),
  ]);
  const upToThis = past.filter(({ cycle }) => cycle <= review.cycle);
  const byRhythm = rhythm ? cycleAfter(rhythm, rhythm.startsOn, upToThis).meetsOn : review.meetsOn;
  return { meetsOn: review.nextMeetsOn ?? byRhythm, chair: review.nextChair };
}
