import { sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { addDays, dayIn, endOfDay } from '#/lib/days.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { LONGEST_CONSENT_DAYS } from '../consent.ts';
import type { RenewConsent } from '../schema.ts';
import { audienceOf } from '../visibility.ts';
import { loadPiece, requireOpen } from './piece.ts';
import { tellElsewhere } from './tell-elsewhere.ts';

/** The person said yes for longer: before the end, or in the month in which the piece lies sealed. */
export async function renewConsent(ctx: ActContext, input: RenewConsent) {
  const { actor, now } = ctx;
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(actor, 'evidence.renew consent', piece);
  if (piece.withdrawnAt) requireOpen(piece);
  const endsAt = endOfDay(input.endsOn, actor.timeZone);
  const today = dayIn(now, actor.timeZone);
  const endsOn = renewalFault(input.endsOn, endsAt, piece.consentEndsAt, today);
  if (endsOn) throw new AppError('INVALID', 'Choose another day.', { fields: { endsOn } });
  const [done] = await ctx.db.execute<{ renewed: boolean }>(
    sql`select access.renew_consent(${piece.evidenceId}::uuid, ${input.endsOn}::date, ${endsAt}::timestamptz) as renewed`,
  );
  if (!done?.renewed)
    throw new AppError('CONFLICT', 'There is no consent to renew here: none was given, or the words are erased.');
  const result = await record(ctx, {
    event: 'evidence.consent renewed',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf(piece),
    detail: { endsOn: input.endsOn },
    result: { evidenceId: piece.evidenceId },
  });
  await tellElsewhere(ctx, piece.evidenceId, { event: 'evidence.consent renewed', detail: { endsOn: input.endsOn } });
  return result;
}

function renewalFault(endsOn: string, endsAt: string, endedAt: string | null, today: string): string | null {
  if (endsOn < today) return 'This day is over. Choose a later one.';
  if (endedAt && endsAt <= endedAt) return 'Consent lasts as long as this already.';
  if (endsOn > addDays(today, LONGEST_CONSENT_DAYS)) return 'Five years at most. Ask the person again then.';
  return null;
}
