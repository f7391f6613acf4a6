import { and, eq, inArray } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { ActContext } from '#/server/context.ts';
import { gapOf } from '../standing.ts';
import { evidencePlacements } from '../tables.ts';

/**
 * Lets something learnt together rest on these pieces: all of them stand open in this agreement, and everybody in it may
 * read them. Answers each id once. (That they are used from now on is noted by the database.)
 */
export async function citable(ctx: ActContext, evidenceIds: string[]): Promise<string[]> {
  const ids = [...new Set(evidenceIds)];
  if (ids.length === 0) return ids;
  const pieces = await ctx.db
    .select({
      visibility: evidencePlacements.visibility,
      consentEndsAt: evidencePlacements.consentEndsAt,
      withdrawnAt: evidencePlacements.withdrawnAt,
    })
    .from(evidencePlacements)
    .where(and(eq(evidencePlacements.agreementId, ctx.actor.agreementId), inArray(evidencePlacements.evidenceId, ids)));
  if (pieces.length !== ids.length) throw notFound('story');
  for (const piece of pieces) {
    if (gapOf(piece, ctx.now, ctx.actor.timeZone))
      throw new AppError('CONFLICT', 'A story this rests on is no longer here. Choose another, or go on without it.');
    if (piece.visibility === 'private' || piece.visibility === 'organisation')
      throw new AppError('CONFLICT', 'Share a story with the agreement before others rest something on it.');
  }
  return ids;
}
