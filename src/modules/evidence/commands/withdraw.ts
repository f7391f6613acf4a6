import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { PieceInput } from '../schema.ts';
import { eraseTakenBack } from './erase-words.ts';
import { loadKept } from './left-behind.ts';
import { tellElsewhere } from './tell-elsewhere.ts';

/** The person takes their story back, through its author: its words are gone at once, everywhere. The gap stays. */
export async function withdrawEvidence(ctx: ActContext, input: PieceInput) {
  const piece = await loadKept(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.withdraw', piece);
  if (piece.withdrawnAt) throw new AppError('CONFLICT', 'It was taken back already. Its words are gone.');
  if (!(await eraseTakenBack(ctx.db, piece.evidenceId, ctx.actor.personId)))
    throw new AppError('CONFLICT', 'Its words were erased already, after its consent had ended.');
  const result = await record(ctx, {
    event: 'evidence.withdrawn',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...piece.audience,
    result: { evidenceId: piece.evidenceId },
  });
  await tellElsewhere(ctx, piece.evidenceId, { event: 'evidence.withdrawn' });
  return result;
}
