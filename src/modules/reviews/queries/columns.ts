import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { reviews } from '../tables.ts';

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
  meetsAt: reviews.meetsAt,
  meetsMinutes: reviews.meetsMinutes,
  meetsWhere: reviews.meetsWhere,
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
  nextMeetsOn: reviews.nextMeetsOn,
  version: reviews.recordVersion,
  recordProposedAt: reviews.recordProposedAt,
};

/** Reviews with the names of those who hold them. */
export function readReviews(ctx: AgreementContext) {
  return ctx.db
    .select(reviewColumns)
    .from(reviews)
    .leftJoin(chair, eq(chair.id, reviews.chairId))
    .leftJoin(facilitator, eq(facilitator.id, reviews.facilitatorId))
    .leftJoin(noteTaker, eq(noteTaker.id, reviews.noteTakerId))
    .leftJoin(nextChair, eq(nextChair.id, reviews.nextChairId));
}
