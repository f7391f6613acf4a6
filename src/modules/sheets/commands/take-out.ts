import { sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { dayIn } from '#/lib/days.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { TakeOut } from '../schema.ts';
import { TAKEN_HEADINGS } from '../taken-row.ts';

/** Somebody takes out, as a table, what they may read: everybody in the agreement knows who, and how many that all may read. */
export async function takeOut(ctx: ActContext, { format }: TakeOut) {
  authorize(ctx.actor, 'evidence.take out');
  const [row] = await ctx.db.execute<{ pieces: number }>(sql`
    select count(*)::int as pieces from evidence_placements p join evidence e on e.id = p.evidence_id
    where p.agreement_id = ${ctx.actor.agreementId} and p.visibility in ('agreement', 'wider')`);
  return record(ctx, {
    event: 'evidence.exported',
    subjectKind: 'sheet',
    subjectId: ctx.act.id,
    detail: { pieces: row?.pieces ?? 0, format },
    result: { takenOutBy: ctx.act.id, headings: [...TAKEN_HEADINGS], day: dayIn(ctx.now, ctx.actor.timeZone) },
  });
}
