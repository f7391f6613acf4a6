import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { addDays, momentAt } from '#/lib/days.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { proposedChairSide } from '../chair.ts';
import { cycleAfter } from '../cycle.ts';
import type { PlanReview } from '../schema.ts';
import { reviews } from '../tables.ts';
import { loadPast, loadRhythm, sidesOf, sidesPresent } from './load.ts';

const PACK_OPENS_AT = '09:00';

type NextReview = Partial<PlanReview> & Pick<PlanReview, 'reviewId'>;

/** Sets up the next review as the rhythm gives it, or on another day. */
export async function planReview(ctx: ActContext, input: PlanReview) {
  authorize(ctx.actor, 'review.plan');
  const cycle = await insertNextReview(ctx, input);
  return record(ctx, {
    event: 'review.planned',
    subjectKind: 'review',
    subjectId: input.reviewId,
    detail: { cycle },
    result: { reviewId: input.reviewId, cycle },
  });
}

/** The row of the next cycle, its chair from a side that did not chair last. */
export async function insertNextReview(ctx: ActContext, input: NextReview): Promise<number> {
  const past = await loadPast(ctx);
  const open = past.find((review) => review.state !== 'recorded' && review.state !== 'called off');
  if (open) {
    throw new AppError('CONFLICT', `Review ${open.cycle} is not recorded yet. The next one follows from it.`);
  }
  const rhythm = await loadRhythm(ctx);
  const cycle = cycleAfter(rhythm, rhythm.startsOn, past);
  const meetsOn = input.meetsOn ?? cycle.meetsOn;
  const packOpensOn = addDays(meetsOn, -rhythm.packOpensDaysBefore);
  const held = past.filter((review) => review.state === 'recorded').map((review) => review.chairSide);
  await ctx.db.insert(reviews).values({
    id: input.reviewId,
    agreementId: ctx.actor.agreementId,
    cycle: cycle.cycle,
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    meetsOn,
    touchPointOn:
      input.touchPointOn ?? (cycle.touchPointOn && cycle.touchPointOn < meetsOn ? cycle.touchPointOn : null),
    meetsAt: input.meetsAt ?? null,
    meetsMinutes: input.meetsMinutes ?? null,
    meetsWhere: input.meetsWhere ?? null,
    packOpensAt: momentAt(packOpensOn, PACK_OPENS_AT, ctx.actor.timeZone),
    state: 'planned',
    chairId: input.chairId ?? null,
    chairSide: await chairSide(ctx, input, held),
    facilitatorId: input.facilitatorId ?? null,
    noteTakerId: input.noteTakerId ?? null,
  });
  return cycle.cycle;
}

async function chairSide(ctx: ActContext, input: NextReview, held: Parameters<typeof proposedChairSide>[1]) {
  const named = [input.chairId, input.facilitatorId, input.noteTakerId].filter((id): id is string => Boolean(id));
  const sides = await sidesOf(ctx, named, 'chairId');
  const own = input.chairId ? sides.get(input.chairId) : undefined;
  return own ?? proposedChairSide(await sidesPresent(ctx), held) ?? ctx.actor.side;
}
