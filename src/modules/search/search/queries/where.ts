import { asc } from 'drizzle-orm';
import { agreements } from '#/modules/agreements/tables.ts';
import type { PersonContext } from '#/server/context.ts';

/** The agreements in which one may look. */
export function whereToSearch(ctx: PersonContext) {
  return ctx.db
    .select({ id: agreements.id, title: agreements.title })
    .from(agreements)
    .orderBy(asc(agreements.title), asc(agreements.id))
    .limit(200);
}
