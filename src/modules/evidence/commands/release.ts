import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { coversReaders } from '../consent.ts';
import type { ReleaseEvidence } from '../schema.ts';
import { evidencePlacements } from '../tables.ts';
import { here, loadConsent, loadPiece, requireOpen } from './piece.ts';

/** A second person lets a piece go beyond the agreement, as far as consent reaches: sure that nobody is singled out, linked or guessed. */
export async function releaseEvidence(ctx: ActContext, input: ReleaseEvidence) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.release', piece);
  requireOpen(piece);
  if (piece.visibility === 'wider') throw new AppError('CONFLICT', 'It was released already.');
  if (piece.visibility !== 'agreement')
    throw new AppError('CONFLICT', 'Its author shares it with the agreement first.');
  const { scope } = await loadConsent(ctx, piece.evidenceId);
  if (!coversReaders(scope, 'wider'))
    throw new AppError('CONFLICT', 'It may be used in this agreement alone. Its author can ask the person for more.');
  await ctx.db
    .update(evidencePlacements)
    .set({ visibility: 'wider', releasedBy: ctx.actor.personId, releasedAt: ctx.now })
    .where(here(ctx, piece.evidenceId));
  return record(ctx, {
    event: 'evidence.released',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    result: { evidenceId: piece.evidenceId },
  });
}
