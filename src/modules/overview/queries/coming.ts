import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { decisions } from '#/modules/adaptations/tables.ts';
import { questions } from '#/modules/goals/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

const MOST = 100;

/** Every review that was not called off, in their order. */
export async function readReviews(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: reviews.id,
      cycle: reviews.cycle,
      meetsOn: reviews.meetsOn,
      touchPointOn: reviews.touchPointOn,
      packOpensAt: reviews.packOpensAt,
      state: reviews.state,
      chair: persons.name,
      chairSide: reviews.chairSide,
      voicesMissing: reviews.voicesMissing,
    })
    .from(reviews)
    .leftJoin(persons, eq(persons.id, reviews.chairId))
    .where(and(eq(reviews.agreementId, ctx.actor.agreementId), sql`${reviews.state} <> 'called off'`))
    .orderBy(asc(reviews.cycle));
}

/** Decisions that come back on a day that still lies ahead; those whose day is over wait for somebody already. */
export async function readLooksAhead(ctx: AgreementContext, today: string) {
  return ctx.db
    .select({ id: decisions.id, text: decisions.text, lookAgainOn: sql<string>`${decisions.lookAgainOn}` })
    .from(decisions)
    .where(
      and(
        eq(decisions.agreementId, ctx.actor.agreementId),
        eq(decisions.state, 'agreed'),
        gt(decisions.lookAgainOn, today),
      ),
    )
    .orderBy(asc(decisions.lookAgainOn), asc(decisions.id))
    .limit(MOST);
}

/** What we want to find out and have not settled, the oldest first, with when an answer was last tried. */
export async function readQuestions(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: questions.id,
      goalId: questions.goalId,
      text: questions.text,
      posedAt: questions.posedAt,
      // Named in full: in a statement of one table drizzle writes columns without it.
      lastTriedAt: sql<
        string | null
      >`(select max(a.at) from question_answers a where a.question_id = questions.id)`.mapWith(
        (at: string | null) => at && new Date(at).toISOString(),
      ),
    })
    .from(questions)
    .where(
      and(eq(questions.agreementId, ctx.actor.agreementId), isNull(questions.retiredAt), isNull(questions.answeredAt)),
    )
    .orderBy(asc(questions.posedAt), asc(questions.id))
    .limit(MOST);
}
