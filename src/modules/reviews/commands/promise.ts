import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { decisions } from '#/modules/adaptations/tables.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { ClosePromise, MakePromise, MovePromise } from '../schema.ts';
import { promises } from '../tables.ts';
import { loadPromise, loadReview, sidesOf } from './load.ts';

/** A promise by a person of one's own side, made in a review or between reviews. */
export async function makePromise(ctx: ActContext, input: MakePromise) {
  const side = (await sidesOf(ctx, [input.ownerId], 'ownerId')).get(input.ownerId) ?? ctx.actor.side;
  authorize(ctx.actor, 'promise.make', { ownerId: input.ownerId, side });
  const review = input.reviewId ? await loadReview(ctx, input.reviewId) : null;
  if (review?.state === 'recorded')
    throw new AppError('CONFLICT', 'Both sides accepted the record of this review. Make this promise between reviews.');
  if (input.decisionId) await requireDecision(ctx, input.decisionId);
  const today = requireDayToCome(ctx, input.dueOn);
  await refuseRepeatedWords(ctx, { text: input.text });
  await ctx.db.insert(promises).values({
    id: input.promiseId,
    agreementId: ctx.actor.agreementId,
    reviewId: input.reviewId ?? null,
    decisionId: input.decisionId ?? null,
    text: input.text,
    ownerId: input.ownerId,
    side,
    madeOn: today,
    dueOn: input.dueOn,
    status: 'open',
  });
  return record(ctx, {
    event: 'promise.made',
    subjectKind: 'promise',
    subjectId: input.promiseId,
    detail: { ownerId: input.ownerId, side, dueOn: input.dueOn, reviewId: input.reviewId ?? null },
    result: { promiseId: input.promiseId },
  });
}

const EVENT = { kept: 'promise.kept', 'not kept': 'promise.not kept', 'let go': 'promise.let go' } as const;

/** Kept, not kept, or let go: said by its owner, with what there is to say about it. */
export async function closePromise(ctx: ActContext, input: ClosePromise) {
  const promise = await loadOpen(ctx, input.promiseId, input.version);
  if (input.became !== 'kept' && !input.said) {
    throw new AppError('INVALID', 'One sentence is missing.', {
      fields: { said: 'Say what happened. No blame, just what was so.' },
    });
  }
  await refuseRepeatedWords(ctx, { said: input.said });
  await set(ctx, promise.id, {
    status: input.became,
    said: input.said,
    closedOn: dayIn(ctx.now, ctx.actor.timeZone),
    closedBy: ctx.actor.personId,
    version: promise.version + 1,
  });
  return record(ctx, {
    event: EVENT[input.became],
    subjectKind: 'promise',
    subjectId: promise.id,
    result: { promiseId: promise.id, version: promise.version + 1 },
  });
}

/** A new day for a promise that is still open. */
export async function movePromise(ctx: ActContext, input: MovePromise) {
  const promise = await loadOpen(ctx, input.promiseId, input.version);
  requireDayToCome(ctx, input.dueOn);
  await refuseRepeatedWords(ctx, { said: input.said });
  await set(ctx, promise.id, { dueOn: input.dueOn, said: input.said, version: promise.version + 1 });
  return record(ctx, {
    event: 'promise.moved',
    subjectKind: 'promise',
    subjectId: promise.id,
    detail: { from: promise.dueOn, to: input.dueOn },
    result: { promiseId: promise.id, version: promise.version + 1 },
  });
}

/** Today, where the agreement is. */
function requireDayToCome(ctx: ActContext, dueOn: string): string {
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  if (dueOn >= today) return today;
  throw new AppError('INVALID', 'A promise is for a day to come.', {
    fields: { dueOn: 'Choose today or a later day.' },
  });
}

async function loadOpen(ctx: ActContext, promiseId: string, version: number) {
  const promise = await loadPromise(ctx, promiseId);
  authorize(ctx.actor, 'promise.close', promise);
  if (promise.version !== version) {
    throw new AppError('STALE', 'This promise changed while you were writing.', {
      current: { status: promise.status, dueOn: promise.dueOn, said: promise.said, version: promise.version },
    });
  }
  if (promise.status !== 'open') throw new AppError('CONFLICT', `This promise was already marked: ${promise.status}.`);
  return promise;
}

async function requireDecision(ctx: ActContext, decisionId: string) {
  const [decision] = await ctx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.agreementId, ctx.actor.agreementId), eq(decisions.id, decisionId)));
  if (!decision) throw notFound('decision');
}

async function set(ctx: ActContext, promiseId: string, to: Partial<typeof promises.$inferInsert>) {
  await ctx.db
    .update(promises)
    .set(to)
    .where(and(eq(promises.agreementId, ctx.actor.agreementId), eq(promises.id, promiseId)));
}
