import { and, eq, sql } from 'drizzle-orm';
import { agreements, clauses, moneyLines, moneyShares, parties } from '#/modules/agreements/tables.ts';
import type { Change } from '../changes.ts';
import { afterMoves, afterTotal, type Line } from '../shares.ts';
import type { Adoption } from './apply.ts';

export async function applyToAgreement(
  { ctx }: Adoption,
  change: Change<'purpose reworded' | 'end date changed'>,
): Promise<void> {
  await ctx.db
    .update(agreements)
    .set(change.kind === 'purpose reworded' ? { purpose: change.put.text } : { endsOn: change.put.date })
    .where(eq(agreements.id, ctx.actor.agreementId));
}

export async function applyToClause(
  { ctx }: Adoption,
  change: Change<'clause added' | 'clause reworded' | 'clause removed'>,
): Promise<void> {
  const { agreementId } = ctx.actor;
  if (change.kind === 'clause added') {
    const position = sql<number>`(select coalesce(max(${clauses.position}), 0) + 1 from ${clauses} where ${clauses.agreementId} = ${agreementId})`;
    await ctx.db.insert(clauses).values({ id: change.id, agreementId, position, ...change.put });
    return;
  }
  const { put } = change as Change<'clause reworded'>;
  const reworded = put.heading ? { heading: put.heading, text: put.text } : { text: put.text };
  await ctx.db
    .update(clauses)
    .set(change.kind === 'clause removed' ? { removedAt: ctx.now } : reworded)
    .where(and(eq(clauses.agreementId, agreementId), eq(clauses.id, change.subjectId)));
}

export async function applyToParty(
  { ctx }: Adoption,
  change: Change<'signatory added' | 'signatory removed'>,
): Promise<void> {
  await ctx.db
    .update(parties)
    .set({ signsSince: change.kind === 'signatory added' ? ctx.now : null })
    .where(and(eq(parties.agreementId, ctx.actor.agreementId), eq(parties.id, change.subjectId)));
}

export async function applyToMoney(adoption: Adoption, change: Change<'money moved' | 'total changed'>): Promise<void> {
  const before = adoption.facts.text.moneyLines;
  const after =
    change.kind === 'money moved'
      ? afterMoves(before, change.put.moves)
      : before.map((line) =>
          line.id === change.subjectId ? afterTotal(line, change.put.perYear, change.put.payerId) : line,
        );
  for (const line of after) if (!before.includes(line as (typeof before)[number])) await writeLine(adoption, line);
}

async function writeLine({ ctx }: Adoption, line: Line): Promise<void> {
  const { agreementId } = ctx.actor;
  await ctx.db
    .update(moneyLines)
    .set({ perYear: line.perYear })
    .where(and(eq(moneyLines.agreementId, agreementId), eq(moneyLines.id, line.id)));
  await ctx.db
    .delete(moneyShares)
    .where(and(eq(moneyShares.agreementId, agreementId), eq(moneyShares.lineId, line.id)));
  if (line.paidBy.length > 0)
    await ctx.db.insert(moneyShares).values(line.paidBy.map((share) => ({ ...share, agreementId, lineId: line.id })));
}
