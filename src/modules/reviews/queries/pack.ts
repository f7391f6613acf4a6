import { and, asc, desc, eq, inArray, lte, ne, notExists, sql } from 'drizzle-orm';
import type { Side } from '#/access/sides.ts';
import { notFound } from '#/lib/app-error.ts';
import { decisions } from '#/modules/adaptations/tables.ts';
import { parties } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { questions } from '#/modules/goals/tables.ts';
import { insights } from '#/modules/insights/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { reviewEvidence, reviews } from '../tables.ts';
import { listPromises } from './promises.ts';

const MOST = 100;

/**
 * What everybody reads before a review: the stories no review has read yet, decisions due for a second look, open promises
 * with the commissioning side's first, questions that grow old, insights that go stale. The measures' signals are read
 * from the measures themselves.
 */
export async function getPack(ctx: AgreementContext, reviewId: string) {
  const { agreementId } = ctx.actor;
  const [review] = await ctx.db
    .select({ meetsOn: reviews.meetsOn, packOpensAt: reviews.packOpensAt, state: reviews.state })
    .from(reviews)
    .where(and(eq(reviews.agreementId, agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  const isOpen = review.packOpensAt <= ctx.now;
  if (!isOpen) return { isOpen, opensAt: review.packOpensAt, unread: [], due: [], promises: [], ageing: [], stale: [] };
  const readBefore = ctx.db
    .select({ one: sql`1` })
    .from(reviewEvidence)
    .where(
      and(
        eq(reviewEvidence.agreementId, agreementId),
        eq(reviewEvidence.evidenceId, evidencePlacements.evidenceId),
        ne(reviewEvidence.reviewId, reviewId),
      ),
    );
  const [unread, due, open, ageing, stale] = await Promise.all([
    ctx.db
      .select({
        evidenceId: evidencePlacements.evidenceId,
        title: evidence.title,
        text: evidence.text,
        significance: evidence.significance,
        accordingTo: evidence.accordingTo,
        kind: evidencePlacements.kind,
        perspective: evidencePlacements.perspective,
        surprising: evidencePlacements.surprising,
        harm: evidencePlacements.harm,
        postedAt: evidencePlacements.postedAt,
        language: evidence.language,
        consentStatus: evidence.consentStatus,
        namedAs: evidence.namedAs,
        called: evidence.called,
        author: persons.name,
        organisation: organisations.name,
        side: sql<Side>`coalesce(${parties.side}, 'partner')`,
      })
      .from(evidencePlacements)
      // Only what still has words: a gap is not read.
      .innerJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
      .innerJoin(persons, eq(persons.id, evidencePlacements.authorId))
      .leftJoin(organisations, eq(organisations.id, evidencePlacements.organisationId))
      .leftJoin(
        parties,
        and(
          eq(parties.agreementId, evidencePlacements.agreementId),
          eq(parties.organisationId, evidencePlacements.organisationId),
        ),
      )
      .where(
        and(
          eq(evidencePlacements.agreementId, agreementId),
          inArray(evidencePlacements.visibility, ['agreement', 'wider']),
          // Only what its teller said may be read in a joint review.
          sql`'joint reviews' = any (${evidence.consentScope})`,
          notExists(readBefore),
        ),
      )
      .orderBy(desc(evidencePlacements.postedAt), desc(evidencePlacements.evidenceId))
      .limit(MOST),
    ctx.db
      .select({
        id: decisions.id,
        text: decisions.text,
        expected: decisions.expected,
        lookAgainOn: decisions.lookAgainOn,
      })
      .from(decisions)
      .where(
        and(
          eq(decisions.agreementId, agreementId),
          eq(decisions.state, 'agreed'),
          lte(decisions.lookAgainOn, review.meetsOn),
        ),
      )
      .orderBy(asc(decisions.lookAgainOn))
      .limit(MOST),
    listPromises(ctx, { open: true }),
    ctx.db
      .select({ id: questions.id, text: questions.text, goalId: questions.goalId, posedAt: questions.posedAt })
      .from(questions)
      .where(
        and(
          eq(questions.agreementId, agreementId),
          sql`${questions.answeredAt} is null and ${questions.retiredAt} is null`,
        ),
      )
      .orderBy(asc(questions.posedAt))
      .limit(MOST),
    ctx.db
      .select({ id: insights.id, text: insights.text, freshUntil: insights.freshUntil })
      .from(insights)
      .where(and(eq(insights.agreementId, agreementId), lte(insights.freshUntil, review.meetsOn)))
      .orderBy(asc(insights.freshUntil))
      .limit(MOST),
  ]);
  return { isOpen, opensAt: review.packOpensAt, unread, due, promises: open, ageing, stale };
}
export type Pack = Awaited<ReturnType<typeof getPack>>;
