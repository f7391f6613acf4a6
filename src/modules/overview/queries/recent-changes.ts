import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { adaptations, consentRounds, decisions } from '#/modules/adaptations/tables.ts';
import { clauses } from '#/modules/agreements/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

const RECENT_CHANGES = 3;

export interface Cited {
  id: string;
  title: string;
}

/** The evidence a decision cites, as far as everybody here may read it. */
const cites = sql<Cited[]>`coalesce((
  select json_agg(json_build_object('id', e.id, 'title', e.title) order by p.posted_at)
  from decision_evidence c
  join evidence_placements p on p.agreement_id = c.agreement_id and p.evidence_id = c.evidence_id and p.visibility in ('agreement', 'wider')
  join evidence e on e.id = c.evidence_id where c.decision_id = ${decisions.id}), '[]'::json)`;

/**
 * The last changes that came into force, each with how many there were in all: first those of the text that both sides
 * agreed, then those beside it.
 */
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
      cites,
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
    .orderBy(
      desc(sql`${adaptations.agreementVersion} is not null`),
      desc(adaptations.adoptedAt),
      asc(adaptations.position),
      asc(adaptations.id),
    )
    .limit(RECENT_CHANGES);
}

/** Proposals that are open, and variations that wait for signatures with what they would change. */
export async function readWaiting(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: decisions.id,
      text: decisions.text,
      state: decisions.state,
      because: decisions.because,
      hunch: decisions.hunch,
      cites,
      expected: decisions.expected,
      consentedAt: decisions.consentedAt,
      reviewCycle: reviews.cycle,
      changes: consentRounds.changes,
    })
    .from(decisions)
    .innerJoin(consentRounds, and(eq(consentRounds.decisionId, decisions.id), eq(consentRounds.round, decisions.round)))
    .leftJoin(reviews, eq(reviews.id, decisions.reviewId))
    .where(
      and(
        eq(decisions.agreementId, ctx.actor.agreementId),
        inArray(decisions.state, ['open', 'waiting for signatures']),
      ),
    )
    .orderBy(desc(decisions.proposedAt))
    .limit(50);
}
