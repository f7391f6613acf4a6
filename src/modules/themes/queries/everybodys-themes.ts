import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { codingRounds, type passages, themes } from '../tables.ts';

/** Whether a theme or a passage is everybody's: never coded alone, or compared since. */
export function isCommon(table: typeof themes | typeof passages): SQL<boolean> {
  return sql<boolean>`(${table.roundId} is null or exists (select from ${codingRounds} where ${codingRounds.id} = ${table.roundId} and ${codingRounds.revealedAt} is not null))`;
}

/** Themes of this agreement that are everybody's, also merged ones, the earliest first. */
export function commonThemes(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: themes.id,
      name: themes.name,
      description: themes.description,
      version: themes.version,
      mergedInto: themes.mergedInto,
      mergedAt: themes.mergedAt,
      mergedBy: persons.name,
    })
    .from(themes)
    .leftJoin(persons, eq(persons.id, themes.mergedBy))
    .where(and(eq(themes.agreementId, ctx.actor.agreementId), isCommon(themes)))
    .orderBy(themes.namedAt, themes.id);
}
export type CommonTheme = Awaited<ReturnType<typeof commonThemes>>[number];

/** Themes that this person named for themselves in a round, and that nobody else sees yet. */
export function ownThemes(ctx: AgreementContext, roundId: string) {
  return ctx.db
    .select({ id: themes.id, name: themes.name, mergedInto: themes.mergedInto })
    .from(themes)
    .where(
      and(
        eq(themes.agreementId, ctx.actor.agreementId),
        eq(themes.roundId, roundId),
        eq(themes.namedBy, ctx.actor.personId),
        isNull(themes.mergedInto),
      ),
    )
    .orderBy(themes.namedAt, themes.id);
}
