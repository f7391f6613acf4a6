import { eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { consentFaults, coversReaders, type StoredConsent, storedConsent } from '../consent.ts';
import { placingFault } from '../placing.ts';
import type { ShareEvidence } from '../schema.ts';
import { evidence, evidencePlacements } from '../tables.ts';
import { audienceOf, isWider } from '../visibility.ts';
import { requireAsker } from './asked-by.ts';
import { here, loadConsent, loadPiece, type Piece, requireOpen } from './piece.ts';

/** The author lets more people read the piece; for its new readers it is posted now. */
export async function shareEvidence(ctx: ActContext, input: ShareEvidence) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.share', piece);
  requireOpen(piece);
  if (!isWider(input.visibility, piece.visibility))
    throw new AppError('CONFLICT', 'It is shared as far as this already. To take it back, withdraw it.');
  const consent = await consentForMore(ctx, input);
  await requireToldFor(ctx, piece, input.visibility, consent);
  await mask(ctx, piece, input.mask);
  if (consent) await ctx.db.update(evidence).set(consent).where(eq(evidence.id, piece.evidenceId));
  await ctx.db
    .update(evidencePlacements)
    .set({
      visibility: input.visibility,
      postedAt: ctx.now,
      ...(consent ? { consentEndsAt: consent.consentEndsAt } : {}),
    })
    .where(here(ctx, piece.evidenceId));
  return record(ctx, {
    event: 'evidence.shared',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf({ ...piece, visibility: input.visibility }),
    detail: { visibility: input.visibility, masked: input.mask.length },
    result: { evidenceId: piece.evidenceId },
  });
}

/** "This agreement", in what the person said, is the one in which it was told: another needs a yes for others. */
async function requireToldFor(
  ctx: ActContext,
  piece: Piece,
  visibility: ShareEvidence['visibility'],
  asked: StoredConsent | null,
) {
  const [told] = await ctx.db.execute<{ here: boolean }>(
    sql`select access.was_told_here(${piece.evidenceId}::uuid, ${ctx.actor.agreementId}::uuid) as here`,
  );
  if (told?.here) return;
  const said = asked
    ? { status: asked.consentStatus, scope: asked.consentScope }
    : await loadConsent(ctx, piece.evidenceId);
  const fault = placingFault(said, visibility);
  if (fault) throw new AppError('INVALID', fault, { fields: { visibility: fault } });
}

/** Takes out what points to a person, while nobody outside its organisation has read it. */
async function mask(ctx: ActContext, piece: Piece, traces: ShareEvidence['mask']) {
  if (traces.length === 0) return;
  const words = traces.map((trace) => trace.words);
  const kinds = traces.map(({ kind }) => kind);
  const [done] = await ctx.db.execute<{ masked: boolean }>(
    sql`select access.mask_evidence(${piece.evidenceId}::uuid, ${sql.param(words)}::text[], ${sql.param(kinds)}::text[]) as masked`,
  );
  if (!done?.masked)
    throw new AppError(
      'CONFLICT',
      'It has been read in an agreement already, and what others have read stays as it is.',
    );
}

/** What the person said when asked again; null where what they said at first covers the new readers. */
async function consentForMore(ctx: ActContext, input: ShareEvidence): Promise<StoredConsent | null> {
  const { actor } = ctx;
  const today = dayIn(ctx.now, actor.timeZone);
  if (input.consent) {
    const fields = consentFaults(input.consent, input.visibility, today);
    if (Object.keys(fields).length > 0)
      throw new AppError('INVALID', 'Some of this does not fit together.', { fields });
    await requireAsker(ctx, input.consent);
    return storedConsent(input.consent, actor.personId, today, actor.timeZone);
  }
  const { status, scope } = await loadConsent(ctx, input.evidenceId);
  if (status !== 'not asked' && coversReaders(scope, input.visibility)) return null;
  const consent = status === 'not asked' ? 'Ask the person first, and say what they said.' : 'Ask the person again.';
  throw new AppError('INVALID', 'What the person said does not cover these readers yet.', { fields: { consent } });
}
