import { sql } from 'drizzle-orm';
import type { PersonActContext } from '#/server/context.ts';
import type { SeeUses } from '../schema.ts';
import { usesSeen } from '../tables/uses.ts';

/** Says how far one has read what came of what one posted. What was read stays read: an older moment changes nothing. */
export async function seeUses(ctx: PersonActContext, { until }: SeeUses) {
  const seenUntil = Date.parse(until) < Date.parse(ctx.now) ? until : ctx.now;
  await ctx.db
    .insert(usesSeen)
    .values({ personId: ctx.personId, seenUntil })
    .onConflictDoUpdate({
      target: usesSeen.personId,
      set: { seenUntil: sql`greatest(${usesSeen.seenUntil}, excluded.seen_until)` },
    });
  return {};
}
