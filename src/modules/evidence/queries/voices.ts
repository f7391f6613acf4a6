import { and, eq, isNull, sql } from 'drizzle-orm';
import { dayIn } from '#/lib/days.ts';
import { type HalfYear, halfYearOf, halfYearsBetween } from '#/lib/half-years.ts';
import { suppressed } from '#/lib/suppressed.ts';
import { agreements, parties } from '#/modules/agreements/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { VoicesOf } from '../schema.ts';
import { expectedVoices } from '../voices.ts';

interface Heard extends Record<string, unknown> {
  perspective: string;
  half: HalfYear;
  pieces: number;
}

/** At most so many half-years stand beside each other; earlier ones are asked for by a period. */
const MOST_PERIODS = 8;

/**
 * Whose views were heard, about a goal or in a period, and whose were not: the same for everybody in the agreement, since only
 * what all of them read is counted. A period is widened to whole half-years: of two that differ by a day nobody learns what
 * was posted on that day.
 */
export async function voices(ctx: AgreementContext, { goalId, from, to }: VoicesOf) {
  const { agreementId, timeZone } = ctx.actor;
  const today = dayIn(ctx.now, timeZone);
  const [[agreement], present] = await Promise.all([
    ctx.db
      .select({ threshold: agreements.smallNumberThreshold, startsOn: agreements.startsOn })
      .from(agreements)
      .where(eq(agreements.id, agreementId)),
    ctx.db
      .select({ kind: parties.kind })
      .from(parties)
      .where(and(eq(parties.agreementId, agreementId), isNull(parties.leftAt))),
  ]);
  const last = halfYearOf(to && to < today ? to : today);
  const rows = await heard(ctx, goalId ?? null);
  const first = [from ?? agreement?.startsOn ?? today]
    .map(halfYearOf)
    .concat(from ? [] : rows.map(({ half }) => half))
    .sort()[0];
  const periods = halfYearsBetween(first && first < last ? first : last, last).slice(-MOST_PERIODS);
  const inPeriods = rows.filter(({ half }) => periods.includes(half));
  const perspectives = expectedVoices(
    present.map(({ kind }) => kind),
    inPeriods.map(({ perspective }) => perspective),
  );
  const counts = new Map(inPeriods.map((row) => [`${row.perspective}\n${row.half}`, row.pieces]));
  const threshold = agreement?.threshold ?? 0;
  return {
    perspectives,
    periods,
    threshold,
    missing: perspectives.filter((one) => !inPeriods.some(({ perspective }) => perspective === one)),
    table: suppressed(
      perspectives.map((perspective) => periods.map((half) => counts.get(`${perspective}\n${half}`) ?? 0)),
      threshold,
    ),
  };
}
export type Voices = Awaited<ReturnType<typeof voices>>;

function heard(ctx: AgreementContext, goalId: string | null) {
  const { agreementId, timeZone } = ctx.actor;
  const aboutGoal = goalId
    ? sql`and exists (select from evidence_goals l where l.evidence_id = p.evidence_id and l.goal_id = ${goalId})`
    : sql``;
  return ctx.db.execute<Heard>(sql`
    with heard as (
      select p.perspective, p.posted_at at time zone ${timeZone} as posted from evidence_placements p
      where p.agreement_id = ${agreementId} and p.visibility in ('agreement', 'wider') and p.withdrawn_at is null
        and (p.consent_ends_at is null or p.consent_ends_at > ${ctx.now}::timestamptz) ${aboutGoal}
    )
    select perspective, extract(year from posted) || '-' || case when extract(month from posted) <= 6 then 1 else 2 end as half,
      count(*)::int as pieces
    from heard group by 1, 2`);
}
