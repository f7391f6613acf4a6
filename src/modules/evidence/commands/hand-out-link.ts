import { and, eq, isNull } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { tellerTokenHash } from '#/server/teller-token.ts';
import type { HandOutLink, RevokeLink } from '../schema.ts';
import { tellerLinks } from '../tables/teller-links.ts';
import { audienceOf } from '../visibility.ts';
import { loadPiece, requireOpen } from './piece.ts';

/**
 * Makes the private link by which who told a piece reads it and decides about it. One holds at a time. Whoever has its
 * address reads the words, so it is made by nobody who may not read them.
 */
export async function handOutLink(ctx: ActContext, input: HandOutLink) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.hand out link', piece);
  // In the sealed month the teller can still say by it that we may keep the story.
  if (piece.withdrawnAt) requireOpen(piece);
  if (await findOpen(ctx, piece.evidenceId))
    throw new AppError('CONFLICT', 'There is a link already. Revoke it before you make another.');
  await ctx.db.insert(tellerLinks).values({
    id: input.linkId,
    evidenceId: piece.evidenceId,
    tokenHash: tellerTokenHash(input.linkId),
    language: input.language,
    madeBy: ctx.actor.personId,
    madeAt: ctx.now,
  });
  return record(ctx, {
    event: 'evidence.link made',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf(piece),
    detail: { linkId: input.linkId },
    result: { linkId: input.linkId },
  });
}

/** From now on the link leads nowhere, like one that was never made. */
export async function revokeLink(ctx: ActContext, input: RevokeLink) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.hand out link', piece);
  const open = await findOpen(ctx, piece.evidenceId);
  if (open?.id !== input.linkId) {
    const [known] = await ctx.db
      .select({ id: tellerLinks.id })
      .from(tellerLinks)
      .where(and(eq(tellerLinks.id, input.linkId), eq(tellerLinks.evidenceId, piece.evidenceId)));
    if (!known) throw notFound('link');
    throw new AppError('CONFLICT', 'This link was revoked already.');
  }
  await ctx.db
    .update(tellerLinks)
    .set({ revokedAt: ctx.now, revokedBy: ctx.actor.personId })
    .where(eq(tellerLinks.id, input.linkId));
  return record(ctx, {
    event: 'evidence.link revoked',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf(piece),
    detail: { linkId: input.linkId },
    result: { linkId: input.linkId },
  });
}

async function findOpen(ctx: ActContext, evidenceId: string) {
  const [open] = await ctx.db
    .select({ id: tellerLinks.id })
    .from(tellerLinks)
    .where(and(eq(tellerLinks.evidenceId, evidenceId), isNull(tellerLinks.revokedAt)));
  return open ?? null;
}
