import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AskForItem, OneItem } from '../schema.ts';
import { agendaItems } from '../tables.ts';
import { loadReview } from './load.ts';

/** Asks for something to be talked about. Nobody can refuse it; whoever asked can withdraw it. */
export async function askForItem(ctx: ActContext, input: AskForItem) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'agenda item.ask');
  if (review.state !== 'planned' && review.state !== 'in meeting') {
    throw new AppError('CONFLICT', 'This meeting is over. Ask for it in the next review.');
  }
  await refuseRepeatedWords(ctx, { text: input.text });
  await ctx.db.insert(agendaItems).values({
    id: input.itemId,
    agreementId: ctx.actor.agreementId,
    reviewId: review.id,
    text: input.text,
    askedBy: ctx.actor.personId,
    side: ctx.actor.side,
    askedAt: ctx.now,
  });
  return record(ctx, {
    event: 'agenda item.asked for',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { itemId: input.itemId },
    result: { itemId: input.itemId },
  });
}

export async function withdrawItem(ctx: ActContext, input: OneItem) {
  const which = and(eq(agendaItems.agreementId, ctx.actor.agreementId), eq(agendaItems.id, input.itemId));
  const [item] = await ctx.db.select().from(agendaItems).where(which);
  if (!item) throw notFound('agenda item');
  authorize(ctx.actor, 'agenda item.withdraw', { authorId: item.askedBy });
  if (item.withdrawnAt) throw new AppError('CONFLICT', 'You have withdrawn this already.');
  await ctx.db.update(agendaItems).set({ withdrawnAt: ctx.now }).where(which);
  return record(ctx, {
    event: 'agenda item.withdrawn',
    subjectKind: 'review',
    subjectId: item.reviewId,
    detail: { itemId: item.id },
    result: { itemId: item.id },
  });
}
