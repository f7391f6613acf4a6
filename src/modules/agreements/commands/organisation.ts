import { eq } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { PersonContext } from '#/server/context.ts';

interface Named {
  organisationId: string;
  founded?: { name: string; kind: string } | null;
}

/** The organisation that is meant: one that exists for this person, or one founded now. Answers its name. */
export async function findOrFound(by: PersonContext, named: Named): Promise<string> {
  if (named.founded) {
    const { name, kind } = named.founded;
    await by.db
      .insert(organisations)
      .values({ id: named.organisationId, name, kind, createdAt: by.now, createdBy: by.personId });
    return name;
  }
  const [known] = await by.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, named.organisationId));
  if (!known) throw notFound('organisation');
  return known.name;
}
