import { and, eq, sql } from 'drizzle-orm';
import { writeDefinition, writeGoals } from '#/modules/measures/commands/write.ts';
import { measures, rebases } from '#/modules/measures/tables.ts';
import type { Change } from '../changes.ts';
import type { Adoption } from './apply.ts';

type MeasureChange = Change<'measure added' | 'measure changed' | 'measure retired' | 'measure rebased'>;

export async function applyToMeasure(adoption: Adoption, change: MeasureChange): Promise<void> {
  const { ctx, decision } = adoption;
  const { agreementId } = ctx.actor;
  const measureId = change.subjectId ?? change.id;
  const isThis = and(eq(measures.agreementId, agreementId), eq(measures.id, measureId));
  switch (change.kind) {
    case 'measure retired':
      await ctx.db.update(measures).set({ retiredAt: ctx.now }).where(isThis);
      return;
    case 'measure rebased':
      await ctx.db.insert(rebases).values({
        id: change.id,
        agreementId,
        measureId,
        fromMonth: change.put.fromMonth,
        reason: change.because ?? decision.because ?? decision.text,
        adaptationId: change.id,
        agreedAt: ctx.now,
      });
      return;
    case 'measure added': {
      const position = sql<number>`(select coalesce(max(${measures.position}), 0) + 1 from ${measures} where ${measures.agreementId} = ${agreementId})`;
      await ctx.db
        .insert(measures)
        .values({ id: measureId, agreementId, position, proposedBy: decision.proposedBy, ...facetsOf(change) });
      break;
    }
    case 'measure changed':
      await ctx.db.update(measures).set(facetsOf(change)).where(isThis);
  }
  const { fromMonth, fixAfterPoints, rounding, countsPeople, goalIds } = change.put;
  await writeDefinition(ctx, measureId, { id: change.id, fromMonth, fixAfterPoints, rounding, countsPeople });
  await writeGoals(ctx, measureId, goalIds);
}

function facetsOf({ put }: Change<'measure added' | 'measure changed'>) {
  const { name, unit, kind, direction, purpose, misleads, source, ownerId, dueDay } = put;
  return { name, unit, kind, direction, purpose, misleads, source, ownerId, dueDay };
}
