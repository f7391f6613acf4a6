import { authorize } from '#/access/authorize.ts';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { readStatements } from '../queries/statements.ts';
import type { ChangePulse } from '../schema.ts';
import { pulseStatements } from '../tables.ts';

/** What the pulse asks from the next time on; one that is open goes on as it was asked. */
export async function changeStatements(
  ctx: ActContext,
  input: ChangePulse,
): Promise<OrOvertaken<{ version: number }, Awaited<ReturnType<typeof readStatements>>>> {
  authorize(ctx.actor, 'pulse.change statements');
  const { agreementId, personId } = ctx.actor;
  const now = await readStatements(ctx.db, agreementId);
  if (now.version !== input.version)
    throw new AppError('STALE', 'This changed while you were writing.', { current: { ...now } });
  await refuseRepeatedWords(
    ctx,
    Object.fromEntries(input.statements.map((statement, at) => [`statements.${at}`, statement])),
  );
  const row = {
    statements: input.statements,
    version: now.version + 1,
    changedBy: personId,
    changedAt: ctx.now,
  };
  await ctx.db
    .insert(pulseStatements)
    .values({ agreementId, ...row })
    .onConflictDoUpdate({ target: pulseStatements.agreementId, set: row });
  return record(ctx, {
    event: 'pulse.statements changed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { statements: input.statements.length },
    result: { version: row.version },
  });
}
