import { and, eq } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { ActContext } from '#/server/context.ts';
import { sameName } from '../merged.ts';
import { commonThemes, isCommon } from '../queries/everybodys-themes.ts';
import { themes } from '../tables.ts';

/** A theme that is everybody's, for an act on it. */
export async function loadTheme(ctx: ActContext, themeId: string) {
  const [theme] = await ctx.db
    .select({
      id: themes.id,
      name: themes.name,
      description: themes.description,
      version: themes.version,
      mergedInto: themes.mergedInto,
    })
    .from(themes)
    .where(and(eq(themes.agreementId, ctx.actor.agreementId), eq(themes.id, themeId), isCommon(themes)));
  if (!theme) throw notFound('theme');
  return theme;
}
export type Theme = Awaited<ReturnType<typeof loadTheme>>;

/** Refuses an act that was begun on what the theme is no longer. */
export function requireVersion({ id: _, ...theme }: Theme, version: number): void {
  if (theme.version !== version)
    throw new AppError('STALE', 'This changed while you were writing.', { current: { ...theme } });
}

/** Refuses an act on a theme that is a part of another now. */
export function requireStanding({ mergedInto }: Theme): void {
  if (mergedInto) throw new AppError('CONFLICT', 'This theme was merged into another. Take it out again first.');
}

/** Two themes of one name cannot be told apart. */
export async function requireFreeName(ctx: ActContext, name: string, own?: string): Promise<void> {
  const all = await commonThemes(ctx);
  if (all.some((other) => other.id !== own && !other.mergedInto && sameName(other.name, name)))
    throw new AppError('INVALID', 'There is a theme of this name.', {
      fields: { name: 'A theme of this name is there already. Merge the two, or choose another name.' },
    });
}

export const themeHere = (ctx: ActContext, themeId: string) =>
  and(eq(themes.agreementId, ctx.actor.agreementId), eq(themes.id, themeId));
