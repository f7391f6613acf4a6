import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { asAppError } from '#/server/database-errors.ts';
import { standsFor } from '../merged.ts';
import { commonThemes, isCommon } from '../queries/everybodys-themes.ts';
import type { MergeThemes, RemoveTheme, RewordTheme, SplitTheme, TakeThemeOut } from '../schema.ts';
import { codingRounds, passages, themes } from '../tables.ts';
import { loadTheme, requireFreeName, requireStanding, requireVersion, type Theme, themeHere } from './load.ts';

const BORNE = 'Passages bear this theme. Merge it into another, or take the marks away.';
const nextVersion = sql`${themes.version} + 1`;

/** Another name, or other words for what belongs here; every passage follows. */
export async function rewordTheme(
  ctx: ActContext,
  input: RewordTheme,
): Promise<OrOvertaken<{ themeId: string }, Omit<Theme, 'id'>>> {
  const theme = await loadTheme(ctx, input.themeId);
  authorize(ctx.actor, 'theme.change');
  requireVersion(theme, input.version);
  requireStanding(theme);
  await requireFreeName(ctx, input.name, theme.id);
  await refuseRepeatedWords(ctx, { name: input.name, description: input.description });
  await ctx.db
    .update(themes)
    .set({ name: input.name, description: input.description, version: nextVersion })
    .where(themeHere(ctx, theme.id));
  return record(ctx, {
    event: 'theme.reworded',
    subjectKind: 'theme',
    subjectId: theme.id,
    result: { themeId: theme.id },
  });
}

/** One theme becomes a part of another. It keeps its name and its passages, so that it can be taken out again. */
export async function mergeThemes(ctx: ActContext, input: MergeThemes) {
  const theme = await loadTheme(ctx, input.themeId);
  const into = await loadTheme(ctx, input.intoId);
  authorize(ctx.actor, 'theme.change');
  if (theme.id === into.id)
    throw new AppError('INVALID', 'A theme is no part of itself.', { fields: { intoId: 'Choose another theme.' } });
  requireVersion(theme, input.version);
  requireStanding(theme);
  requireStanding(into);
  await ctx.db
    .update(themes)
    .set({ mergedInto: into.id, mergedBy: ctx.actor.personId, mergedAt: ctx.now, version: nextVersion })
    .where(themeHere(ctx, theme.id));
  return record(ctx, {
    event: 'theme.merged',
    subjectKind: 'theme',
    subjectId: into.id,
    detail: { themeId: theme.id },
    result: { themeId: into.id },
  });
}

/** Undoes a merge: the theme stands by itself again, with the passages it came with. */
export async function takeThemeOut(ctx: ActContext, input: TakeThemeOut) {
  const theme = await loadTheme(ctx, input.themeId);
  authorize(ctx.actor, 'theme.change');
  requireVersion(theme, input.version);
  if (!theme.mergedInto) throw new AppError('CONFLICT', 'This theme stands by itself already.');
  await requireFreeName(ctx, input.name, theme.id);
  await refuseRepeatedWords(ctx, { name: input.name });
  await ctx.db
    .update(themes)
    .set({ name: input.name, mergedInto: null, mergedBy: null, mergedAt: null, version: nextVersion })
    .where(themeHere(ctx, theme.id));
  return record(ctx, {
    event: 'theme.taken out',
    subjectKind: 'theme',
    subjectId: theme.id,
    detail: { from: theme.mergedInto },
    result: { themeId: theme.id },
  });
}

/** Some passages of a theme go to a new one. */
export async function splitTheme(ctx: ActContext, input: SplitTheme) {
  const { agreementId, personId } = ctx.actor;
  const theme = await loadTheme(ctx, input.themeId);
  authorize(ctx.actor, 'theme.change');
  requireStanding(theme);
  await requireFreeName(ctx, input.name);
  await refuseRepeatedWords(ctx, { name: input.name });
  const ids = [...new Set(input.passageIds)];
  const chosen = and(eq(passages.agreementId, agreementId), inArray(passages.id, ids), isCommon(passages));
  const found = await ctx.db.select({ themeId: passages.themeId }).from(passages).where(chosen);
  const into = standsFor(await commonThemes(ctx));
  if (found.length !== ids.length || found.some(({ themeId }) => into.get(themeId) !== theme.id))
    throw new AppError('CONFLICT', 'Not all of these passages are here any more. Look again, and choose anew.');
  await ctx.db.insert(themes).values({
    id: input.newThemeId,
    agreementId,
    name: input.name,
    namedBy: personId,
    namedAt: ctx.now,
  });
  await ctx.db.update(passages).set({ themeId: input.newThemeId }).where(chosen);
  return record(ctx, {
    event: 'theme.split',
    subjectKind: 'theme',
    subjectId: input.newThemeId,
    detail: { from: theme.id, passageIds: ids },
    result: { themeId: input.newThemeId },
  });
}

/** A theme that bears nothing goes for good. */
export async function removeTheme(ctx: ActContext, { themeId, version }: RemoveTheme) {
  const theme = await loadTheme(ctx, themeId);
  authorize(ctx.actor, 'theme.change');
  requireVersion(theme, version);
  requireStanding(theme);
  await requireBare(ctx, theme.id);
  try {
    await ctx.db.delete(themes).where(themeHere(ctx, theme.id));
  } catch (error) {
    // The database refuses what no query shows: passages of a story that lies sealed until its teller renews.
    if (asAppError(error)?.code !== 'NOT_FOUND') throw error;
    throw new AppError('CONFLICT', BORNE);
  }
  return record(ctx, {
    event: 'theme.deleted',
    subjectKind: 'theme',
    subjectId: theme.id,
    result: { themeId: theme.id },
  });
}

async function requireBare(ctx: ActContext, themeId: string): Promise<void> {
  const { agreementId } = ctx.actor;
  const [[passage], [part], [open]] = await Promise.all([
    ctx.db
      .select({ id: passages.id })
      .from(passages)
      .where(and(eq(passages.agreementId, agreementId), eq(passages.themeId, themeId), isCommon(passages)))
      .limit(1),
    ctx.db
      .select({ id: themes.id })
      .from(themes)
      .where(and(eq(themes.agreementId, agreementId), eq(themes.mergedInto, themeId)))
      .limit(1),
    ctx.db
      .select({ id: codingRounds.id })
      .from(codingRounds)
      .where(
        and(eq(codingRounds.agreementId, agreementId), isNull(codingRounds.revealedAt), isNull(codingRounds.givenUpAt)),
      )
      .limit(1),
  ]);
  if (passage) throw new AppError('CONFLICT', BORNE);
  if (part) throw new AppError('CONFLICT', 'Another theme was merged into this one. Take that out first.');
  // Whether one of them marked with this theme is nobody’s to know before they compare.
  if (open)
    throw new AppError('CONFLICT', 'Two are marking, each alone. A theme can be deleted once they have compared.');
}
