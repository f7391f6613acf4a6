import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { RelateEvidence, UnrelateEvidence } from '../schema.ts';
import { evidenceRelations } from '../tables/relations.ts';
import { citable } from './cite.ts';
import { loadPiece } from './piece.ts';

/** Says how two pieces that the whole agreement reads stand to each other. It changes neither. */
export async function relateEvidence(ctx: ActContext, input: RelateEvidence) {
  authorize(ctx.actor, 'evidence.relate');
  if (input.evidenceId === input.otherId)
    throw new AppError('INVALID', 'Two pieces stand to each other.', { fields: { otherId: 'Choose another story.' } });
  await citable(ctx, [input.evidenceId, input.otherId]);
  if (await findRelation(ctx, input))
    throw new AppError('CONFLICT', 'These two are linked already. Take that link away first.');
  await ctx.db.insert(evidenceRelations).values({
    agreementId: ctx.actor.agreementId,
    ...pairOf(input),
    relation: input.relation,
    relatedBy: ctx.actor.personId,
    relatedAt: ctx.now,
  });
  return record(ctx, {
    event: 'evidence.related',
    subjectKind: 'evidence',
    subjectId: input.evidenceId,
    detail: { otherId: input.otherId, relation: input.relation },
    result: { otherId: input.otherId },
  });
}

/** Takes a link away: who made it, or who posted one of the two. */
export async function unrelateEvidence(ctx: ActContext, input: UnrelateEvidence) {
  const pieces = await Promise.all([loadPiece(ctx, input.evidenceId), loadPiece(ctx, input.otherId)]);
  const found = await findRelation(ctx, input);
  if (!found) throw notFound('link');
  authorize(ctx.actor, 'evidence.unrelate', {
    relatedBy: found.relatedBy,
    authorIds: pieces.map(({ authorId }) => authorId),
  });
  await ctx.db.delete(evidenceRelations).where(theRelation(ctx, input));
  return record(ctx, {
    event: 'evidence.unrelated',
    subjectKind: 'evidence',
    subjectId: input.evidenceId,
    detail: { otherId: input.otherId },
    result: { otherId: input.otherId },
  });
}

/** A pair is one row, whichever of the two one stands at. */
function pairOf({ evidenceId, otherId }: UnrelateEvidence): { oneId: string; otherId: string } {
  return evidenceId < otherId ? { oneId: evidenceId, otherId } : { oneId: otherId, otherId: evidenceId };
}

function theRelation(ctx: ActContext, input: UnrelateEvidence) {
  const { oneId, otherId } = pairOf(input);
  return and(
    eq(evidenceRelations.agreementId, ctx.actor.agreementId),
    eq(evidenceRelations.oneId, oneId),
    eq(evidenceRelations.otherId, otherId),
  );
}

async function findRelation(ctx: ActContext, input: UnrelateEvidence) {
  const [found] = await ctx.db
    .select({ relatedBy: evidenceRelations.relatedBy })
    .from(evidenceRelations)
    .where(theRelation(ctx, input));
  return found ?? null;
}
