import { and, asc, eq, isNull, max } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { Clause, EditClause, OrderClauses, RemoveClause } from '../schema.ts';
import { agreements, clauses } from '../tables.ts';
import { loadAgreement } from './load.ts';

/** Adds a clause below those that are there. */
export async function addClause(ctx: ActContext, input: Clause) {
  authorize(ctx.actor, 'clause.edit');
  const { agreementId } = ctx.actor;
  const [there] = await ctx.db
    .select({ last: max(clauses.position) })
    .from(clauses)
    .where(eq(clauses.agreementId, agreementId));
  await ctx.db
    .insert(clauses)
    .values({ id: input.clauseId, agreementId, position: (there?.last ?? 0) + 1, ...wordsOf(input) });
  if (input.shows === 'purpose') await writePurpose(ctx, input.text);
  return record(ctx, {
    event: 'clause.added',
    subjectKind: 'clause',
    subjectId: input.clauseId,
    detail: { heading: input.heading, outcome: input.oldTerm?.outcome ?? null },
    result: { clauseId: input.clauseId },
  });
}

/** Rewrites a clause of a draft. */
export async function editClause(
  ctx: ActContext,
  input: EditClause,
): Promise<OrOvertaken<{ clauseId: string; draftVersion: number }, Awaited<ReturnType<typeof loadClause>>>> {
  const clause = await loadClause(ctx, input.clauseId);
  authorize(ctx.actor, 'clause.edit');
  if (clause.draftVersion !== input.draftVersion) {
    throw new AppError('STALE', 'This changed while you were writing. Both texts are here.', { current: clause });
  }
  const draftVersion = clause.draftVersion + 1;
  await ctx.db
    .update(clauses)
    .set({ ...wordsOf(input), draftVersion })
    .where(inAgreement(ctx, clause.id));
  if (input.shows === 'purpose') await writePurpose(ctx, input.text);
  return record(ctx, {
    event: 'clause.edited',
    subjectKind: 'clause',
    subjectId: clause.id,
    detail: { heading: input.heading },
    result: { clauseId: clause.id, draftVersion },
  });
}

/** Takes a clause out of a draft. */
export async function removeClause(ctx: ActContext, input: RemoveClause) {
  const clause = await loadClause(ctx, input.clauseId);
  authorize(ctx.actor, 'clause.edit');
  await ctx.db.update(clauses).set({ removedAt: ctx.now }).where(inAgreement(ctx, clause.id));
  return record(ctx, {
    event: 'clause.removed',
    subjectKind: 'clause',
    subjectId: clause.id,
    detail: { heading: clause.heading },
    result: { clauseId: clause.id },
  });
}

/** Puts the clauses in another order. Who does not know of one that was added meanwhile is told. */
export async function orderClauses(ctx: ActContext, input: OrderClauses) {
  authorize(ctx.actor, 'clause.edit');
  const { agreementId } = ctx.actor;
  const now = await ctx.db
    .select({ id: clauses.id })
    .from(clauses)
    .where(and(eq(clauses.agreementId, agreementId), isNull(clauses.removedAt)))
    .orderBy(asc(clauses.position), asc(clauses.id));
  const known = new Set(now.map(({ id }) => id));
  const wanted = new Set(input.clauseIds);
  if (
    wanted.size !== input.clauseIds.length ||
    wanted.size !== known.size ||
    input.clauseIds.some((id) => !known.has(id))
  ) {
    throw new AppError('STALE', 'A clause came or went meanwhile. Load the page again and put them in order.', {
      current: { clauseIds: [...known] },
    });
  }
  for (const [at, clauseId] of input.clauseIds.entries()) {
    await ctx.db
      .update(clauses)
      .set({ position: at + 1 })
      .where(inAgreement(ctx, clauseId));
  }
  return record(ctx, {
    event: 'clause.order changed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    result: { clauseIds: input.clauseIds },
  });
}

const inAgreement = (ctx: ActContext, clauseId: string) =>
  and(eq(clauses.agreementId, ctx.actor.agreementId), eq(clauses.id, clauseId));

function wordsOf(input: Clause) {
  return {
    section: input.section,
    heading: input.heading,
    text: input.text,
    shows: input.shows ?? null,
    oldTerm: input.oldTerm?.text ?? null,
    oldTermOutcome: input.oldTerm?.outcome ?? null,
    oldTermReason: input.oldTerm?.reason ?? null,
  };
}

/** The purpose has one home. The clause that shows it is a way to write there. */
async function writePurpose(ctx: ActContext, purpose: string) {
  const agreement = await loadAgreement(ctx);
  await ctx.db
    .update(agreements)
    .set({ purpose, draftVersion: agreement.draftVersion + 1 })
    .where(eq(agreements.id, agreement.id));
}

async function loadClause(ctx: ActContext, clauseId: string) {
  const [clause] = await ctx.db
    .select()
    .from(clauses)
    .where(and(inAgreement(ctx, clauseId), isNull(clauses.removedAt)));
  if (!clause) throw notFound('clause');
  if (clause.shows === 'purpose') return { ...clause, text: (await loadAgreement(ctx)).purpose };
  return clause;
}
