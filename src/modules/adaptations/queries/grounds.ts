import { and, asc, desc, eq } from 'drizzle-orm';
import { gapOf } from '#/modules/evidence/standing.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { insights } from '#/modules/insights/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { decisionEvidence, decisionInsights, decisionMeasures } from '../tables.ts';
import type { LostGround } from './lost-grounds.ts';

/**
 * What a decision rests on, as references. A piece that is gone keeps its place as a gap with its date, also where its
 * teller keeps it from this reader.
 */
export async function readGrounds(ctx: AgreementContext, decisionId: string, lost: readonly LostGround[]) {
  const { db, actor } = ctx;
  const [pieces, series, learnt] = await Promise.all([
    db
      .select({
        id: evidencePlacements.evidenceId,
        kind: evidencePlacements.kind,
        perspective: evidencePlacements.perspective,
        postedAt: evidencePlacements.postedAt,
        withdrawnAt: evidencePlacements.withdrawnAt,
        consentEndsAt: evidencePlacements.consentEndsAt,
        author: persons.name,
        title: evidence.title,
      })
      .from(decisionEvidence)
      .innerJoin(
        evidencePlacements,
        and(
          eq(evidencePlacements.agreementId, decisionEvidence.agreementId),
          eq(evidencePlacements.evidenceId, decisionEvidence.evidenceId),
        ),
      )
      .leftJoin(evidence, eq(evidence.id, decisionEvidence.evidenceId))
      .leftJoin(persons, eq(persons.id, evidencePlacements.authorId))
      .where(and(eq(decisionEvidence.agreementId, actor.agreementId), eq(decisionEvidence.decisionId, decisionId)))
      .orderBy(asc(evidencePlacements.postedAt)),
    db
      .select({ id: measures.id, name: measures.name })
      .from(decisionMeasures)
      .innerJoin(measures, eq(measures.id, decisionMeasures.measureId))
      .where(and(eq(decisionMeasures.agreementId, actor.agreementId), eq(decisionMeasures.decisionId, decisionId)))
      .orderBy(asc(measures.position)),
    db
      .select({
        id: insights.id,
        text: insights.text,
        confidence: insights.confidence,
        dissent: insights.dissent,
        missing: insights.perspectivesMissing,
        writtenAt: insights.writtenAt,
      })
      .from(decisionInsights)
      .innerJoin(insights, eq(insights.id, decisionInsights.insightId))
      .where(and(eq(decisionInsights.agreementId, actor.agreementId), eq(decisionInsights.decisionId, decisionId)))
      .orderBy(desc(insights.writtenAt)),
  ]);
  const here = new Set(pieces.map(({ id }) => id));
  const kept = lost.filter(({ evidenceId, gap }) => gap.how === 'kept closer' && !here.has(evidenceId));
  return {
    evidence: [
      ...pieces.map(({ withdrawnAt, consentEndsAt, ...piece }) => {
        const gap = gapOf({ withdrawnAt, consentEndsAt }, ctx.now, actor.timeZone);
        return gap
          ? { id: piece.id, gap, words: null }
          : { id: piece.id, gap: null, words: { ...piece, title: piece.title ?? '' } };
      }),
      ...kept.map(({ evidenceId, gap }) => ({ id: evidenceId, gap, words: null })),
    ],
    measures: series,
    insights: learnt,
  };
}
export type Grounds = Awaited<ReturnType<typeof readGrounds>>;
