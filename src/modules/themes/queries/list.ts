import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import type { Shown } from '#/lib/suppressed.ts';
import type { AgreementContext } from '#/server/context.ts';
import { themeCounts } from './counts.ts';
import { commonThemes } from './everybodys-themes.ts';

const NONE: Shown = { is: 'count', count: 0 };

/** Every theme of the agreement with what was merged into it, and in how many stories it runs, by perspective and by period. */
export async function listThemes(ctx: AgreementContext) {
  const all = await commonThemes(ctx);
  const { threshold, perspectives, periods, tables } = await themeCounts(ctx, all);
  const { actor } = ctx;
  return {
    threshold,
    perspectives,
    periods,
    themes: all
      .filter(({ mergedInto }) => !mergedInto)
      .map(({ id, name, description, version }) => {
        const table = tables.get(id);
        return {
          id,
          name,
          description,
          version,
          merged: all.filter(({ mergedInto }) => mergedInto === id).map((theme) => theme.name),
          stories: table?.total ?? NONE,
          byPerspective: table?.rowTotals ?? [],
          byPeriod: table?.columnTotals ?? [],
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    may: { change: can(actor, 'theme.change'), begin: can(actor, 'coding.begin') },
    mayNot: can(actor, 'theme.change') ? null : refusal(actor, 'theme.change'),
  };
}
export type ThemeList = Awaited<ReturnType<typeof listThemes>>;
