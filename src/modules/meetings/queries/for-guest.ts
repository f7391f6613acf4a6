import { sql } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import type { reviews } from '#/modules/reviews/tables.ts';
import type { RoomContext } from '#/server/context.ts';

type Review = typeof reviews.$inferSelect;

/** What a guest sees above the room: the names of the meeting, and nothing else of the agreement. */
export async function readForGuest(ctx: RoomContext) {
  const [row] = await ctx.db.execute<{
    agreement_title: string;
    time_zone: string;
    cycle: number;
    meets_on: string;
    state: Review['state'];
    chair: string | null;
    chair_side: Review['chairSide'];
    facilitator: string | null;
    note_taker: string | null;
  }>(sql`select * from access.meeting_for_guest()`);
  if (!row) throw notFound('meeting');
  return {
    agreementId: ctx.agreementId,
    agreementTitle: row.agreement_title,
    timeZone: row.time_zone,
    cycle: row.cycle,
    meetsOn: row.meets_on,
    state: row.state,
    /** A guest comes in where a meeting is held already. */
    packOpensAt: null,
    chairId: null,
    chair: row.chair,
    chairSide: row.chair_side,
    facilitatorId: null,
    facilitator: row.facilitator,
    noteTakerId: null,
    noteTaker: row.note_taker,
  };
}
