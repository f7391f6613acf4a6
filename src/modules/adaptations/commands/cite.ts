import { and, eq, inArray } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { citable } from '#/modules/evidence/commands/cite.ts';
import { insights } from '#/modules/insights/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { ActContext } from '#/server/context.ts';
import type { Propose } from '../schema.ts';
import { decisionEvidence, decisionInsights, decisionMeasures } from '../tables.ts';

/** Keeps what a proposal rests on, as references. Everybody must be able to walk back, so what is cited is open to all. */
export async function cite(ctx: ActContext, input: Propose): Promise<void> {
  const { agreementId } = ctx.actor;
  const { decisionId } = input;
  const evidenceIds = await citable(ctx, input.evidenceIds);
  const measureIds = [...new Set(input.measureIds)];
  const insightIds = [...new Set(input.insightIds)];
  await requireHere(ctx, measureIds, insightIds);
  const row = { agreementId, decisionId };
  if (evidenceIds.length > 0)
    await ctx.db.insert(decisionEvidence).values(evidenceIds.map((evidenceId) => ({ ...row, evidenceId })));
  if (measureIds.length > 0)
    await ctx.db.insert(decisionMeasures).values(measureIds.map((measureId) => ({ ...row, measureId })));
  if (insightIds.length > 0)
    await ctx.db.insert(decisionInsights).values(insightIds.map((insightId) => ({ ...row, insightId })));
}

async function requireHere({ db, actor }: ActContext, measureIds: string[], insightIds: string[]): Promise<void> {
  const [series, learnt] = await Promise.all([
    db
      .select({ id: measures.id })
      .from(measures)
      .where(and(eq(measures.agreementId, actor.agreementId), inArray(measures.id, measureIds))),
    db
      .select({ id: insights.id })
      .from(insights)
      .where(and(eq(insights.agreementId, actor.agreementId), inArray(insights.id, insightIds))),
  ]);
  const fields: Record<string, string> = {};
  if (series.length < measureIds.length) fields.measureIds = 'One of these measures is not here. Choose others.';
  if (learnt.length < insightIds.length) fields.insightIds = 'One of these insights is not here. Choose others.';
  if (Object.keys(fields).length > 0)
    throw new AppError('NOT_FOUND', 'Something this rests on is not here.', { fields });
}
