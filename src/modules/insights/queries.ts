import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { gapOf } from '#/modules/evidence/standing.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { isStale } from './freshness.ts';
import type { ListInsights } from './schema.ts';
import { insightEvidence, insightMeasures, insights } from './tables.ts';

const PAGE = 50;

/** The agreement's insights, or those of one review, the newest first, fifty at a time, each with what it rests on. */
export async function listInsights(ctx: AgreementContext, { reviewId, cursor }: ListInsights) {
  const rows = await written(
    ctx,
    and(
      reviewId ? eq(insights.reviewId, reviewId) : undefined,
      cursor
        ? sql`(${insights.writtenAt}, ${insights.id}) < (${cursor.writtenAt}::timestamptz, ${cursor.insightId}::uuid)`
        : undefined,
    ),
    PAGE + 1,
  );
  const items = await withCitations(ctx, rows.slice(0, PAGE));
  const last = items.at(-1);
  const next = rows.length > PAGE && last ? { writtenAt: last.writtenAt, insightId: last.id } : null;
  return { items, next, today: dayIn(ctx.now, ctx.actor.timeZone), may: { write: can(ctx.actor, 'insight.write') } };
}

export async function getInsight(ctx: AgreementContext, insightId: string) {
  const [insight] = await withCitations(ctx, await written(ctx, eq(insights.id, insightId), 1));
  if (!insight) throw notFound('insight');
  return insight;
}
export type InsightView = Awaited<ReturnType<typeof getInsight>>;

type Rows = Awaited<ReturnType<typeof written>>;

function written(ctx: AgreementContext, which: ReturnType<typeof and>, limit: number) {
  return ctx.db
    .select({
      id: insights.id,
      reviewId: insights.reviewId,
      text: insights.text,
      confidence: insights.confidence,
      dissent: insights.dissent,
      perspectivesPresent: insights.perspectivesPresent,
      perspectivesMissing: insights.perspectivesMissing,
      writtenBy: persons.name,
      writtenAt: insights.writtenAt,
      freshUntil: insights.freshUntil,
    })
    .from(insights)
    .innerJoin(persons, eq(persons.id, insights.writtenBy))
    .where(and(eq(insights.agreementId, ctx.actor.agreementId), which))
    .orderBy(desc(insights.writtenAt), desc(insights.id))
    .limit(limit);
}

async function withCitations(ctx: AgreementContext, rows: Rows) {
  const ids = rows.map((row) => row.id);
  const [pieces, series] =
    ids.length > 0 ? await Promise.all([citedPieces(ctx, ids), citedMeasures(ctx, ids)]) : [[], []];
  return rows.map((row) => ({
    ...row,
    isStale: isStale(row.freshUntil, ctx.now, ctx.actor.timeZone),
    evidence: pieces
      .filter((piece) => piece.insightId === row.id)
      .map(({ evidenceId, title, ...ends }) => {
        const gap = gapOf(ends, ctx.now, ctx.actor.timeZone);
        return { evidenceId, title: gap ? null : title, gap };
      }),
    measures: series.filter((measure) => measure.insightId === row.id).map(({ id, name }) => ({ id, name })),
  }));
}

/** A piece's title is read from the piece, where it may be read; an insight keeps the reference alone. */
function citedPieces(ctx: AgreementContext, insightIds: string[]) {
  return ctx.db
    .select({
      insightId: insightEvidence.insightId,
      evidenceId: insightEvidence.evidenceId,
      title: evidence.title,
      consentEndsAt: evidencePlacements.consentEndsAt,
      withdrawnAt: evidencePlacements.withdrawnAt,
    })
    .from(insightEvidence)
    .innerJoin(
      evidencePlacements,
      and(
        eq(evidencePlacements.agreementId, insightEvidence.agreementId),
        eq(evidencePlacements.evidenceId, insightEvidence.evidenceId),
      ),
    )
    .leftJoin(evidence, eq(evidence.id, insightEvidence.evidenceId))
    .where(and(eq(insightEvidence.agreementId, ctx.actor.agreementId), inArray(insightEvidence.insightId, insightIds)))
    .orderBy(asc(evidencePlacements.postedAt));
}

function citedMeasures(ctx: AgreementContext, insightIds: string[]) {
  return ctx.db
    .select({ insightId: insightMeasures.insightId, id: measures.id, name: measures.name })
    .from(insightMeasures)
    .innerJoin(measures, eq(measures.id, insightMeasures.measureId))
    .where(and(eq(insightMeasures.agreementId, ctx.actor.agreementId), inArray(insightMeasures.insightId, insightIds)))
    .orderBy(asc(measures.position));
}
