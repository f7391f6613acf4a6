import { eq } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { persons } from '#/modules/people/tables.ts';
import { startReview } from '#/modules/reviews/commands/hold-review.ts';
import type { RoomActContext } from '#/server/context.ts';
import { readTemplate } from '../queries/template.ts';
import type { SitDown } from '../schema.ts';
import { begun } from '../stage.ts';
import { meetingStages, meetings, seats } from '../tables.ts';
import { loadReviewOf } from './load-review.ts';
import { authorizeIn, findRoom, recordIn } from './room.ts';

/** The meeting of a review begins, with the agreement's course. Whoever begins it leads until somebody else does. */
export async function beginMeeting(ctx: RoomActContext, input: SitDown & { reviewId: string }) {
  authorizeIn(ctx, 'meeting.begin');
  const { agreementId } = ctx;
  const review = await loadReviewOf(ctx, input.reviewId);
  if (await findRoom(ctx, input.reviewId)) throw new AppError('CONFLICT', 'This meeting has already begun.');
  await startReview(ctx, review);
  const { stages, authors } = await readTemplate(ctx);
  const course = stages.map((stage, position) => ({
    ...stage,
    position,
    id: uuidv7(),
    agreementId,
    reviewId: review.id,
  }));
  const begins = begun(course, ctx.now);
  if (!begins) throw new AppError('CONFLICT', 'This meeting has no stage. Give it one first.');
  const seat = { ...(await seatOf(ctx)), id: input.seatId, reviewId: review.id, mayFacilitate: true };
  await ctx.db.insert(meetings).values({
    agreementId,
    reviewId: review.id,
    number: 1,
    atNumber: 1,
    stageId: begins.stageId,
    facilitatorSeatId: seat.id,
    chairSeatId: review.chairId === seat.personId ? seat.id : null,
    authors,
    timerEndsAt: begins.timer.endsAt,
    timerLeftMs: begins.timer.leftMs,
    begunAt: ctx.now,
  });
  await ctx.db.insert(meetingStages).values(course.map((stage) => ({ ...stage, atNumber: 1 })));
  await ctx.db.insert(seats).values({ ...seat, atNumber: 1 });
  return recordIn(ctx, {
    event: 'meeting.begun',
    reviewId: review.id,
    detail: { stages: course.length },
    result: { seatId: seat.id },
  });
}

/** What a seat of this person says of them. */
export async function seatOf(ctx: RoomActContext) {
  const { actor, agreementId, now } = ctx;
  if (!actor) throw new AppError('CONFLICT', 'You have a seat already.');
  const [person] = await ctx.db.select({ name: persons.name }).from(persons).where(eq(persons.id, actor.personId));
  return { agreementId, personId: actor.personId, name: person?.name || 'Somebody', side: actor.side, joinedAt: now };
}
