import { eq, sql } from 'drizzle-orm';
import { dayIn } from '#/lib/days.ts';
import { type HalfYear, halfYearOf, halfYearsBetween } from '#/lib/half-years.ts';
import { type ShownTable, suppressed } from '#/lib/suppressed.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { inOrder } from '#/modules/evidence/voices.ts';
import type { AgreementContext } from '#/server/context.ts';
import { standsFor } from '../merged.ts';
import { passages } from '../tables.ts';
import type { CommonTheme } from './everybodys-themes.ts';
import { isCommon } from './everybodys-themes.ts';

interface Counted extends Record<string, unknown> {
  theme_id: string;
  perspective: string;
  half: HalfYear;
  pieces: number;
}

/**
 * In how many stories each theme runs, by perspective and half-year, the same for everybody: only what the whole agreement
 * reads is counted. Each theme's table is suppressed for itself, since a story may bear several themes; what is shown of it by
 * perspective alone, or by period alone, are the totals of that one table, so that no two pictures give away a third.
 */
export async function themeCounts(ctx: AgreementContext, all: readonly CommonTheme[]) {
  const [{ threshold } = { threshold: 0 }] = await ctx.db
    .select({ threshold: agreements.smallNumberThreshold })
    .from(agreements)
    .where(eq(agreements.id, ctx.actor.agreementId));
  const rows = await counted(ctx, all);
  const perspectives = inOrder(rows.map(({ perspective }) => perspective));
  const halves = rows.map(({ half }) => half).sort();
  const periods = halves[0] ? halfYearsBetween(halves[0], halfYearOf(dayIn(ctx.now, ctx.actor.timeZone))) : [];
  const byTheme = Map.groupBy(rows, ({ theme_id }) => theme_id);
  const tables = new Map<string, ShownTable>(
    all
      .filter(({ mergedInto }) => !mergedInto)
      .map(({ id }) => {
        const own = new Map((byTheme.get(id) ?? []).map((row) => [`${row.perspective}\n${row.half}`, row.pieces]));
        const counts = perspectives.map((perspective) =>
          periods.map((half) => own.get(`${perspective}\n${half}`) ?? 0),
        );
        return [id, suppressed(counts, threshold)];
      }),
  );
  return { threshold, perspectives, periods, tables };
}

function counted(ctx: AgreementContext, all: readonly CommonTheme[]) {
  const into = standsFor(all);
  const { agreementId, timeZone } = ctx.actor;
  return ctx.db.execute<Counted>(sql`
    with shown as (
      select distinct r.root as theme_id, ${passages.evidenceId} as evidence_id from ${passages}
      join unnest(${sql.param([...into.keys()])}::uuid[], ${sql.param([...into.values()])}::uuid[]) as r(id, root) on r.id = ${passages.themeId}
      where ${passages.agreementId} = ${agreementId} and ${isCommon(passages)}
    ), dated as (
      select s.theme_id, p.perspective, p.posted_at at time zone ${timeZone} as posted
      from shown s join evidence_placements p on p.agreement_id = ${agreementId} and p.evidence_id = s.evidence_id
      where p.visibility in ('agreement', 'wider')
    )
    select theme_id, perspective, extract(year from posted) || '-' || case when extract(month from posted) <= 6 then 1 else 2 end as half,
      count(*)::int as pieces
    from dated group by 1, 2, 3`);
}
