import { eq } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { Db } from '#/server/database.ts';
import { DEFAULT_PULSE } from '../default-statements.ts';
import { pulseStatements } from '../tables.ts';

/** What the agreement asks in its pulse; the usual statements, at version 0, where it has written nothing of its own. */
export async function readStatements(db: Db, agreementId: string) {
  const [own] = await db
    .select({ statements: pulseStatements.statements, version: pulseStatements.version })
    .from(pulseStatements)
    .where(eq(pulseStatements.agreementId, agreementId));
  return own ?? { statements: [...DEFAULT_PULSE], version: 0 };
}

export async function getStatements({ db, actor }: AgreementContext) {
  return {
    ...(await readStatements(db, actor.agreementId)),
    may: { change: can(actor, 'pulse.change statements') },
  };
}
export type PulseStatements = Awaited<ReturnType<typeof getStatements>>;
