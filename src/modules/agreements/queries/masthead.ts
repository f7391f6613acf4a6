import { eq } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { agreements } from '../tables.ts';

/** What stands above every page of an agreement. */
export async function getMasthead(ctx: AgreementContext) {
  const { agreementId, timeZone } = ctx.actor;
  const [row] = await ctx.db
    .select({ title: agreements.title, status: agreements.status, journalNumber: agreements.journalNumber })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  if (!row) throw notFound('agreement');
  return { id: agreementId, timeZone, ...row };
}
