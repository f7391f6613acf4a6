import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { goals } from '#/modules/goals/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { readThreshold } from '../queries.ts';
import { type Given, type ReadingValue, readingValue } from '../reading-value.ts';
import { withoutSmallCounts } from '../small-counts.ts';
import { measureDefinitions, measures, readings } from '../tables.ts';
import type { Rounding } from '../vocabulary.ts';

/** A measure of this agreement, with the way its newest definition rounds. */
export async function loadMeasure(ctx: ActContext, measureId: string) {
  const [measure] = await ctx.db
    .select({
      id: measures.id,
      kind: measures.kind,
      draftVersion: measures.draftVersion,
      retiredAt: measures.retiredAt,
      rounding: measureDefinitions.rounding,
      countsPeople: sql<boolean>`exists (select from measure_definitions d where d.measure_id = ${measures.id} and d.counts_people)`,
    })
    .from(measures)
    .innerJoin(measureDefinitions, eq(measureDefinitions.measureId, measures.id))
    .where(and(eq(measures.agreementId, ctx.actor.agreementId), eq(measures.id, measureId)))
    .orderBy(desc(measureDefinitions.fromMonth))
    .limit(1);
  if (!measure) throw notFound('measure');
  return measure;
}

export async function loadReading(ctx: ActContext, readingId: string) {
  const [reading] = await ctx.db
    .select()
    .from(readings)
    .where(and(eq(readings.agreementId, ctx.actor.agreementId), eq(readings.id, readingId)));
  if (!reading) throw notFound('reading');
  return reading;
}

/** A stored reading as it may be told of in an answer. */
export async function asShown<R extends ReadingValue>(ctx: ActContext, measure: { countsPeople: boolean }, reading: R) {
  return withoutSmallCounts(reading, measure.countsPeople ? await readThreshold(ctx) : 0);
}

/** The value as it will stand, or the field that is wrong. */
export function requireValue(measure: Awaited<ReturnType<typeof loadMeasure>>, given: Given): ReadingValue {
  const worked = readingValue(measure.kind, measure.rounding as Rounding, given);
  if ('field' in worked) {
    throw new AppError('INVALID', 'This reading is not complete.', { fields: { [worked.field]: worked.words } });
  }
  return worked;
}

export async function requireGoals(ctx: ActContext, goalIds: string[]) {
  if (goalIds.length === 0) return;
  const found = await ctx.db
    .select({ id: goals.id })
    .from(goals)
    .where(and(eq(goals.agreementId, ctx.actor.agreementId), inArray(goals.id, goalIds)));
  if (found.length < new Set(goalIds).size) throw notFound('goal');
}

/** Who posts a measure takes part in the agreement. */
export async function requireOwner(ctx: ActContext, ownerId: string) {
  const [owner] = await ctx.db
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.agreementId, ctx.actor.agreementId), eq(participants.personId, ownerId)))
    .limit(1);
  if (!owner)
    throw new AppError('INVALID', 'This measure is not complete.', {
      fields: { ownerId: 'Choose somebody who takes part in this agreement.' },
    });
}
