import { and, eq } from 'drizzle-orm';
import type { ActContext } from '#/server/context.ts';
import { measureDefinitions, measureGoals } from '../tables.ts';

interface Definition {
  id: string;
  fromMonth: string;
  fixAfterPoints?: number | null;
  rounding: string;
  /** Left out by a proposal that was made before this was asked. */
  countsPeople?: boolean | undefined;
}

export async function writeDefinition(ctx: ActContext, measureId: string, definition: Definition) {
  await ctx.db.insert(measureDefinitions).values({
    ...definition,
    fixAfterPoints: definition.fixAfterPoints ?? null,
    countsPeople: definition.countsPeople ?? false,
    measureId,
    agreementId: ctx.actor.agreementId,
  });
}

/** The goals a measure stands beside: exactly these. */
export async function writeGoals(ctx: ActContext, measureId: string, goalIds: string[]) {
  const { agreementId } = ctx.actor;
  await ctx.db
    .delete(measureGoals)
    .where(and(eq(measureGoals.agreementId, agreementId), eq(measureGoals.measureId, measureId)));
  const rows = [...new Set(goalIds)].map((goalId) => ({ agreementId, measureId, goalId }));
  if (rows.length > 0) await ctx.db.insert(measureGoals).values(rows);
}
