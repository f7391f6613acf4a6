import { and, eq, inArray, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { citable } from '#/modules/evidence/commands/cite.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { ActContext } from '#/server/context.ts';
import type { WriteInsight } from './schema.ts';
import { insightEvidence, insightMeasures, insights } from './tables.ts';

export async function writeInsight(ctx: ActContext, input: WriteInsight) {
  const { agreementId, personId, timeZone } = ctx.actor;
  authorize(ctx.actor, 'insight.write');
  if (input.freshUntil < dayIn(ctx.now, timeZone))
    throw new AppError('INVALID', 'This would be stale at once.', {
      fields: { freshUntil: 'This day is over. Choose the day on which we should look at it again.' },
    });
  const evidenceIds = await citable(ctx, input.evidenceIds);
  const measureIds = await ownMeasures(ctx, input.measureIds);
  await refuseRepeatedWords(ctx, { text: input.text, dissent: input.dissent }, { cited: evidenceIds });

  const { insightId } = input;
  await ctx.db.insert(insights).values({
    id: insightId,
    agreementId,
    reviewId: input.reviewId ?? null,
    text: input.text,
    confidence: input.confidence,
    dissent: input.dissent,
    perspectivesPresent: input.perspectivesPresent,
    perspectivesMissing: input.perspectivesMissing,
    writtenBy: personId,
    writtenAt: ctx.now,
    freshUntil: input.freshUntil,
  });
  const row = { agreementId, insightId };
  if (evidenceIds.length > 0)
    await ctx.db.insert(insightEvidence).values(evidenceIds.map((evidenceId) => ({ ...row, evidenceId })));
  if (measureIds.length > 0)
    await ctx.db.insert(insightMeasures).values(measureIds.map((measureId) => ({ ...row, measureId })));
  return record(ctx, {
    event: 'insight.written',
    subjectKind: 'insight',
    subjectId: insightId,
    detail: { reviewId: input.reviewId ?? null, confidence: input.confidence, evidenceIds, measureIds },
    result: { insightId },
  });
}

async function ownMeasures(ctx: ActContext, measureIds: string[]): Promise<string[]> {
  const ids = [...new Set(measureIds)];
  if (ids.length === 0) return ids;
  const [found] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(measures)
    .where(and(eq(measures.agreementId, ctx.actor.agreementId), inArray(measures.id, ids)));
  if (found?.count !== ids.length) throw notFound('measure');
  return ids;
}
