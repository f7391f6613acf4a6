import { and, eq, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { ActContext, AgreementContext } from '#/server/context.ts';
import { type Gap, gapOf } from '../standing.ts';
import { evidence, evidencePlacements } from '../tables.ts';

/** A piece as it stands in this agreement, for an act on it. What the actor may not read is not found. */
export async function loadPiece(ctx: AgreementContext, evidenceId: string) {
  const [piece] = await ctx.db
    .select({
      evidenceId: evidencePlacements.evidenceId,
      authorId: evidencePlacements.authorId,
      organisationId: evidencePlacements.organisationId,
      visibility: evidencePlacements.visibility,
      consentEndsAt: evidencePlacements.consentEndsAt,
      withdrawnAt: evidencePlacements.withdrawnAt,
      authorHasLeft,
    })
    .from(evidencePlacements)
    .where(here(ctx, evidenceId));
  if (!piece) throw notFound('story');
  return { ...piece, gap: gapOf(piece, ctx.now, ctx.actor.timeZone) };
}
export type Piece = Awaited<ReturnType<typeof loadPiece>>;

/** Whether who wrote a piece takes no part any more in the agreement where it stands. Every column names its table: both have an agreement. */
export const authorHasLeft = sql<boolean>`not exists (select from participants author where author.agreement_id = evidence_placements.agreement_id
  and author.person_id = evidence_placements.author_id and author.left_at is null)`;

const GONE: Record<Gap['how'], string> = {
  'taken back': 'The person took this story back. Its words are gone.',
  ended: 'Consent to this story has ended. Its words are sealed.',
  'kept closer': 'The person keeps this story to its organisation alone.',
};

/** Refuses an act on words that are gone. */
export function requireOpen({ gap }: Piece): void {
  if (gap) throw new AppError('CONFLICT', GONE[gap.how]);
}

/** What the teller said, of a piece that is open. */
export async function loadConsent(ctx: ActContext, evidenceId: string) {
  const [consent] = await ctx.db
    .select({ status: evidence.consentStatus, scope: evidence.consentScope })
    .from(evidence)
    .where(eq(evidence.id, evidenceId));
  if (!consent) throw notFound('story');
  return consent;
}

export const here = (ctx: AgreementContext, evidenceId: string) =>
  and(eq(evidencePlacements.agreementId, ctx.actor.agreementId), eq(evidencePlacements.evidenceId, evidenceId));
