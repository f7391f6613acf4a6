import { and, asc, desc, inArray, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { standsFor } from '../merged.ts';
import type { ThemeCursor } from '../schema.ts';
import { passages } from '../tables.ts';
import { themeCounts } from './counts.ts';
import { commonThemes, isCommon } from './everybodys-themes.ts';
import { quotations } from './quotations.ts';

const PAGE = 50;

/** A theme with its passages together, the newest first, fifty at a time; and what was merged into it. */
export async function getTheme(ctx: AgreementContext, themeId: string, cursor?: ThemeCursor | null) {
  const all = await commonThemes(ctx);
  const theme = all.find(({ id }) => id === themeId);
  if (!theme) throw notFound('theme');
  const into = standsFor(all);
  const own = all.filter(({ id }) => into.get(id) === themeId).map(({ id }) => id);
  const { threshold, perspectives, periods, tables } = await themeCounts(
    ctx,
    all.filter(({ id }) => id === themeId || into.get(id) === themeId),
  );
  const after = cursor
    ? sql`(${passages.markedAt}, ${passages.id}) < (${cursor.markedAt}::timestamptz, ${cursor.passageId}::uuid)`
    : undefined;
  const rows = theme.mergedInto
    ? []
    : await quotations(ctx, and(inArray(passages.themeId, own), isCommon(passages), after), PAGE + 1, [
        desc(passages.markedAt),
        desc(passages.id),
      ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const next: ThemeCursor | null = rows.length > PAGE && last ? { markedAt: last.markedAt, passageId: last.id } : null;
  return {
    ...theme,
    intoName: all.find(({ id }) => id === theme.mergedInto)?.name ?? null,
    merged: all.filter(({ mergedInto }) => mergedInto === themeId),
    others: all.filter(({ id, mergedInto }) => id !== themeId && !mergedInto).map(({ id, name }) => ({ id, name })),
    passages: page,
    next,
    threshold,
    perspectives,
    periods,
    table: tables.get(themeId) ?? null,
    timeZone: ctx.actor.timeZone,
    may: { change: can(ctx.actor, 'theme.change') },
  };
}
export type OneTheme = Awaited<ReturnType<typeof getTheme>>;

export const inReadingOrder = [asc(passages.evidenceId), asc(passages.field), asc(passages.startsAt), asc(passages.id)];
