import { and, eq, inArray } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { evidencePlacements } from '#/modules/evidence/tables.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { WriteRecord } from '../schema.ts';
import { reviewAttendance, reviewEvidence, reviews } from '../tables.ts';
import { loadReview, type ReviewNow, refuseStale, sidesOf } from './load.ts';

/** Who was there, whose voice was missing, what was read, who chairs next. A correction asks both sides anew. */
export async function writeRecord(
  ctx: ActContext,
  input: WriteRecord,
): Promise<OrOvertaken<{ reviewId: string; version: number }, ReviewNow>> {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'review.write record');
  refuseStale(review, input.version);
  if (review.state === 'recorded')
    throw new AppError('CONFLICT', 'Both sides accepted this record. It does not change any more.');
  if (review.state === 'planned') throw new AppError('CONFLICT', 'This review has not begun yet.');
  await sidesOf(ctx, input.presentIds, 'presentIds');
  if (input.nextChairId) await sidesOf(ctx, [input.nextChairId], 'nextChairId');
  await requireEvidence(ctx, input.evidenceReadIds);
  const voices = input.voicesMissing.map((voice, at) => [`voicesMissing.${at}`, voice]);
  await refuseRepeatedWords(ctx, { learningStage: input.learningStage, ...Object.fromEntries(voices) });

  const { agreementId } = ctx.actor;
  await ctx.db
    .update(reviews)
    .set({
      voicesMissing: input.voicesMissing,
      learningStage: input.learningStage,
      nextChairId: input.nextChairId ?? null,
      nextMeetsOn: input.nextMeetsOn ?? null,
      recordVersion: review.recordVersion + 1,
      recordProposedAt: null,
      recordProposedBy: null,
    })
    .where(and(eq(reviews.agreementId, agreementId), eq(reviews.id, review.id)));
  await ctx.db
    .delete(reviewAttendance)
    .where(and(eq(reviewAttendance.agreementId, agreementId), eq(reviewAttendance.reviewId, review.id)));
  await ctx.db
    .delete(reviewEvidence)
    .where(and(eq(reviewEvidence.agreementId, agreementId), eq(reviewEvidence.reviewId, review.id)));
  const present = [...new Set(input.presentIds)].map((personId) => ({ agreementId, reviewId: review.id, personId }));
  const read = [...new Set(input.evidenceReadIds)].map((evidenceId) => ({
    agreementId,
    reviewId: review.id,
    evidenceId,
  }));
  if (present.length > 0) await ctx.db.insert(reviewAttendance).values(present);
  if (read.length > 0) await ctx.db.insert(reviewEvidence).values(read);
  return record(ctx, {
    event: 'review.record edited',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { present: present.length, read: read.length },
    result: { reviewId: review.id, version: review.recordVersion + 1 },
  });
}

async function requireEvidence(ctx: ActContext, evidenceIds: string[]) {
  const wanted = [...new Set(evidenceIds)];
  if (wanted.length === 0) return;
  const found = await ctx.db
    .select({ id: evidencePlacements.evidenceId })
    .from(evidencePlacements)
    .where(
      and(
        eq(evidencePlacements.agreementId, ctx.actor.agreementId),
        inArray(evidencePlacements.evidenceId, wanted),
        inArray(evidencePlacements.visibility, ['agreement', 'wider']),
      ),
    );
  if (found.length < wanted.length) throw notFound('piece of evidence');
}
