import { and, eq } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { endReview } from '#/modules/reviews/commands/hold-review.ts';
import { writeUp } from '#/modules/reviews/commands/write-up.ts';
import type { RoomActContext } from '#/server/context.ts';
import { lookIntoRoom } from '../queries/in-the-room.ts';
import type { OneStage, TimerChange } from '../schema.ts';
import { type Course, type CourseAct, steered } from '../stage.ts';
import { meetingStages } from '../tables.ts';
import { started } from '../timer.ts';
import { loadReviewOf } from './load-review.ts';
import { authorizeIn, lead, loadRoom, type Room, recordIn, seated, touch } from './room.ts';

type In<T> = T & { reviewId: string };

const courseOf = ({ meeting }: Room): Course => ({
  stageId: meeting.stageId,
  timer: { endsAt: meeting.timerEndsAt, leftMs: meeting.timerLeftMs },
  endedAt: meeting.endedAt,
});

const asStored = ({ stageId, timer, endedAt }: Course) => ({
  stageId,
  timerEndsAt: timer.endsAt,
  timerLeftMs: timer.leftMs,
  endedAt,
});

/** Everybody goes on, or back, to a stage. None locks. */
export async function goTo(ctx: RoomActContext, { reviewId, stageId }: In<OneStage>) {
  const room = await lead(ctx, reviewId);
  const course = await after(ctx, room, { does: 'go to', stageId });
  // A chart belongs to where it was put up: over the next stage it would hide what that one asks.
  if (course.stageId !== room.meeting.stageId) await touch(ctx, room, { ...asStored(course), shownMeasureId: null });
  return recordIn(ctx, { event: 'meeting.stage changed', reviewId, detail: { stageId }, result: { stageId } });
}

/** Pauses the clock, lets it run, gives more time or begins it anew. */
export async function changeTime(ctx: RoomActContext, { reviewId, does, minutes }: In<TimerChange>) {
  const room = await lead(ctx, reviewId);
  const few = minutes ?? 1;
  if (does === 'start' && few < 1)
    throw new AppError('INVALID', 'Give at least a minute.', { fields: { minutes: 'Give at least a minute.' } });
  const course =
    does === 'start'
      ? { ...courseOf(room), timer: started(few, ctx.now) }
      : await after(ctx, room, does === 'add time' ? { does, minutes: few } : { does });
  await touch(ctx, room, asStored(course));
  return recordIn(ctx, { event: 'meeting.time changed', reviewId, detail: { does }, result: course.timer });
}

/** The meeting ends; its record is put to both sides afterwards. Whoever may facilitate can end it. */
export async function endMeeting(ctx: RoomActContext, { reviewId }: { reviewId: string }) {
  const room = await loadRoom(ctx, reviewId);
  authorizeIn(ctx, 'meeting.run', { runs: room.runs });
  seated(room);
  await endReview(ctx, await loadReviewOf(ctx, reviewId));
  await touch(ctx, room, asStored(await after(ctx, room, { does: 'end' })));
  const found = await lookIntoRoom(ctx.db, { agreementId: ctx.agreementId, reviewId });
  if (ctx.actor && found) await writeUp({ ...ctx, actor: ctx.actor }, reviewId, found);
  return recordIn(ctx, { event: 'meeting.ended', reviewId, result: { reviewId } });
}

async function after(ctx: RoomActContext, room: Room, act: CourseAct): Promise<Course> {
  const stages = await ctx.db
    .select({ id: meetingStages.id, position: meetingStages.position, minutes: meetingStages.minutes })
    .from(meetingStages)
    .where(and(eq(meetingStages.agreementId, ctx.agreementId), eq(meetingStages.reviewId, room.reviewId)));
  const course = steered(courseOf(room), stages, act, ctx.now);
  if (!course) throw notFound('stage');
  return course;
}
