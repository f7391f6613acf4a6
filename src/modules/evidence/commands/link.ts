import { authorize } from '#/access/authorize.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { LinkEvidence } from '../schema.ts';
import { audienceOf } from '../visibility.ts';
import { clearLinks, ownLinks, writeLinks } from './links.ts';
import { loadPiece, requireOpen } from './piece.ts';

/** The author says anew which goals, measures and questions the piece is about. */
export async function linkEvidence(ctx: ActContext, input: LinkEvidence) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.add to', piece);
  requireOpen(piece);
  const links = await ownLinks(ctx, input);
  await clearLinks(ctx, piece.evidenceId);
  await writeLinks(ctx, piece.evidenceId, links);
  return record(ctx, {
    event: 'evidence.linked',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf(piece),
    detail: { ...links },
    result: { evidenceId: piece.evidenceId },
  });
}
