import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { monthInWords } from '../months.ts';
import type { PostReading } from '../schema.ts';
import { readings } from '../tables.ts';
import { asShown, loadMeasure, requireValue } from './load.ts';

/** Posts a measure's value for a month. A month has one reading: another value is a correction. */
export async function postReading(ctx: ActContext, input: PostReading, words: OwnWords) {
  const measure = await loadMeasure(ctx, input.measureId);
  authorize(ctx.actor, 'reading.post');
  if (measure.retiredAt) throw new AppError('CONFLICT', 'This measure was retired. Its readings stay as they are.');
  if (input.month > dayIn(ctx.now, ctx.actor.timeZone).slice(0, 7)) {
    throw new AppError('INVALID', 'This month has not begun.', { fields: { month: 'Choose a month that has begun.' } });
  }
  await refuseSecond(ctx, measure, input);
  await words(ctx, { note: input.note });
  await ctx.db.insert(readings).values({
    id: input.readingId,
    agreementId: ctx.actor.agreementId,
    measureId: measure.id,
    month: input.month,
    ...requireValue(measure, input),
    note: input.note,
    postedBy: ctx.actor.personId,
    postedAt: ctx.now,
  });
  return record(ctx, {
    event: 'reading.posted',
    subjectKind: 'measure',
    subjectId: measure.id,
    detail: { readingId: input.readingId, month: input.month },
    result: { readingId: input.readingId },
  });
}

async function refuseSecond(ctx: ActContext, measure: { countsPeople: boolean }, { measureId, month }: PostReading) {
  const [there] = await ctx.db
    .select({
      id: readings.id,
      value: readings.value,
      numerator: readings.numerator,
      denominator: readings.denominator,
      version: readings.version,
    })
    .from(readings)
    .where(
      and(
        eq(readings.agreementId, ctx.actor.agreementId),
        eq(readings.measureId, measureId),
        eq(readings.month, month),
      ),
    );
  if (!there) return;
  const { numerator: _, denominator: __, ...current } = await asShown(ctx, measure, there);
  throw new AppError(
    'CONFLICT',
    `${monthInWords(month)} already has a reading: ${current.few?.words ?? current.value}. If it is wrong, correct it and say why.`,
    { current },
  );
}
