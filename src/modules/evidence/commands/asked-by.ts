import { participantHere } from '#/modules/agreements/queries/participant.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { Consent } from '../schema.ts';

/** Who asked the person takes part here, like everybody whose name stands beside a piece. */
export async function requireAsker(ctx: AgreementContext, consent: Consent): Promise<void> {
  if (consent.status === 'given' && consent.by) await participantHere(ctx, consent.by);
}
