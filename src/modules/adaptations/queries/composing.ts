import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import { gapOf } from '#/modules/evidence/standing.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { insights } from '#/modules/insights/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { reasonForVariation } from '../envelope.ts';
import type { Weigh } from '../schema.ts';
import { readFacts } from './agreed-facts.ts';

/** The newest pieces and insights are at hand to be cited. */
const AT_HAND = 50;

/** What one needs at hand to write a proposal: all that can be changed, as it says now, and all it can rest on. */
export async function composing(ctx: AgreementContext) {
  const [facts, pieces, learnt] = await Promise.all([readFacts(ctx), citablePieces(ctx), newestInsights(ctx)]);
  const { text } = facts;
  return {
    today: facts.today,
    startsOn: text.period.startsOn,
    timeZone: ctx.actor.timeZone,
    purpose: text.purpose,
    endsOn: text.period.endsOn,
    clauses: text.clauses.map(({ id, section, heading, text: words, shows }) => ({
      id,
      section,
      heading,
      words,
      shows,
    })),
    goals: text.goals.map(({ id, text: words, why }) => ({ id, words, why })),
    questions: text.questions.map(({ id, goalId, text: words }) => ({ id, goalId, words })),
    measures: text.measures.map((measure) => ({ ...measure, ...facts.measures.find(({ id }) => id === measure.id) })),
    moneyLines: text.moneyLines.map(({ id, name, perYear }) => ({ id, name, perYear })),
    parties: text.parties.map(({ id, organisationId, name, side, signs }) => ({
      id,
      organisationId,
      name,
      side,
      signs,
    })),
    people: facts.people.map(({ id, name }) => ({ id, name })),
    envelope: { insideWords: text.envelope.insideWords, outsideWords: text.envelope.outsideWords },
    evidence: pieces,
    insights: learnt,
    may: { propose: can(ctx.actor, 'decision.propose') },
    whyNot: refusal(ctx.actor, 'decision.propose'),
  };
}
export type Composing = Awaited<ReturnType<typeof composing>>;

/** Why these changes would need signatures, before anything is proposed; null where consent is enough. */
export async function weigh(ctx: AgreementContext, { changes }: Weigh) {
  return { variation: reasonForVariation(changes, await readFacts(ctx)) };
}

/** Titles are read from the pieces themselves; those that are gone cannot be chosen. */
async function citablePieces(ctx: AgreementContext) {
  const rows = await ctx.db
    .select({
      id: evidencePlacements.evidenceId,
      title: evidence.title,
      kind: evidencePlacements.kind,
      postedAt: evidencePlacements.postedAt,
      withdrawnAt: evidencePlacements.withdrawnAt,
      consentEndsAt: evidencePlacements.consentEndsAt,
    })
    .from(evidencePlacements)
    .innerJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
    .where(
      and(
        eq(evidencePlacements.agreementId, ctx.actor.agreementId),
        inArray(evidencePlacements.visibility, ['agreement', 'wider']),
      ),
    )
    .orderBy(sql`${evidencePlacements.postedAt} desc, ${evidencePlacements.evidenceId} desc`)
    .limit(AT_HAND);
  return rows
    .filter((piece) => !gapOf(piece, ctx.now, ctx.actor.timeZone))
    .map(({ id, title, kind, postedAt }) => ({ id, title, kind, postedAt }));
}

function newestInsights({ db, actor }: AgreementContext) {
  return db
    .select({
      id: insights.id,
      text: insights.text,
      confidence: insights.confidence,
      writtenAt: insights.writtenAt,
    })
    .from(insights)
    .where(eq(insights.agreementId, actor.agreementId))
    .orderBy(desc(insights.writtenAt), desc(insights.id))
    .limit(AT_HAND);
}
