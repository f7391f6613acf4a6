import { and, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import type { RoomContext } from '#/server/context.ts';
import { loadRoom } from '../commands/room.ts';
import { meetingStages } from '../tables.ts';

/**
 * Who has written in a stage, who has read what lies open in it, and who has spoken in any round: for who leads alone, to
 * see who was not heard yet. Nobody is named as writing until three have.
 */
export async function whoWasHeard(ctx: RoomContext, reviewId: string, stageId: string) {
  const room = await loadRoom(ctx, reviewId);
  if (!ctx.actor) throw new AppError('FORBIDDEN', 'Only who leads the meeting sees this.');
  authorize(ctx.actor, 'meeting.lead', { leads: room.leads });
  const [[heard], rounds] = await Promise.all([
    ctx.db.execute<{ written: string[]; read: string[] }>(
      sql`select access.wrote_in(${stageId}::uuid)::text[] as written, access.read_by(${stageId}::uuid)::text[] as read`,
    ),
    ctx.db
      .select({ order: meetingStages.speakingOrder, at: meetingStages.speakingAt })
      .from(meetingStages)
      .where(and(eq(meetingStages.agreementId, ctx.agreementId), eq(meetingStages.reviewId, reviewId))),
  ]);
  const spoken = rounds.flatMap(({ order, at }) => order?.slice(0, at ?? 0) ?? []);
  return { written: heard?.written ?? [], read: heard?.read ?? [], spoken: [...new Set(spoken)] };
}
