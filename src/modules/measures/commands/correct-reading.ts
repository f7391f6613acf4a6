import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { CorrectReading } from '../schema.ts';
import type { Few } from '../small-counts.ts';
import { readingCorrections, readings } from '../tables.ts';
import { asShown, loadMeasure, loadReading, requireValue } from './load.ts';

/** Puts a reading right and keeps what it said before. */
export async function correctReading(
  ctx: ActContext,
  input: CorrectReading,
  words: OwnWords,
): Promise<OrOvertaken<{ readingId: string; version: number }, { value: number; few: Few | null; version: number }>> {
  const reading = await loadReading(ctx, input.readingId);
  const measure = await loadMeasure(ctx, reading.measureId);
  authorize(ctx.actor, 'reading.correct');
  if (reading.version !== input.version) {
    const { value, few } = await asShown(ctx, measure, reading);
    throw new AppError('STALE', 'Somebody corrected this reading while you were writing.', {
      current: { value, few, version: reading.version },
    });
  }
  const now = requireValue(measure, input);
  await words(ctx, { reason: input.reason });
  await ctx.db.insert(readingCorrections).values({
    id: input.correctionId,
    agreementId: ctx.actor.agreementId,
    readingId: reading.id,
    was: reading.value,
    wasNumerator: reading.numerator,
    wasDenominator: reading.denominator,
    now: now.value,
    reason: input.reason,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  await ctx.db
    .update(readings)
    .set({ ...now, version: reading.version + 1 })
    .where(and(eq(readings.agreementId, ctx.actor.agreementId), eq(readings.id, reading.id)));
  return record(ctx, {
    event: 'reading.corrected',
    subjectKind: 'measure',
    subjectId: measure.id,
    // Not what it was and is: a number that is kept back would stand here for everybody.
    detail: { readingId: reading.id, month: reading.month },
    result: { readingId: reading.id, version: reading.version + 1 },
  });
}
