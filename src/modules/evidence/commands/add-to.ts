import { authorize } from '#/access/authorize.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AddToEvidence } from '../schema.ts';
import { evidenceAdditions } from '../tables.ts';
import { audienceOf } from '../visibility.ts';
import { loadPiece, requireOpen } from './piece.ts';

/** The author adds below what others have read; nobody rewrites it. */
export async function addToEvidence(ctx: ActContext, input: AddToEvidence) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.add to', piece);
  requireOpen(piece);
  await ctx.db.insert(evidenceAdditions).values({
    id: input.additionId,
    evidenceId: piece.evidenceId,
    addedTo: input.addedTo,
    text: input.text,
    at: ctx.now,
  });
  return record(ctx, {
    event: 'evidence.added to',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf(piece),
    detail: { additionId: input.additionId, addedTo: input.addedTo },
    result: { additionId: input.additionId },
  });
}
