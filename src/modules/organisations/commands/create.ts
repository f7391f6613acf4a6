import { eq } from 'drizzle-orm';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import type { PersonActContext } from '#/server/context.ts';
import type { CreateOrganisation, RenameOrganisation } from '../schema.ts';
import { organisationMembers, organisations } from '../tables.ts';
import { authorizeInOrganisation, beginInOrganisation, loadMembers, recordInLog } from './log.ts';

/** Whoever makes an organisation leads it. */
export async function createOrganisation(ctx: PersonActContext, input: CreateOrganisation) {
  const { organisationId, name, kind, registeredIds, job } = input;
  const made = await ctx.db
    .insert(organisations)
    .values({ id: organisationId, name, kind, registeredIds, createdAt: ctx.now, createdBy: ctx.personId })
    .onConflictDoNothing();
  if (made.count === 0) {
    const done = await beginInOrganisation(ctx, organisationId);
    if (done) return done.result as { organisationId: string };
    throw new AppError('CONFLICT', 'An organisation is already kept under this id. Load the page again.');
  }
  await ctx.db
    .insert(organisationMembers)
    .values({ organisationId, personId: ctx.personId, role: 'lead', job, joinedAt: ctx.now });
  return recordInLog(ctx, { organisationId, event: 'organisation.created', result: { organisationId } });
}

export async function renameOrganisation(
  ctx: PersonActContext,
  { organisationId, name, was }: RenameOrganisation,
): Promise<OrOvertaken<{ name: string }, { name: string }>> {
  const done = await beginInOrganisation(ctx, organisationId);
  if (done) return done.result as { name: string };
  const { me } = await loadMembers(ctx, organisationId);
  authorizeInOrganisation(me, 'organisation.rename');
  const [organisation] = await ctx.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (organisation && organisation.name !== was)
    throw new AppError('STALE', 'This changed while you were writing.', { current: { name: organisation.name } });
  await ctx.db.update(organisations).set({ name }).where(eq(organisations.id, organisationId));
  return recordInLog(ctx, { organisationId, event: 'organisation.renamed', detail: { was, name }, result: { name } });
}
