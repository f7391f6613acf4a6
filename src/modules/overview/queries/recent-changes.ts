import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { adaptations, decisions } from '#/modules/adaptations/tables.ts';
import { clauses } from '#/modules/agreements/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

const RECENT_CHANGES = 3;

/** The last changes that came into force, each with how many there were in all. */
export async function readChanges(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: adaptations.id,
      decisionId: adaptations.decisionId,
      kind: adaptations.kind,
      subjectId: adaptations.subjectId,
      clause: clauses.heading,
      from: adaptations.from,
      to: adaptations.to,
      because: sql<string | null>`coalesce(${adaptations.because}, ${decisions.because})`,
      hunch: decisions.hunch,
      expected: sql<string | null>`coalesce(${adaptations.expected}, ${decisions.expected})`,
      happened: adaptations.happened,
      adoptedAt: adaptations.adoptedAt,
      agreementVersion: adaptations.agreementVersion,
      reviewCycle: reviews.cycle,
      inAll: sql<number>`(count(*) over ())::int`,
    })
    .from(adaptations)
    .innerJoin(decisions, eq(decisions.id, adaptations.decisionId))
    .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
    .leftJoin(clauses, eq(clauses.id, adaptations.subjectId))
    .where(eq(adaptations.agreementId, ctx.actor.agreementId))
    .orderBy(desc(adaptations.adoptedAt), desc(adaptations.id))
    .limit(RECENT_CHANGES);
}

/** Proposals that are open, and variations that wait for signatures. */
export async function readWaiting(ctx: AgreementContext) {
  return ctx.db
    .select({ id: decisions.id, text: decisions.text, state: decisions.state, proposedAt: decisions.proposedAt })
    .from(decisions)
    .where(
      and(
        eq(decisions.agreementId, ctx.actor.agreementId),
        inArray(decisions.state, ['open', 'waiting for signatures']),
      ),
    )
    .orderBy(desc(decisions.proposedAt))
    .limit(50);
}
