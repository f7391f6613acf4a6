import { and, eq } from 'drizzle-orm';
import type { AgreementContext } from '#/server/context.ts';
import type { InTheRoom } from '../queries/in-the-room.ts';
import { getPack } from '../queries/pack.ts';
import { reviewAttendance, reviewEvidence } from '../tables.ts';

/**
 * What a live meeting writes into its record by itself when it ends: who was there, and that the pack's stories were read.
 * What somebody has written down already stays as they wrote it.
 */
export async function writeUp(ctx: AgreementContext, reviewId: string, room: InTheRoom): Promise<void> {
  const { agreementId } = ctx.actor;
  const ofReview = <T extends typeof reviewAttendance | typeof reviewEvidence>(table: T) =>
    and(eq(table.agreementId, agreementId), eq(table.reviewId, reviewId));
  const [present, read] = await Promise.all([
    ctx.db.select({ id: reviewAttendance.personId }).from(reviewAttendance).where(ofReview(reviewAttendance)).limit(1),
    ctx.db.select({ id: reviewEvidence.evidenceId }).from(reviewEvidence).where(ofReview(reviewEvidence)).limit(1),
  ]);
  const sat = room.people.flatMap(({ personId }) => (personId ? [{ agreementId, reviewId, personId }] : []));
  if (present.length === 0 && sat.length > 0) await ctx.db.insert(reviewAttendance).values(sat);
  if (read.length > 0) return;
  const { unread } = await getPack(ctx, reviewId);
  const pieces = unread.map(({ evidenceId }) => ({ agreementId, reviewId, evidenceId }));
  if (pieces.length > 0) await ctx.db.insert(reviewEvidence).values(pieces);
}
