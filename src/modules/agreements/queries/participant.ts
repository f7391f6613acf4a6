import { and, eq, isNull } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { participants } from '../tables.ts';

/** What somebody who takes part here is; refused where they do not, or have left. */
export async function participantHere(ctx: AgreementContext, personId: string) {
  const [found] = await ctx.db
    .select({ role: participants.role })
    .from(participants)
    .where(
      and(
        eq(participants.agreementId, ctx.actor.agreementId),
        eq(participants.personId, personId),
        isNull(participants.leftAt),
      ),
    );
  if (!found) throw notFound('person');
  return found;
}
