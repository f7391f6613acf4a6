import { eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { hashOf } from '#/lib/hash.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { signing } from '../lifecycle.ts';
import type { ExactText, ProposeEnd } from '../schema.ts';
import { agreements } from '../tables.ts';
import { loadAgreement, loadMarks, loadParties, nameOfParty } from './load.ts';
import type { OwnWords } from './own-words.ts';
import { writeMark } from './sign.ts';

/** Proposes that the agreement ends, and agrees to it for the actor's party. */
export async function proposeEnd(ctx: ActContext, input: ProposeEnd, words: OwnWords) {
  const agreement = await loadAgreement(ctx);
  authorize(ctx.actor, 'agreement.end');
  if (agreement.endHash)
    throw new AppError('CONFLICT', 'An end is proposed already. Agree to it, or decline it first.');
  await words(ctx, { reason: input.reason });
  const hash = hashOf({ ends: agreement.id, reason: input.reason, act: ctx.act.id });
  await ctx.db
    .update(agreements)
    .set({ endHash: hash, endReason: input.reason })
    .where(eq(agreements.id, agreement.id));
  return agree(ctx, hash, 'agreement.end proposed');
}

/** Agrees to the proposed end. With the last signing party the agreement ends. */
export async function agreeEnd(ctx: ActContext, input: ExactText) {
  await requireEnd(ctx, input.hash);
  return agree(ctx, input.hash, 'agreement.end agreed');
}

/** Says no to the proposed end; the agreement goes on. */
export async function declineEnd(ctx: ActContext, input: ExactText) {
  await requireEnd(ctx, input.hash);
  const { agreementId } = ctx.actor;
  await ctx.db.update(agreements).set({ endHash: null, endReason: null }).where(eq(agreements.id, agreementId));
  return record(ctx, {
    event: 'agreement.end declined',
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { party: nameOfParty(ctx, await loadParties(ctx)) },
    result: { ended: false },
  });
}

async function agree(ctx: ActContext, hash: string, event: 'agreement.end proposed' | 'agreement.end agreed') {
  const { agreementId, partyId } = ctx.actor;
  const parties = await loadParties(ctx);
  const party = nameOfParty(ctx, parties);
  const step = signing({ hash, since: '' }, parties, await loadMarks(ctx, agreementId), partyId as string);
  if (step === 'done') throw new AppError('CONFLICT', `${party} has agreed to this end already.`);
  await writeMark(ctx, hash, 'signature');
  if (step === 'last') {
    await ctx.db.update(agreements).set({ status: 'ended', endedAt: ctx.now }).where(eq(agreements.id, agreementId));
  }
  return record(ctx, {
    event: step === 'last' ? 'agreement.ended' : event,
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { party },
    result: { ended: step === 'last' },
  });
}

async function requireEnd(ctx: ActContext, hash: string) {
  const agreement = await loadAgreement(ctx);
  authorize(ctx.actor, 'agreement.end');
  if (agreement.endHash !== hash) {
    throw new AppError('STALE', 'This is no longer proposed. Load the page again.', {
      current: { hash: agreement.endHash },
    });
  }
}
