import { sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { gapOf } from '../standing.ts';
import { audienceOf } from '../visibility.ts';
import { loadPiece } from './piece.ts';

interface Left extends Record<string, unknown> {
  evidence_id: string;
  author_id: string;
  organisation_id: string;
  author: string | null;
  called: string | null;
  posted_at: string;
  consent_ends_at: string | null;
}

/** What authors left here that they alone could read and that has a teller, for who is there for it now. None of its words. */
export const readLeft = ({ db, actor }: AgreementContext) =>
  db.execute<Left>(sql`select * from access.left_behind(${actor.agreementId}::uuid)`);

/**
 * A piece to be taken back for its teller, and who may know of that: also one that its author alone could read, once that
 * one has left. Then its author knows, and who does it.
 */
export async function loadKept(ctx: AgreementContext, evidenceId: string) {
  try {
    const piece = await loadPiece(ctx, evidenceId);
    return { ...piece, audience: audienceOf(piece) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
    const left = Array.from(await readLeft(ctx)).find(({ evidence_id }) => evidence_id === evidenceId);
    if (!left) throw error;
    const consentEndsAt = left.consent_ends_at && new Date(left.consent_ends_at).toISOString();
    return {
      evidenceId,
      authorId: left.author_id,
      organisationId: left.organisation_id,
      visibility: 'private' as const,
      consentEndsAt,
      withdrawnAt: null,
      authorHasLeft: true,
      gap: gapOf({ withdrawnAt: null, consentEndsAt }, ctx.now, ctx.actor.timeZone),
      audience: { onlyPersonId: left.author_id },
    };
  }
}
