import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { EditMeasure, RemoveMeasure } from '../schema.ts';
import { measureDefinitions, measureGoals, measures } from '../tables.ts';
import { loadMeasure, requireGoals, requireOwner } from './load.ts';
import { writeDefinition, writeGoals } from './write.ts';

/** Rewrites a measure of a draft. */
export async function editMeasure(
  ctx: ActContext,
  input: EditMeasure,
): Promise<OrOvertaken<{ measureId: string; draftVersion: number }, typeof measures.$inferSelect>> {
  const measure = await loadMeasure(ctx, input.measureId);
  authorize(ctx.actor, 'measure.edit');
  if (measure.draftVersion !== input.draftVersion) {
    const [current] = await ctx.db.select().from(measures).where(eq(measures.id, measure.id));
    throw new AppError('STALE', 'This changed while you were writing. Both texts are here.', { current });
  }
  await requireGoals(ctx, input.goalIds);
  await requireOwner(ctx, input.ownerId);
  const { name, unit, kind, direction, purpose, misleads, source, ownerId, dueDay } = input;
  await ctx.db
    .update(measures)
    .set({
      name,
      unit,
      kind,
      direction,
      purpose,
      misleads,
      source,
      ownerId,
      dueDay,
      draftVersion: measure.draftVersion + 1,
    })
    .where(ofMeasure(ctx, measure.id));
  await clearDefinitions(ctx, measure.id);
  const { fromMonth, fixAfterPoints, rounding, countsPeople } = input;
  await writeDefinition(ctx, measure.id, { id: uuidv7(), fromMonth, fixAfterPoints, rounding, countsPeople });
  await writeGoals(ctx, measure.id, input.goalIds);
  return record(ctx, {
    event: 'measure.edited',
    subjectKind: 'measure',
    subjectId: measure.id,
    result: { measureId: measure.id, draftVersion: measure.draftVersion + 1 },
  });
}

/** Takes a measure out of a draft. */
export async function removeMeasure(ctx: ActContext, input: RemoveMeasure) {
  const measure = await loadMeasure(ctx, input.measureId);
  authorize(ctx.actor, 'measure.edit');
  const { agreementId } = ctx.actor;
  await clearDefinitions(ctx, measure.id);
  await ctx.db
    .delete(measureGoals)
    .where(and(eq(measureGoals.agreementId, agreementId), eq(measureGoals.measureId, measure.id)));
  await ctx.db.delete(measures).where(ofMeasure(ctx, measure.id));
  return record(ctx, {
    event: 'measure.removed',
    subjectKind: 'measure',
    subjectId: measure.id,
    result: { measureId: measure.id },
  });
}

const ofMeasure = (ctx: ActContext, measureId: string) =>
  and(eq(measures.agreementId, ctx.actor.agreementId), eq(measures.id, measureId));

async function clearDefinitions(ctx: ActContext, measureId: string) {
  await ctx.db
    .delete(measureDefinitions)
    .where(and(eq(measureDefinitions.agreementId, ctx.actor.agreementId), eq(measureDefinitions.measureId, measureId)));
}
