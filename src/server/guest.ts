import { sql } from 'drizzle-orm';
import type { JournalDetail, JournalEvent, SubjectKind } from '#/modules/journal/events.ts';
import type { RoomActContext } from './context.ts';

interface Entry<Result> {
  event: JournalEvent;
  subjectKind: SubjectKind;
  subjectId: string;
  detail?: JournalDetail;
  result: Result;
}

/** The journal row of a guest's act: it names no person, and what a guest does alone is told to nobody. */
export async function recordForGuest<Result>(ctx: RoomActContext, entry: Entry<Result>): Promise<Result> {
  await ctx.db.execute(sql`select access.record_for_seat(${ctx.act.id}::uuid, ${ctx.act.inputHash}, ${entry.event},
    ${JSON.stringify(entry.detail ?? {})}::jsonb, ${JSON.stringify(entry.result ?? null)}::jsonb, ${ctx.now}::timestamptz)`);
  return entry.result;
}
