import { and, eq, isNull } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { participants } from '#/modules/agreements/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { Consent } from '../schema.ts';

/** Who asked the person takes part here, like everybody whose name stands beside a piece. */
export async function requireAsker(ctx: AgreementContext, consent: Consent): Promise<void> {
  if (consent.status === 'given' && consent.by) await requireParticipant(ctx, consent.by);
}

export async function requireParticipant(ctx: AgreementContext, personId: string): Promise<void> {
  const [found] = await ctx.db
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.agreementId, ctx.actor.agreementId),
        eq(participants.personId, personId),
        isNull(participants.leftAt),
      ),
    );
  if (!found) throw notFound('person');
}
