import { and, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import type { Action, SubjectOf } from '#/access/policy.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { JournalDetail, JournalEvent } from '#/modules/journal/events.ts';
import type { RoomActContext, RoomContext } from '#/server/context.ts';
import { recordForGuest } from '#/server/guest.ts';
import { meetingStages, meetings, seats } from '../tables.ts';

/** The meeting of one review, and the seat of who asks. */
export async function findRoom(ctx: RoomContext, reviewId: string) {
  const mine = ctx.actor ? eq(seats.personId, ctx.actor.personId) : eq(seats.id, ctx.guest?.seatId ?? '');
  const [row] = await ctx.db
    .select({
      meeting: meetings,
      seat: {
        id: seats.id,
        side: seats.side,
        name: seats.name,
        mayFacilitate: seats.mayFacilitate,
        leftAt: seats.leftAt,
      },
    })
    .from(meetings)
    .leftJoin(seats, and(eq(seats.reviewId, meetings.reviewId), mine))
    .where(and(eq(meetings.agreementId, ctx.agreementId), eq(meetings.reviewId, reviewId)));
  if (!row) return null;
  const { meeting, seat } = row;
  const leads = seat !== null && meeting.facilitatorSeatId === seat.id;
  return {
    meeting,
    seat,
    reviewId,
    leads,
    /** Leads, or may take over at any time. */
    runs: leads || (seat?.mayFacilitate ?? false),
    chairs: seat !== null && meeting.chairSeatId === seat.id,
  };
}
export type Room = NonNullable<Awaited<ReturnType<typeof findRoom>>>;
/** The room for somebody who sits in it. */
export type Seated = Room & { seat: NonNullable<Room['seat']> };

export async function loadRoom(ctx: RoomContext, reviewId: string): Promise<Room> {
  const room = await findRoom(ctx, reviewId);
  if (!room) throw notFound('meeting');
  return room;
}

/** For whoever takes part: writes, groups, votes. A guest who was let in does. */
export async function takePart(ctx: RoomActContext, reviewId: string): Promise<Seated> {
  const room = await loadRoom(ctx, reviewId);
  if (ctx.actor) authorize(ctx.actor, 'meeting.take part');
  return seated(room);
}

/** For who leads. */
export async function lead(ctx: RoomActContext, reviewId: string): Promise<Seated> {
  const room = await loadRoom(ctx, reviewId);
  authorizeIn(ctx, 'meeting.lead', { leads: room.leads });
  return seated(room);
}

export function authorizeIn<A extends Action>(ctx: RoomContext, action: A, ...subject: SubjectOf<A>): void {
  if (!ctx.actor) throw new AppError('FORBIDDEN', 'You are here as a guest. Somebody of the agreement does this.');
  authorize(ctx.actor, action, ...subject);
}

export function seated(room: Room): Seated {
  if (room.meeting.endedAt) throw new AppError('CONFLICT', 'This meeting has ended.');
  if (!room.seat || room.seat.leftAt) throw new AppError('CONFLICT', 'Sit down in the meeting first.');
  return room as Seated;
}

/** Counts the meeting on: what the act changes for everybody is stamped with the number it answers. */
export async function touch(
  ctx: RoomActContext,
  { reviewId }: Pick<Room, 'reviewId'>,
  change: Partial<typeof meetings.$inferInsert> = {},
): Promise<number> {
  const isOfMeeting = Object.keys(change).length > 0;
  const [row] = await ctx.db
    .update(meetings)
    .set({ ...change, number: sql`number + 1`, ...(isOfMeeting ? { atNumber: sql`number + 1` } : {}) })
    .where(and(eq(meetings.agreementId, ctx.agreementId), eq(meetings.reviewId, reviewId)))
    .returning({ number: meetings.number });
  if (!row) throw notFound('meeting');
  return row.number;
}

export async function loadStage(ctx: RoomActContext, { reviewId }: Pick<Room, 'reviewId'>, stageId: string) {
  const [stage] = await ctx.db
    .select()
    .from(meetingStages)
    .where(
      and(
        eq(meetingStages.agreementId, ctx.agreementId),
        eq(meetingStages.reviewId, reviewId),
        eq(meetingStages.id, stageId),
      ),
    );
  if (!stage) throw notFound('stage');
  return stage;
}

export async function changeStage(
  ctx: RoomActContext,
  stageId: string,
  to: Partial<typeof meetingStages.$inferInsert>,
) {
  await ctx.db
    .update(meetingStages)
    .set(to)
    .where(and(eq(meetingStages.agreementId, ctx.agreementId), eq(meetingStages.id, stageId)));
}

/** Counts anew what lies face down, who voted and who has read, and says so with the stage. */
export async function recount(ctx: RoomActContext, room: Pick<Room, 'reviewId'>, stageId: string, number: number) {
  await ctx.db.execute(sql`
    update meeting_stages s set laid = c.laid, voted = c.voted, have_read = access.have_read(s.id), at_number = ${number}
    from access.stage_counts(${stageId}::uuid) c where s.id = ${stageId} and s.review_id = ${room.reviewId}`);
}

interface Done<Result> {
  event: JournalEvent;
  reviewId: string;
  detail?: JournalDetail;
  /** Known to who did it alone. */
  isPrivate?: boolean;
  result: Result;
}

/** The act's row in the journal. The last line of every command. */
export function recordIn<Result>(ctx: RoomActContext, done: Done<Result>): Promise<Result> {
  const { event, detail, result } = done;
  const entry = { event, subjectKind: 'meeting' as const, subjectId: done.reviewId, detail, result };
  const { actor } = ctx;
  if (!actor) return recordForGuest(ctx, { event, detail, result, isPrivate: Boolean(done.isPrivate) });
  return record({ ...ctx, actor }, { ...entry, ...(done.isPrivate ? { onlyPersonId: actor.personId } : {}) });
}
