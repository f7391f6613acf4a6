import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { notFound } from '#/lib/app-error.ts';
import { goals, questions } from '#/modules/goals/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { evidenceGoals, evidenceMeasures, evidenceQuestions } from '../tables.ts';

export interface Links {
  goalIds: string[];
  measureIds: string[];
  questionIds: string[];
}

/** Each once, and all of them of this agreement. */
export async function ownLinks(ctx: ActContext, links: Links): Promise<Links> {
  const own = {
    goalIds: [...new Set(links.goalIds)],
    measureIds: [...new Set(links.measureIds)],
    questionIds: [...new Set(links.questionIds)],
  };
  await Promise.all([
    requireOwn(ctx, 'goal', goals, goals, own.goalIds),
    requireOwn(ctx, 'measure', measures, measures, own.measureIds),
    requireOwn(ctx, 'question', questions, questions, own.questionIds),
  ]);
  return own;
}

async function requireOwn(
  ctx: ActContext,
  what: string,
  table: PgTable,
  { id, agreementId }: { id: AnyPgColumn; agreementId: AnyPgColumn },
  ids: string[],
) {
  if (ids.length === 0) return;
  const [found] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(table)
    .where(and(eq(agreementId, ctx.actor.agreementId), inArray(id, ids)));
  if (found?.count !== ids.length) throw notFound(what);
}

/** Says what the piece is about. */
export async function writeLinks(ctx: ActContext, evidenceId: string, links: Links): Promise<void> {
  const piece = { agreementId: ctx.actor.agreementId, evidenceId };
  const { goalIds, measureIds, questionIds } = links;
  await Promise.all([
    goalIds.length && ctx.db.insert(evidenceGoals).values(goalIds.map((goalId) => ({ ...piece, goalId }))),
    measureIds.length &&
      ctx.db.insert(evidenceMeasures).values(measureIds.map((measureId) => ({ ...piece, measureId }))),
    questionIds.length &&
      ctx.db.insert(evidenceQuestions).values(questionIds.map((questionId) => ({ ...piece, questionId }))),
  ]);
}

/** Takes all of the piece's links in this agreement away. */
export async function clearLinks(ctx: ActContext, evidenceId: string): Promise<void> {
  for (const table of [evidenceGoals, evidenceMeasures, evidenceQuestions])
    await ctx.db
      .delete(table)
      .where(and(eq(table.agreementId, ctx.actor.agreementId), eq(table.evidenceId, evidenceId)));
}
