import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { getMeasure } from '#/modules/measures/queries.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { RevealReadings, ShowChart, WriteReading } from '../schema.ts';
import { chartOf } from '../shown-chart.ts';
import { chartReadings, seats, shownCharts } from '../tables.ts';
import { authorizeIn, lead, recordIn, type Seated, takePart, touch } from './room.ts';

type In<T> = T & { reviewId: string };

/** Puts a chart before everybody, as it is now and stays in the record; none: takes it away. */
export async function showChart(ctx: RoomActContext, { reviewId, measureId, chartId }: In<ShowChart>) {
  const room = await lead(ctx, reviewId);
  const { actor, agreementId } = ctx;
  const measure = measureId && actor ? await getMeasure({ ...ctx, actor }, measureId) : null;
  const number = await touch(ctx, room, { shownMeasureId: measure?.id ?? null });
  if (measure) {
    const shown = { agreementId, reviewId, measureId: measure.id, stageId: room.meeting.stageId, shownAt: ctx.now };
    const readBy = (await lastShown(ctx, reviewId, measure.id))?.readBy ?? [];
    await ctx.db
      .insert(shownCharts)
      .values({ ...shown, id: chartId, chart: chartOf(measure), readBy, atNumber: number });
  }
  return recordIn(ctx, { event: 'meeting.chart shown', reviewId, detail: { measureId }, result: { measureId } });
}

/**
 * How one’s side reads a chart, in the words of somebody of that side: a guest sits with it and does not speak for it. Nobody
 * reads it but who writes it, until both sides’ lie open.
 */
export async function writeReading(ctx: RoomActContext, input: In<WriteReading>) {
  const { reviewId, measureId, text } = input;
  const room = await takePart(ctx, reviewId);
  authorizeIn(ctx, 'meeting.take part');
  if (ctx.actor) await refuseRepeatedWords({ ...ctx, actor: ctx.actor }, { text });
  await requireMeasure(ctx, measureId);
  const [open] = await ctx.db
    .select({ id: chartReadings.id })
    .from(chartReadings)
    .where(
      and(
        eq(chartReadings.reviewId, reviewId),
        eq(chartReadings.measureId, measureId),
        isNotNull(chartReadings.revealedAt),
      ),
    )
    .limit(1);
  if (open) throw new AppError('CONFLICT', 'The readings lie open. They do not change any more.');
  const own = await findOwn(ctx, room, measureId);
  const version = own?.version ?? 0;
  if (version !== input.version)
    throw new AppError('STALE', 'This changed while you were writing.', {
      current: { text: own?.text ?? null, version },
    });
  if (own) {
    await ctx.db
      .update(chartReadings)
      .set({ text, version: version + 1 })
      .where(eq(chartReadings.id, own.id));
  } else {
    const { agreementId } = ctx;
    const of = { agreementId, reviewId, measureId, side: room.seat.side, seatId: room.seat.id };
    await ctx.db.insert(chartReadings).values({ ...of, id: input.readingId, text });
    await tellWhoHasRead(ctx, room, measureId);
  }
  return recordIn(ctx, { event: 'meeting.chart read', reviewId, isPrivate: true, result: { version: version + 1 } });
}

/** Tells the room which side has laid its reading, so that nobody shows both before both are there. */
async function tellWhoHasRead(ctx: RoomActContext, room: Seated, measureId: string) {
  const shown = await lastShown(ctx, room.reviewId, measureId);
  if (!shown) return;
  const atNumber = await touch(ctx, room);
  await ctx.db
    .update(shownCharts)
    .set({ readBy: [...shown.readBy, room.seat.side], atNumber })
    .where(eq(shownCharts.id, shown.id));
}

async function lastShown(ctx: RoomActContext, reviewId: string, measureId: string) {
  const [shown] = await ctx.db
    .select({ id: shownCharts.id, readBy: shownCharts.readBy })
    .from(shownCharts)
    .where(
      and(
        eq(shownCharts.agreementId, ctx.agreementId),
        eq(shownCharts.reviewId, reviewId),
        eq(shownCharts.measureId, measureId),
      ),
    )
    .orderBy(desc(shownCharts.shownAt), desc(shownCharts.id))
    .limit(1);
  return shown ?? null;
}

/** Both sides’ readings of a chart, side by side. */
export async function revealReadings(ctx: RoomActContext, { reviewId, measureId }: In<RevealReadings>) {
  const room = await lead(ctx, reviewId);
  const number = await touch(ctx, room);
  const [turned] = await ctx.db.execute<{ readings: number }>(
    sql`select access.reveal_readings(${reviewId}::uuid, ${measureId}::uuid, ${number}, ${ctx.now}::timestamptz) as readings`,
  );
  const readings = turned?.readings ?? 0;
  return recordIn(ctx, { event: 'meeting.readings revealed', reviewId, detail: { measureId }, result: { readings } });
}

/** The seat's own reading. Where somebody of the same side writes it, they are named: it is one a side. */
async function findOwn(ctx: RoomActContext, { reviewId, seat }: Seated, measureId: string) {
  const [writer] = await ctx.db.execute<{ id: string | null }>(
    sql`select access.reading_writer(${reviewId}::uuid, ${measureId}::uuid, ${seat.side}) as id`,
  );
  if (!writer?.id) return null;
  if (writer.id !== seat.id) {
    const [other] = await ctx.db.select({ name: seats.name }).from(seats).where(eq(seats.id, writer.id));
    throw new AppError('CONFLICT', `${other?.name ?? 'Somebody'} writes this for your side. Tell them what you read.`);
  }
  const [own] = await ctx.db
    .select()
    .from(chartReadings)
    .where(
      and(
        eq(chartReadings.agreementId, ctx.agreementId),
        eq(chartReadings.reviewId, reviewId),
        eq(chartReadings.measureId, measureId),
        eq(chartReadings.side, seat.side),
      ),
    );
  return own ?? null;
}

async function requireMeasure(ctx: RoomActContext, measureId: string) {
  const [measure] = await ctx.db
    .select({ id: measures.id })
    .from(measures)
    .where(and(eq(measures.agreementId, ctx.agreementId), eq(measures.id, measureId)));
  if (!measure) throw notFound('measure');
}
