import { eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { hashOf } from '#/lib/hash.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { missingToPropose } from '../lifecycle.ts';
import { agreements } from '../tables.ts';
import { loadParties, nameOfParty } from './load.ts';
import type { WholeText } from './whole-text.ts';

/** Puts the draft to the parties: from here on it is one exact text, named by its hash. */
export async function propose(ctx: ActContext, text: WholeText) {
  authorize(ctx.actor, 'agreement.propose');
  const { agreementId, personId } = ctx.actor;
  const parties = await loadParties(ctx);
  const missing = missingToPropose(parties);
  if (missing.length > 0) throw new AppError('CONFLICT', missing.join(' '));
  const snapshot = await text.read(ctx.db, agreementId);
  const hash = hashOf(snapshot);
  await ctx.db
    .update(agreements)
    .set({
      status: 'proposed',
      proposedHash: hash,
      proposedSnapshot: snapshot,
      proposedAt: ctx.now,
      proposedBy: personId,
    })
    .where(eq(agreements.id, agreementId));
  return record(ctx, {
    event: 'agreement.proposed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { party: nameOfParty(ctx, parties), hash },
    result: { hash },
  });
}

/** Makes it a draft again. Names under the text that was out do not count for the next. */
export async function takeBack(ctx: ActContext) {
  authorize(ctx.actor, 'agreement.take back');
  const { agreementId } = ctx.actor;
  await ctx.db
    .update(agreements)
    .set({ status: 'draft', proposedHash: null, proposedSnapshot: null, proposedAt: null, proposedBy: null })
    .where(eq(agreements.id, agreementId));
  return record(ctx, {
    event: 'agreement.taken back',
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { party: nameOfParty(ctx, await loadParties(ctx)) },
    result: { agreementId },
  });
}
