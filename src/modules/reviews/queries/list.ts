import { and, desc, eq, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import type { Side } from '#/access/sides.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { agreements, participants } from '#/modules/agreements/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { proposedChairSide } from '../chair.ts';
import { cycleAfter } from '../cycle.ts';
import { reviews } from '../tables.ts';
import { readReviews } from './columns.ts';
import { readPeople } from './people.ts';

/** Every review of the agreement, the newest first, and the cycle that the rhythm would give next. */
export async function listReviews(ctx: AgreementContext) {
  const rows = await readReviews(ctx)
    .where(eq(reviews.agreementId, ctx.actor.agreementId))
    .orderBy(desc(reviews.cycle));
  const isOpen = rows.some((row) => row.state !== 'recorded' && row.state !== 'called off');
  return {
    reviews: rows,
    next: isOpen ? null : await nextByRhythm(ctx, rows),
    people: await readPeople(ctx),
    today: dayIn(ctx.now, ctx.actor.timeZone),
    timeZone: ctx.actor.timeZone,
    mySide: ctx.actor.side,
    me: ctx.actor.personId,
    may: {
      plan: can(ctx.actor, 'review.plan') && !isOpen,
      promise: can(ctx.actor, 'promise.make', { ownerId: ctx.actor.personId, side: ctx.actor.side }),
    },
  };
}

async function nextByRhythm(
  ctx: AgreementContext,
  newestFirst: { cycle: number; periodTo: string; state: string; chairSide: Side }[],
) {
  const [rhythm] = await ctx.db
    .select({
      everyMonths: agreements.reviewEveryMonths,
      packOpensDaysBefore: agreements.packOpensDaysBefore,
      startsOn: agreements.startsOn,
    })
    .from(agreements)
    .where(eq(agreements.id, ctx.actor.agreementId));
  if (!rhythm) throw notFound('agreement');
  const sides = await ctx.db
    .selectDistinct({ side: participants.side })
    .from(participants)
    .where(and(eq(participants.agreementId, ctx.actor.agreementId), sql`${participants.leftAt} is null`));
  const past = [...newestFirst].reverse();
  const chairedBefore = past.filter((review) => review.state === 'recorded').map((review) => review.chairSide);
  return {
    ...cycleAfter(rhythm, rhythm.startsOn, past),
    chairSide: proposedChairSide(
      sides.map((row) => row.side),
      chairedBefore,
    ),
  };
}
export type ReviewLine = Awaited<ReturnType<typeof listReviews>>['reviews'][number];
