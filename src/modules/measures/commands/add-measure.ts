import { eq, max } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AddMeasure } from '../schema.ts';
import { measures } from '../tables.ts';
import { requireGoals, requireOwner } from './load.ts';
import { writeDefinition, writeGoals } from './write.ts';

/** Adds a measure to a draft. Once the agreement is active a measure comes by proposal. */
export async function addMeasure(ctx: ActContext, input: AddMeasure) {
  authorize(ctx.actor, 'measure.edit');
  await requireGoals(ctx, input.goalIds);
  await requireOwner(ctx, input.ownerId);
  await insertMeasure(ctx, input);
  return record(ctx, {
    event: 'measure.added',
    subjectKind: 'measure',
    subjectId: input.measureId,
    result: { measureId: input.measureId },
  });
}

/** Writes a measure with its first definition, below those that are there. */
async function insertMeasure(ctx: ActContext, input: AddMeasure) {
  const { agreementId, personId } = ctx.actor;
  const [there] = await ctx.db
    .select({ last: max(measures.position) })
    .from(measures)
    .where(eq(measures.agreementId, agreementId));
  const { measureId, goalIds, fromMonth, fixAfterPoints, rounding, countsPeople, ...facts } = input;
  await ctx.db.insert(measures).values({
    id: measureId,
    agreementId,
    position: (there?.last ?? 0) + 1,
    name: facts.name,
    unit: facts.unit,
    kind: facts.kind,
    direction: facts.direction,
    purpose: facts.purpose,
    misleads: facts.misleads,
    source: facts.source,
    ownerId: facts.ownerId,
    dueDay: facts.dueDay,
    proposedBy: personId,
  });
  await writeDefinition(ctx, measureId, { id: uuidv7(), fromMonth, fixAfterPoints, rounding, countsPeople });
  await writeGoals(ctx, measureId, goalIds);
}
