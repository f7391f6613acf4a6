import { and, eq } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { decisions } from '#/modules/adaptations/tables.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { ShowProposal } from '../schema.ts';
import { lead, recordIn, touch } from './room.ts';

/** Lays one proposal before everybody; none: takes it away. It stays there when it is decided, until the next. */
export async function showProposal(ctx: RoomActContext, input: ShowProposal & { reviewId: string }) {
  const { reviewId, decisionId } = input;
  const room = await lead(ctx, reviewId);
  if (decisionId) await requireUndecided(ctx, decisionId);
  if (room.meeting.shownDecisionId !== decisionId) await touch(ctx, room, { shownDecisionId: decisionId });
  return recordIn(ctx, { event: 'meeting.proposal shown', reviewId, detail: { decisionId }, result: { decisionId } });
}

async function requireUndecided(ctx: RoomActContext, decisionId: string): Promise<void> {
  const [decision] = await ctx.db
    .select({ state: decisions.state })
    .from(decisions)
    .where(and(eq(decisions.agreementId, ctx.agreementId), eq(decisions.id, decisionId)));
  if (!decision) throw notFound('proposal');
  if (decision.state !== 'open' && decision.state !== 'waiting for signatures')
    throw new AppError('CONFLICT', 'This proposal is no longer being decided.');
}
